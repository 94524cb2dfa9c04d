import { describe, expect, it } from 'vitest';
import {
  everything,
  isIn,
  isInside,
  isSeen,
  moved,
  nearest,
  neighbour,
  pixelOf,
  seeing,
  spotAt,
  zoomed,
} from './plane';

const frame = { left: 50, top: 10, width: 400, height: 200 };
const spot = (u: number, v: number) => ({ u, v });

describe('a picture', () => {
  it('has its origin at the lower left, and leads back from pixels to spots', () => {
    expect(pixelOf(spot(0, 0), everything, frame)).toEqual({ x: 50, y: 210 });
    expect(pixelOf(spot(1, 1), everything, frame)).toEqual({ x: 450, y: 10 });
    const sight = { u: 0.25, v: 0.5, size: 0.5 };
    const { x, y } = pixelOf(spot(0.4, 0.7), sight, frame);
    expect(spotAt(x, y, sight, frame).u).toBeCloseTo(0.4);
    expect(spotAt(x, y, sight, frame).v).toBeCloseTo(0.7);
  });

  it('zooms with the spot under the pointer left where it is', () => {
    const near = zoomed(everything, 4, spot(0.6, 0.3));
    expect(near.size).toBe(0.25);
    expect(pixelOf(spot(0.6, 0.3), near, frame).x).toBeCloseTo(pixelOf(spot(0.6, 0.3), everything, frame).x);
    expect(zoomed(near, 1 / 4, spot(0.6, 0.3))).toEqual(everything);
  });

  it('never shows what lies outside, nor zooms without end', () => {
    expect(zoomed(everything, 0.5, spot(0.5, 0.5))).toEqual(everything);
    expect(zoomed(everything, 1e6, spot(0, 0)).size).toBe(1 / 40);
    expect(moved({ u: 0.5, v: 0.5, size: 0.25 }, spot(9, -9))).toEqual({ u: 0.75, v: 0, size: 0.25 });
  });

  it('moves so far that a spot is seen', () => {
    const sight = { u: 0, v: 0, size: 0.25 };
    for (const place of [spot(1, 1), spot(0.5, 0.1), spot(0, 0)]) {
      expect(isSeen(place, seeing(sight, place))).toBe(true);
    }
    expect(seeing(sight, spot(0.1, 0.1))).toEqual(sight);
  });
});

describe('a lasso', () => {
  const hollow = [spot(0, 0), spot(1, 0), spot(1, 1), spot(0.5, 0.5), spot(0, 1)];

  it('holds what lies inside of it, not what lies in its bay', () => {
    expect(isInside(spot(0.5, 0.2), hollow)).toBe(true);
    expect(isInside(spot(0.1, 0.7), hollow)).toBe(true);
    expect(isInside(spot(0.5, 0.8), hollow)).toBe(false);
    expect(isInside(spot(1.2, 0.2), hollow)).toBe(false);
  });

  it('holds nothing while it is a line', () => {
    expect(isInside(spot(0.5, 0.5), [spot(0, 0), spot(1, 1)])).toBe(false);
    expect(isInside(spot(0.5, 0.5), [])).toBe(false);
  });

  it('may be a rectangle, drawn from any corner, with its edge', () => {
    expect(isIn(spot(0.2, 0.2), { from: spot(0.5, 0.5), to: spot(0.2, 0.1) })).toBe(true);
    expect(isIn(spot(0.19, 0.2), { from: spot(0.5, 0.5), to: spot(0.2, 0.1) })).toBe(false);
  });
});

describe('dots', () => {
  const dots = [spot(0.1, 0.1), spot(0.5, 0.1), spot(0.5, 0.1), spot(0.52, 0.6), spot(0.1, 0.9)];

  it('are found near the pointer, and not from afar', () => {
    expect(nearest(dots, spot(0.11, 0.12), everything, frame, 12)).toBe(0);
    expect(nearest(dots, spot(0.3, 0.3), everything, frame, 12)).toBeNull();
    expect(nearest(dots, spot(0.13, 0.1), { u: 0, v: 0, size: 0.25 }, frame, 12)).toBeNull();
  });

  it('are reached by arrows, those on the same spot one after the other', () => {
    expect(neighbour(dots, 0, 'ArrowRight')).toBe(1);
    expect(neighbour(dots, 1, 'ArrowRight')).toBe(2);
    expect(neighbour(dots, 2, 'ArrowUp')).toBe(3);
    expect(neighbour(dots, 2, 'ArrowLeft')).toBe(1);
    expect(neighbour(dots, 1, 'ArrowLeft')).toBe(0);
    expect(neighbour(dots, 3, 'ArrowDown')).toBe(2);
    expect(neighbour(dots, 0, 'ArrowUp')).toBe(4);
  });

  it('are not left where nothing lies ahead, nor by other keys', () => {
    expect(neighbour(dots, 0, 'ArrowDown')).toBeNull();
    expect(neighbour(dots, 0, 'Enter')).toBeNull();
    expect(neighbour([], 0, 'ArrowUp')).toBeNull();
  });
});
