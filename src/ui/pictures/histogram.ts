import { statuses, type Status } from '../shared/value';

/** How wide a bar is, in points. */
const barWidth = 5;
const bars = 100 / barWidth;

/** How many issues a bar stands for. */
export interface Bar {
  from: number;
  to: number;
  /** The places of its issues in the list. */
  issues: readonly number[];
  /** How many of each status, in the order in which they are piled up. */
  parts: readonly { status: Status; count: number }[];
}

/** What a bar is made of, from its foot. */
export const piled: readonly Status[] = statuses.filter((status) => status !== 'unscored');

/** Scores from 0 to 100 in bars; the last takes the 100. */
export function barsOf(scores: ArrayLike<number>, statusOf: (index: number) => Status): Bar[] {
  const issues: number[][] = Array.from({ length: bars }, () => []);
  for (let index = 0; index < scores.length; index++) {
    issues[Math.min(bars - 1, Math.floor((scores[index] ?? 0) / barWidth))]?.push(index);
  }
  return issues.map((held, bar) => ({
    from: bar * barWidth,
    to: (bar + 1) * barWidth,
    issues: held,
    parts: piled
      .map((status) => ({ status, count: held.filter((index) => statusOf(index) === status).length }))
      .filter(({ count }) => count > 0),
  }));
}
