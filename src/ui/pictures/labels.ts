/** A box in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A dot that wants a name. */
export interface Wanting {
  index: number;
  x: number;
  y: number;
  /** How far its shape reaches from its middle. */
  reach: number;
  /** How wide its name is. */
  width: number;
}

/** A name with its place. */
export interface Label extends Box {
  index: number;
}

/** How high a name is. */
export const labelHeight = 16;
const gap = 3;

const meet = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/**
 * Names dots from the most wanted on, each where it meets neither a name, nor a named shape, nor an obstacle.
 * A dot that finds no such place goes without a name.
 */
export function labelsFor(wanting: readonly Wanting[], obstacles: readonly Box[], bounds: Box): Label[] {
  const taken = [...obstacles];
  const labels: Label[] = [];
  // A later dot may not be named, but its shape must be seen: all shapes are kept free from the start.
  const shapes = wanting.map(({ x, y, reach }) => ({
    x: x - reach,
    y: y - reach,
    width: 2 * reach,
    height: 2 * reach,
  }));
  for (const want of wanting) {
    const place = placesFor(want).find(
      (box) =>
        holds(bounds, box) &&
        !taken.some((other) => meet(box, other)) &&
        !shapes.some((other) => meet(box, other)),
    );
    if (place) {
      taken.push(place);
      labels.push({ index: want.index, ...place });
    }
  }
  return labels;
}

function placesFor({ x, y, reach, width }: Wanting): Box[] {
  const height = labelHeight;
  const right = x + reach + gap;
  const left = x - reach - gap - width;
  const over = y - reach - 1 - height;
  const under = y + reach + 1;
  return [
    { x: right, y: y - height / 2 },
    { x: left, y: y - height / 2 },
    { x: x - width / 2, y: over },
    { x: x - width / 2, y: under },
    { x: right - reach, y: over },
    { x: right - reach, y: under },
    { x: left + reach, y: over },
    { x: left + reach, y: under },
  ].map((place) => ({ ...place, width, height }));
}
