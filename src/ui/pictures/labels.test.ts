import { describe, expect, it } from 'vitest';
import { labelsFor, type Box, type Wanting } from './labels';

const bounds = { x: 0, y: 0, width: 600, height: 400 };
const meet = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

function wanting(count: number, room: Box): Wanting[] {
  let seed = 11;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, index) => ({
    index,
    x: room.x + random() * room.width,
    y: room.y + random() * room.height,
    reach: 7,
    width: 40 + random() * 40,
  }));
}

describe('names of dots', () => {
  it('stand to the right, where nothing is in the way', () => {
    expect(labelsFor([{ index: 3, x: 100, y: 100, reach: 7, width: 50 }], [], bounds)).toEqual([
      { index: 3, x: 110, y: 92, width: 50, height: 16 },
    ]);
  });

  it('stand elsewhere at the edge of the picture', () => {
    const [label] = labelsFor([{ index: 0, x: 590, y: 100, reach: 7, width: 50 }], [], bounds);
    expect((label?.x ?? 0) + 50).toBeLessThan(590);
  });

  it('never meet each other, a named shape, an obstacle or the edge, however crowded it is', () => {
    const obstacle = { x: 200, y: 100, width: 120, height: 20 };
    for (const room of [bounds, { x: 200, y: 100, width: 150, height: 80 }]) {
      const dots = wanting(50, room);
      const labels = labelsFor(dots, [obstacle], bounds);
      expect(labels.length).toBeGreaterThan(5);
      for (const label of labels) {
        expect(meet(label, obstacle)).toBe(false);
        expect(labels.filter((other) => other !== label && meet(label, other))).toEqual([]);
        expect(dots.filter(({ x, y }) => meet(label, { x: x - 7, y: y - 7, width: 14, height: 14 }))).toEqual(
          [],
        );
        expect(label.x >= 0 && label.x + label.width <= 600).toBe(true);
      }
    }
  });

  it('go to the most wanted first', () => {
    const pile = Array.from({ length: 30 }, (_, index) => ({ index, x: 300, y: 200, reach: 7, width: 60 }));
    const named = labelsFor(pile, [], bounds).map(({ index }) => index);
    expect(named).toEqual([...named.keys()]);
    expect(named.length).toBeLessThan(30);
  });
});
