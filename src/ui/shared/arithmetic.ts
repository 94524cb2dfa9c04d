import { roundHalfUp } from './language';
import type { Figures, Term } from './value';

/** Scores nearer than this are a tie. */
export const tieWidth = 9;

/** Fixed anchors of the levels, never percentiles. */
export const anchors = [15, 30, 50] as const;

export type Level = 'exceptional' | 'strong' | 'some' | 'thin';

/** How much a score is, by the fixed anchors. */
export function levelOf(score: number): Level {
  return score >= 50 ? 'exceptional' : score >= 30 ? 'strong' : score >= 15 ? 'some' : 'thin';
}

/** Whether two scores are too near to call; exact on their two decimals. */
export function areTied(one: number, other: number): boolean {
  return Math.abs(Math.round(one * 100) - Math.round(other * 100)) < tieWidth * 100;
}

/**
 * Rounds parts to whole numbers that add up to `total` (largest remainder). Where they cannot, because the
 * parts are not parts of that total, each is rounded by itself.
 */
export function wholesThatAddUp(parts: readonly number[], total: number): number[] {
  const wholes = parts.map(Math.floor);
  const missing = total - wholes.reduce((sum, whole) => sum + whole, 0);
  if (missing < 0 || missing > parts.length) {
    return parts.map(roundHalfUp);
  }
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) {
    wholes[index] = (wholes[index] ?? 0) + 1;
  }
  return wholes;
}

/** What a score is made of, in points: customer and business add up to it, withheld comes on top. */
export interface Points {
  customer: number;
  business: number;
  withheld: number;
}

/**
 * The weight of the customer side, found from figures of one model: score + withheld = w·C + (1 − w)·B.
 * The figures are rounded, so the row whose two sides differ most tells it best.
 */
export function customerWeightOf(rows: readonly Figures[], otherwise = 0.6): number {
  let weight = otherwise;
  let clearest = 1;
  for (const { score, customer, business, withheld } of rows) {
    const difference = (customer ?? 0) - (business ?? 0);
    if (score !== null && Math.abs(difference) > clearest) {
      clearest = Math.abs(difference);
      weight = (score + withheld - (business ?? 0)) / difference;
    }
  }
  return Math.min(1, Math.max(0, weight));
}

/** The points of a score under a customer weight. */
export function pointsOf(figures: Figures, weight: number): Points {
  const score = figures.score ?? 0;
  const customer = Math.min(score, Math.max(0, weight * (figures.customer ?? 0)));
  return { customer, business: score - customer, withheld: figures.withheld };
}

/** The share of the business value that counts, 0 to 1; the rest of it waits for a known need. */
export function countedShare({ business, withheld }: Points): number {
  return business + withheld <= 0 ? 1 : business / (business + withheld);
}

/** One line of the waterfall: exact points, whole points that add up, and where its bar lies on 0 to 100. */
export interface Step extends Term {
  whole: number;
  left: number;
  width: number;
}

/** What these add or take is no news while it rounds to nothing; any other term is left out only where it does nothing. */
const leftOutAtZero = new Set(['otherNeeds', 'experience', 'gate']);

/** The waterfall as steps from 100 down to the score; terms that round to nothing are left out. */
export function stepsOf(waterfall: readonly Term[], score: number): Step[] {
  const wholes = wholesThatAddUp(
    waterfall.map((term) => term.points),
    roundHalfUp(score) - 100,
  );
  let reached = 100;
  return waterfall
    .map((term, index) => {
      const before = reached;
      reached += term.points;
      return {
        ...term,
        whole: wholes[index] ?? 0,
        left: Math.max(0, Math.min(before, reached)),
        width: Math.abs(term.points),
      };
    })
    .filter((step) => step.whole !== 0 || (step.points !== 0 && !leftOutAtZero.has(step.term)));
}
