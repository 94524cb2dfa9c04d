/** A place in a picture: shares of 0 to 1 from the left and from the bottom, whatever the axes mean. */
export interface Spot {
  u: number;
  v: number;
}

/** The square part of a picture that is seen; 1 is all of it. */
export interface Sight {
  u: number;
  v: number;
  size: number;
}

/** Where a picture is drawn, in pixels. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A rectangle in a picture. */
export interface Range {
  from: Spot;
  to: Spot;
}

export const everything: Sight = { u: 0, v: 0, size: 1 };
const smallest = 1 / 40;

const within = (value: number, least: number, greatest: number) => Math.min(greatest, Math.max(least, value));

function kept({ u, v, size }: Sight): Sight {
  const held = within(size, smallest, 1);
  return { u: within(u, 0, 1 - held), v: within(v, 0, 1 - held), size: held };
}

/** Nearer or further by a factor, with one spot left where it is. */
export function zoomed(sight: Sight, factor: number, { u, v }: Spot): Sight {
  const size = within(sight.size / factor, smallest, 1);
  const share = size / sight.size;
  return kept({ u: u - (u - sight.u) * share, v: v - (v - sight.v) * share, size });
}

/** The part that is seen, moved. */
export const moved = (sight: Sight, by: Spot): Sight =>
  kept({ u: sight.u + by.u, v: sight.v + by.v, size: sight.size });

/** Moves as little as it takes to see a spot. */
export function seeing(sight: Sight, { u, v }: Spot): Sight {
  const edge = sight.size * 0.05;
  return kept({
    u: within(sight.u, u - sight.size + edge, u - edge),
    v: within(sight.v, v - sight.size + edge, v - edge),
    size: sight.size,
  });
}

/** The middle of what is seen. */
export const middleOf = ({ u, v, size }: Sight): Spot => ({ u: u + size / 2, v: v + size / 2 });

/** From a spot to pixels. */
export const pixelOf = ({ u, v }: Spot, sight: Sight, frame: Frame) => ({
  x: frame.left + ((u - sight.u) / sight.size) * frame.width,
  y: frame.top + frame.height - ((v - sight.v) / sight.size) * frame.height,
});

/** From pixels to a spot. */
export const spotAt = (x: number, y: number, sight: Sight, frame: Frame): Spot => ({
  u: sight.u + ((x - frame.left) / frame.width) * sight.size,
  v: sight.v + ((frame.top + frame.height - y) / frame.height) * sight.size,
});

/** Whether a spot is seen. */
export const isSeen = ({ u, v }: Spot, sight: Sight): boolean =>
  u >= sight.u && u <= sight.u + sight.size && v >= sight.v && v <= sight.v + sight.size;

/** Whether a spot lies within a lasso. */
export function isInside({ u, v }: Spot, lasso: readonly Spot[]): boolean {
  let inside = false;
  let last = lasso.at(-1);
  for (const corner of lasso) {
    if (
      last &&
      corner.v > v !== last.v > v &&
      u < ((last.u - corner.u) * (v - corner.v)) / (last.v - corner.v) + corner.u
    ) {
      inside = !inside;
    }
    last = corner;
  }
  return inside;
}

/** Whether a spot lies in a rectangle, on its edge too. */
export const isIn = ({ u, v }: Spot, { from, to }: Range): boolean =>
  u >= Math.min(from.u, to.u) &&
  u <= Math.max(from.u, to.u) &&
  v >= Math.min(from.v, to.v) &&
  v <= Math.max(from.v, to.v);

/** The spot nearest to a place, if it is near enough in pixels. */
export function nearest(
  spots: readonly Spot[],
  place: Spot,
  sight: Sight,
  frame: Frame,
  most: number,
): number | null {
  let found: number | null = null;
  let least = most * most;
  spots.forEach((spot, index) => {
    const across = ((spot.u - place.u) / sight.size) * frame.width;
    const up = ((spot.v - place.v) / sight.size) * frame.height;
    const distance = across * across + up * up;
    if (distance <= least) {
      least = distance;
      found = index;
    }
  });
  return found;
}

const directions: Record<string, { along: 'u' | 'v'; sign: 1 | -1 }> = {
  ArrowRight: { along: 'u', sign: 1 },
  ArrowLeft: { along: 'u', sign: -1 },
  ArrowUp: { along: 'v', sign: 1 },
  ArrowDown: { along: 'v', sign: -1 },
};

/** The nearest spot in the direction of an arrow; spots that lie on each other are gone through one by one. */
export function neighbour(spots: readonly Spot[], current: number, key: string): number | null {
  const direction = directions[key];
  const here = spots[current];
  if (!direction || !here) {
    return null;
  }
  const { along, sign } = direction;
  const across = along === 'u' ? 'v' : 'u';
  for (let at = current + sign; at >= 0 && at < spots.length; at += sign) {
    if (spots[at]?.u === here.u && spots[at]?.v === here.v) {
      return at;
    }
  }
  let found: number | null = null;
  let least = Infinity;
  spots.forEach((spot, index) => {
    const ahead = (spot[along] - here[along]) * sign;
    const aside = Math.abs(spot[across] - here[across]);
    // What lies more to the side than ahead is for the other arrows, unless nothing else is left.
    const cost = ahead <= 0 ? Infinity : ahead + 2 * aside + (aside > ahead ? 10 : 0);
    // Of a pile, going on enters at the first and going back at the last, so that none is passed over.
    if (cost < least || (cost === least && cost < Infinity && sign < 0)) {
      least = cost;
      found = index;
    }
  });
  return found;
}
