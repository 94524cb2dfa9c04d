/** One axis of a picture: where a value lies on it, and at which values it is worth a line. */
export interface Axis {
  title: string;
  /** From a value to a share of 0 to 1. */
  shareOf(value: number): number;
  /** The values worth a line between two shares, where there is room for so many. */
  ticksIn(from: number, to: number, most: number): number[];
}

const steps = [1, 2, 5, 10, 25, 50];

/** 0 to 100, in even steps. */
export function evenAxis(title: string): Axis {
  return {
    title,
    shareOf: (value) => value / 100,
    ticksIn: (from, to, most) => {
      const span = (to - from) * 100;
      const by = steps.find((size) => span / size <= most) ?? 50;
      const ticks: number[] = [];
      for (let value = Math.ceil((from * 100) / by) * by; value <= to * 100 + 1e-9; value += by) {
        ticks.push(value);
      }
      return ticks;
    },
  };
}

/**
 * Efforts by their root, as the order *value for effort* divides by it: what lies on one line from the corner
 * gives as much for its effort.
 */
export function rootAxis(title: string, efforts: readonly number[]): Axis {
  const greatest = efforts.reduce((most, effort) => Math.max(most, effort), 1);
  const shareOf = (value: number) => Math.sqrt(value / greatest) * 0.98;
  return {
    title,
    shareOf,
    ticksIn: (from, to, most) => {
      const nice: number[] = [];
      for (let power = 10 ** Math.floor(Math.log10(greatest) - 4); power <= greatest; power *= 10) {
        nice.push(...[1, 2, 5].map((step) => step * power));
      }
      const least = (to - from) / most;
      const ticks = from <= 0 ? [0] : [];
      let last = from <= 0 ? 0 : -1;
      for (const value of nice) {
        const share = shareOf(value);
        if (share >= from && share <= to && share - last >= least) {
          ticks.push(value);
          last = share;
        }
      }
      return ticks;
    },
  };
}
