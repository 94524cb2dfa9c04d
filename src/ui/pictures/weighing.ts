import { tieWidth } from '../shared/arithmetic';
import type { Point, Points } from './points';

/** How many issues from the top are watched when the weights change. */
export const watched = 20;

const most = 10_000;

/** A list under one weight. */
export interface Weighed {
  /** The places in the list of points, best first. */
  order: Int32Array;
  /** The score of each point in hundredths, by its place in the list of points. */
  hundredths: Int32Array;
}

/** Orders the points under any weight: made once for a list, asked at each movement of the slider. */
export function weighingOf({ points, customerWeight }: Points): (weight: number) => Weighed {
  const customer = Float64Array.from(points, (point) => point.customer ?? 0);
  const carried = Float64Array.from(points, (point) => point.carried ?? 0);
  const saved = Int32Array.from(points, (point) => Math.round(point.score * 100));
  const byKey = keysInOrder(points);
  return (weight) => {
    const hundredths =
      // The server rounds last: only its own scores give its own order.
      weight === customerWeight
        ? saved
        : customer.map((value, at) =>
            Math.min(most, Math.round(100 * (weight * value + (1 - weight) * (carried[at] ?? 0)))),
          );
    return { hundredths: Int32Array.from(hundredths), order: ordered(byKey, hundredths) };
  };
}

/** The places of the points in the order of their keys: SHOP-9 comes before SHOP-10. */
function keysInOrder(points: readonly Point[]): Int32Array {
  const keys = points.map(({ issue }) => {
    const dash = issue.lastIndexOf('-');
    return { project: issue.slice(0, dash), number: Number(issue.slice(dash + 1)) };
  });
  return Int32Array.from(points.keys()).sort((a, b) => {
    const one = keys[a];
    const other = keys[b];
    if (!one || !other || one.project === other.project) {
      return (one?.number ?? 0) - (other?.number ?? 0);
    }
    return one.project < other.project ? -1 : 1;
  });
}

/** By score, then by key; counted instead of compared, so that it keeps up with a finger. */
function ordered(byKey: Int32Array, hundredths: ArrayLike<number>): Int32Array {
  const next = new Int32Array(most + 2);
  for (const at of byKey) {
    next[most - (hundredths[at] ?? 0) + 1]! += 1;
  }
  for (let level = 1; level < next.length; level++) {
    next[level]! += next[level - 1]!;
  }
  const order = new Int32Array(byKey.length);
  for (const at of byKey) {
    order[next[most - (hundredths[at] ?? 0)]!++] = at;
  }
  return order;
}

/** Who comes into the first places that was not there, best first. */
export function comingIn(before: Weighed, after: Weighed, first = watched): number[] {
  const there = new Set(before.order.subarray(0, first));
  return [...after.order.subarray(0, first)].filter((at) => !there.has(at));
}

/** The places that a score and its ties span, counted from 1, as the list counts them. */
export function placesOf({ order, hundredths }: Weighed, score: number): { from: number; to: number } {
  const tie = tieWidth * 100;
  return {
    from: above(order, hundredths, score + tie - 1) + 1,
    to: above(order, hundredths, score - tie),
  };
}

/** How many scores lie above one. */
function above(order: Int32Array, hundredths: Int32Array, score: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hundredths[order[middle] ?? 0] ?? 0) > score) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
