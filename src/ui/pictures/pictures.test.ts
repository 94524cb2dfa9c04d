import { describe, expect, it } from 'vitest';
import { points } from '../dev/points.mjs';
import { evenAxis, rootAxis } from './axes';
import { barsOf } from './histogram';
import { isOpen, pointsIn } from './points';
import { jqlOfIssues, mostIssues, takenBy } from './selecting';

describe('points', () => {
  it('keep unknown apart from zero', () => {
    const { points: all, customerWeight } = pointsIn(points('SHOP'));
    const of = (issue: string) => all.find((point) => point.issue === issue);
    expect(customerWeight).toBe(0.6);
    expect(all).toHaveLength(13);
    expect(of('SHOP-31')).toMatchObject({ customer: 74.32, business: null, carried: null });
    expect(of('SHOP-5')).toMatchObject({ customer: null, status: 'no-need' });
    expect(of('SHOP-18')?.effort).toBeNull();
    expect(isOpen(of('SHOP-23')!)).toBe(true);
    expect(isOpen(of('SHOP-7')!)).toBe(false);
  });

  it('are none where the answer is no list, or a value has no score', () => {
    expect(pointsIn(null).points).toEqual([]);
    expect(pointsIn({ values: [{ issue: 'A-1', score: null }, 'x', { score: 3 }] }).points).toEqual([]);
    expect(pointsIn({ values: [{ issue: 'A-1', score: 3, effort: 0 }] }).points[0]?.effort).toBeNull();
  });
});

describe('bars', () => {
  it('take each score once, the 100 into the last', () => {
    const scores = [0, 4.99, 5, 14.99, 15, 99.99, 100];
    const bars = barsOf(scores, (at) => (at % 2 ? 'validated' : 'no-need'));
    expect(bars).toHaveLength(20);
    expect(bars.filter(({ issues }) => issues.length).map(({ from, issues }) => [from, [...issues]])).toEqual(
      [
        [0, [0, 1]],
        [5, [2]],
        [10, [3]],
        [15, [4]],
        [95, [5, 6]],
      ],
    );
    expect(bars[0]?.parts).toEqual([
      { status: 'validated', count: 1 },
      { status: 'no-need', count: 1 },
    ]);
  });

  it('end where the fixed anchors are', () => {
    const edges = new Set(barsOf([], () => 'assumed').map(({ from }) => from));
    expect([15, 30, 50].every((anchor) => edges.has(anchor))).toBe(true);
  });
});

describe('axes', () => {
  it('have a line at every quarter while all is seen, and nearer ones when it is zoomed', () => {
    const axis = evenAxis('x');
    expect(axis.ticksIn(0, 1, 8)).toEqual([0, 25, 50, 75, 100]);
    expect(axis.ticksIn(0.4, 0.5, 8)).toEqual([40, 42, 44, 46, 48, 50]);
  });

  it('draw effort by its root, so that one line from the corner is one value for effort', () => {
    const axis = rootAxis('x', [1, 4, 100]);
    expect(axis.shareOf(4)).toBeCloseTo(2 * axis.shareOf(1));
    expect(axis.shareOf(100)).toBeLessThanOrEqual(1);
    const ticks = axis.ticksIn(0, 1, 8);
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.length).toBeLessThanOrEqual(9);
  });
});

describe('a selection for the list', () => {
  const { points: all } = pointsIn(points('P5000'));
  const order = Int32Array.from(all.keys());

  it('holds the best first', () => {
    expect(takenBy(all, order, new Set([7, 2]))).toEqual([all[2]?.issue, all[7]?.issue]);
  });

  it('holds no more than an address can', () => {
    const taken = takenBy(all, order, new Set(all.keys()));
    expect(taken.length).toBeGreaterThan(200);
    expect(taken.length).toBeLessThanOrEqual(mostIssues);
    expect(new URLSearchParams({ jql: jqlOfIssues(taken) }).toString().length).toBeLessThan(5_000);
    expect(taken).toEqual(all.slice(0, taken.length).map(({ issue }) => issue));
  });
});
