import { roundHalfUp } from '../../shared/language';
import { read } from '../../shared/server';
import { wholesThatAddUp } from '../../shared/arithmetic';
import { figuresIn, listIn, numberIn, objectIn, textIn, type Figures } from '../../shared/value';

/** One of the two issues, with the figures that everyone sees who may browse it. */
export interface Side extends Figures {
  issue: string;
  summary: string;
}

/** A part of the difference; positive points speak for the first issue. */
export interface Part {
  term: string;
  points: number;
  text: string | null;
}

/** Why one issue is above another. Without the right to see needs there are no parts and no weights. */
export interface Comparison {
  sides: readonly [Side, Side];
  difference: number;
  tie: boolean;
  text: string | null;
  parts: readonly Part[];
  /** The customer weight at which the two change places, 0 to 1. */
  flip: number | null;
  /** The customer weight of the model that scores both. */
  customerWeight: number | null;
  overtaking: { issue: string; score: number; text: string } | null;
  comment: string;
}

/** Reads `compare`; null where it is none. */
export function comparisonIn(answer: unknown): Comparison | null {
  const json = objectIn(answer) ?? {};
  const [first, second] = listIn(json.issues).map((side) => ({
    ...figuresIn(side, 'status'),
    issue: textIn(side.issue) ?? '',
    summary: textIn(side.summary) ?? '',
  }));
  const overtaking = objectIn(json.overtaking);
  return first && second
    ? {
        sides: [first, second],
        difference: numberIn(json.difference) ?? 0,
        tie: json.tie === true,
        text: textIn(json.text),
        parts: listIn(json.terms).map((term) => ({
          term: textIn(term.term) ?? '',
          points: numberIn(term.points) ?? 0,
          text: textIn(term.text),
        })),
        flip: numberIn(json.flipCustomerWeight),
        customerWeight: numberIn(json.customerWeight),
        overtaking: overtaking && {
          issue: textIn(overtaking.issue) ?? '',
          score: numberIn(overtaking.score) ?? 0,
          text: textIn(overtaking.text) ?? '',
        },
        comment: textIn(json.comment) ?? '',
      }
    : null;
}

/** Why issue `a` is above or below issue `b`. */
export async function compareOf(
  base: string,
  a: string,
  b: string,
  signal: AbortSignal,
): Promise<Comparison | null> {
  const parameters = new URLSearchParams({ a, b });
  return comparisonIn(await read(`${base}/rest/needfirst/1.0/compare?${parameters}`, signal));
}

/** A part as it is drawn: whole points that add up, and how long its bar is, 0 to 50 percent of the track. */
export interface Bar extends Part {
  whole: number;
  width: number;
}

/** The parts of at least a point, and what the others make together; whole points add up to the difference. */
export function barsOf(comparison: Comparison): { bars: Bar[]; rest: { terms: string[]; whole: number } } {
  const { parts, difference } = comparison;
  const wholes = wholesThatAddUp(
    parts.map((part) => part.points),
    roundHalfUp(difference),
  );
  const largest = Math.max(1, ...parts.map((part) => Math.abs(part.points)));
  const all = parts.map((part, index) => ({
    ...part,
    whole: wholes[index] ?? 0,
    width: (45 * Math.abs(part.points)) / largest,
  }));
  const bars = all.filter((bar) => Math.abs(bar.points) >= 1 && bar.whole !== 0);
  const others = all.filter((bar) => !bars.includes(bar) && bar.points !== 0);
  return {
    bars,
    rest: {
      terms: others.map((bar) => bar.term),
      whole: others.reduce((sum, bar) => sum + bar.whole, 0),
    },
  };
}
