import type { Ratings } from './undo';

/** The questions of a need, in their order. */
export const questions = ['importance', 'satisfaction', 'reach'] as const;
export type Question = (typeof questions)[number] & keyof Ratings;

/** A pile by its key, and as which rating it counts. */
export interface Pile {
  key: string;
  value: number;
}

const pilesOf = (...values: number[]): Pile[] =>
  values.map((value, index) => ({ key: String(index + 1), value }));

/** The piles of each question, on the scales of the ratings: 0 to 10, and a share of the customers. */
export const piles: Readonly<Record<Question, readonly Pile[]>> = {
  importance: pilesOf(1, 4, 7, 10),
  satisfaction: pilesOf(2, 5, 8),
  reach: pilesOf(0.05, 0.25, 0.5, 0.8, 1),
};

/** The pile that a rating is nearest to, however it was entered; the lower one where two are; null for none. */
export function pileOf(question: Question, value: number | null): Pile | null {
  return value === null
    ? null
    : piles[question].reduce((nearest, pile) =>
        Math.abs(pile.value - value) < Math.abs(nearest.value - value) ? pile : nearest,
      );
}
