import { describe, expect, it } from 'vitest';
import { values } from '../dev/values.mjs';
import {
  areTied,
  countedShare,
  customerWeightOf,
  levelOf,
  pointsOf,
  stepsOf,
  wholesThatAddUp,
} from './arithmetic';
import { valueIn, type Figures } from './value';

const figures = (score: number, customer: number | null, business: number | null, withheld = 0): Figures => ({
  status: 'assumed',
  score,
  low: score,
  high: score,
  customer,
  business,
  withheld,
});

describe('whole numbers shown as a sum', () => {
  it('add up to the whole total by largest remainder', () => {
    expect(wholesThatAddUp([-5.68, -7.72, -1.04, -1.82, 0.86, 0, -16.27, 0], -32)).toEqual([
      -6, -8, -1, -2, 1, 0, -16, 0,
    ]);
  });

  it('keep the earlier part larger where remainders are equal', () => {
    expect(wholesThatAddUp([0.5, 0.5], 1)).toEqual([1, 0]);
  });

  it('are each rounded by themselves where the parts are not parts of the total', () => {
    expect(wholesThatAddUp([1.4, 2.6], 40)).toEqual([1, 3]);
  });
});

describe('a tie', () => {
  it('is two scores nearer than nine points', () => {
    expect(areTied(68.32, 59.33)).toBe(true);
    expect(areTied(68.32, 59.32)).toBe(false);
    expect(areTied(59.32, 68.32)).toBe(false);
  });

  it('is told on two decimals, whatever a binary fraction makes of them', () => {
    // 35.01 − 26.01 is 8.999999999999996 in binary.
    expect(areTied(35.01, 26.01)).toBe(false);
    expect(areTied(9.1, 0.1)).toBe(false);
  });
});

describe('levels', () => {
  it('stand at fixed anchors', () => {
    expect([100, 50, 49.99, 30, 29.99, 15, 14.99, 0].map(levelOf)).toEqual([
      'exceptional',
      'exceptional',
      'strong',
      'strong',
      'some',
      'some',
      'thin',
      'thin',
    ]);
  });
});

describe('the customer weight', () => {
  it('is found from the figures of a score', () => {
    expect(customerWeightOf([figures(68.32, 74.32, 59.33)])).toBeCloseTo(0.6, 2);
    expect(customerWeightOf([figures(21.71, 23.3, 80.96, 24.66)])).toBeCloseTo(0.6, 2);
    expect(customerWeightOf([figures(44.59, 74.32, null)])).toBeCloseTo(0.6, 2);
    expect(customerWeightOf([figures(3.24, null, 80.96, 29.15)])).toBeCloseTo(0.6, 2);
    expect(customerWeightOf([figures(36, 40, 20)])).toBeCloseTo(0.8, 5);
  });

  it('is taken from the row that tells it best', () => {
    expect(customerWeightOf([figures(50.01, 50, 48.5), figures(44, 20, 80)])).toBeCloseTo(0.6, 5);
  });

  it('is the default one where both sides are alike', () => {
    expect(customerWeightOf([figures(50, 50, 50)])).toBe(0.6);
  });
});

describe('the points of a score', () => {
  it('add up to it, and what waits comes on top', () => {
    const points = pointsOf(figures(21.71, 23.3, 80.96, 24.66), 0.6);
    expect(points.customer).toBeCloseTo(13.98, 2);
    expect(points.customer + points.business).toBeCloseTo(21.71, 10);
    expect(points.withheld).toBe(24.66);
    expect(countedShare(points)).toBeCloseTo(0.2386, 3);
  });

  it('count in full where nothing is recorded for the business', () => {
    expect(countedShare(pointsOf(figures(44.592, 74.32, null), 0.6))).toBe(1);
  });
});

describe('the waterfall', () => {
  const steps = (issue: string) => {
    const value = valueIn({ issue, ...values[issue] });
    return stepsOf(value.detail?.waterfall ?? [], value.score ?? 0);
  };

  it('leads from 100 to the score in whole points', () => {
    for (const [issue, score] of [
      ['SHOP-7', 68],
      ['SHOP-11', 22],
      ['SHOP-5', 3],
      ['SHOP-9', 61],
    ] as const) {
      const sum = steps(issue).reduce((total, step) => total + step.whole, 100);
      expect(sum).toBe(score);
    }
  });

  it('leaves out other needs, experience and waiting where they round to nothing', () => {
    expect(steps('SHOP-7').map((step) => step.term)).toEqual([
      'opportunity',
      'reach',
      'evidence',
      'fit',
      'experience',
      'impact',
    ]);
  });

  it('puts each bar where the one before it ended', () => {
    const [opportunity, reach] = steps('SHOP-7');
    expect(opportunity).toMatchObject({ left: 94.32, width: 5.68 });
    expect((reach?.left ?? 0) + (reach?.width ?? 0)).toBeCloseTo(94.32, 10);
  });

  it('starts the bar of a gain where the score stood', () => {
    const experience = steps('SHOP-7').find((step) => step.term === 'experience');
    expect(experience?.left).toBeCloseTo(83.74, 2);
    expect(experience?.width).toBeCloseTo(0.86, 10);
  });
});
