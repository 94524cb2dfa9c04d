/** Pixels as a canvas has them: red, green, blue and how much of them covers, 0 to 255 each. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/**
 * Lays pixels over others, as a canvas would, but without asking it ten thousand times; what does not fit is
 * cut off.
 *
 * @param strength how much they cover, 0 to 1
 */
export function lay(stamp: Pixels, over: Pixels, left: number, top: number, strength: number): void {
  const from = stamp.data;
  const to = over.data;
  const firstColumn = Math.max(0, -left);
  const columns = Math.min(stamp.width, over.width - left) - firstColumn;
  const lastRow = Math.min(stamp.height, over.height - top);
  for (let row = Math.max(0, -top); row < lastRow; row++) {
    let source = 4 * (row * stamp.width + firstColumn);
    let target = 4 * ((row + top) * over.width + left + firstColumn);
    for (let column = 0; column < columns; column++, source += 4, target += 4) {
      const covers = (from[source + 3]! * strength + 0.5) | 0;
      if (covers === 0) {
        continue;
      }
      const beneath = ((to[target + 3]! * (255 - covers)) / 255 + 0.5) | 0;
      const all = covers + beneath;
      if (beneath === 0) {
        to[target] = from[source]!;
        to[target + 1] = from[source + 1]!;
        to[target + 2] = from[source + 2]!;
      } else {
        to[target] = ((from[source]! * covers + to[target]! * beneath) / all) | 0;
        to[target + 1] = ((from[source + 1]! * covers + to[target + 1]! * beneath) / all) | 0;
        to[target + 2] = ((from[source + 2]! * covers + to[target + 2]! * beneath) / all) | 0;
      }
      to[target + 3] = all;
    }
  }
}
