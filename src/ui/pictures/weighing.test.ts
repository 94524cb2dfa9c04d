import { describe, expect, it } from 'vitest';
import { points } from '../dev/points.mjs';
import { pointsIn, type Point, type Points } from './points';
import { comingIn, placesOf, weighingOf } from './weighing';

const many = pointsIn(points('P5000'));
const keys = (all: Points, order: Int32Array) => [...order].map((at) => all.points[at]?.issue);

const point = (issue: string, score: number, customer: number | null, carried: number | null): Point => ({
  issue,
  summary: issue,
  status: 'assumed',
  score,
  low: score,
  high: score,
  customer,
  business: carried,
  carried,
  effort: null,
});
const few: Points = {
  capped: false,
  customerWeight: 0.6,
  corner: { business: 50, customer: 35 },
  points: [
    point('A-10', 60, 80, 30),
    point('A-9', 56, 40, 80),
    point('B-1', 12, null, 30),
    point('A-2', 12, 20, null),
  ],
};

describe('other weights', () => {
  it('leave the order of the list alone as long as they are the saved ones', () => {
    expect(keys(many, weighingOf(many)(many.customerWeight).order)).toEqual(
      many.points.map(({ issue }) => issue),
    );
  });

  it('mix the parts of the score', () => {
    const weigh = weighingOf(few);
    expect([...weigh(0.25).hundredths]).toEqual([4250, 7000, 2250, 500]);
    expect(keys(few, weigh(0.25).order)).toEqual(['A-9', 'A-10', 'B-1', 'A-2']);
    expect([...weigh(1).hundredths]).toEqual([8000, 4000, 0, 2000]);
    expect([...weigh(0).hundredths]).toEqual([3000, 8000, 3000, 0]);
  });

  it('order equal scores by project, then by number', () => {
    const equal = {
      ...few,
      points: ['B-1', 'A-10', 'A-9'].map((issue) => point(issue, 50, 50, 50)),
    };
    expect(keys(equal, weighingOf(equal)(0.1).order)).toEqual(['A-9', 'A-10', 'B-1']);
  });

  it('meet the score to a hundredth or two where they are nearly the saved ones', () => {
    const close = weighingOf(many)(many.customerWeight + 1e-9).hundredths;
    many.points.forEach(({ score }, at) => {
      expect(Math.abs((close[at] ?? 0) - Math.round(score * 100))).toBeLessThanOrEqual(2);
    });
  });

  it('order as sorting would, whatever the weight', () => {
    const weigh = weighingOf(many);
    for (const weight of [0, 0.13, 0.5, 0.77, 1]) {
      const { order, hundredths } = weigh(weight);
      const sorted = [...many.points.keys()].sort(
        (a, b) =>
          (hundredths[b] ?? 0) - (hundredths[a] ?? 0) ||
          Number(many.points[a]?.issue.slice(5)) - Number(many.points[b]?.issue.slice(5)),
      );
      expect([...order]).toEqual(sorted);
    }
  });

  it('say who comes into the first places', () => {
    const weigh = weighingOf(few);
    expect(comingIn(weigh(0.6), weigh(0.6), 1)).toEqual([]);
    expect(comingIn(weigh(0.6), weigh(0.25), 1)).toEqual([1]);
    expect(comingIn(weigh(0.6), weigh(0.25), 2)).toEqual([]);
  });
});

describe('places', () => {
  it('span all ties: scores nearer than nine points', () => {
    const scores = { order: Int32Array.of(0, 1, 2, 3), hundredths: Int32Array.of(6000, 5101, 5100, 1000) };
    expect(placesOf(scores, 6000)).toEqual({ from: 1, to: 2 });
    expect(placesOf(scores, 5101)).toEqual({ from: 1, to: 3 });
    expect(placesOf(scores, 5100)).toEqual({ from: 2, to: 3 });
    expect(placesOf(scores, 1000)).toEqual({ from: 4, to: 4 });
  });
});
