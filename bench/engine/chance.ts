/** Draws that look random and are the same in every run. */
export interface Chance {
  /** Integer 0..bound-1. */
  below(bound: number): number;
  /** True in so many draws of a hundred. */
  often(percent: number): boolean;
  /** Around 0, mostly within -2..2. */
  spread(): number;
  /** @throws RangeError for an empty list */
  pick<T>(values: readonly T[]): T;
  /** Up to `count` different values, in no order. */
  some<T>(values: readonly T[], count: number): T[];
}

/**
 * A generator of its own for each record (sfc32), so that the first records of a world are the same whatever its size.
 */
export function chanceOf(seed: number, index: number): Chance {
  let [a, b, c, d] = [seed | 0, Math.imul(index, 0x9e37_79b1) | 0, (index + 0x243f_6a88) | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let turn = 0; turn < 12; turn += 1) next();
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new RangeError('There is nothing to draw from');
    return value;
  };
  return {
    below,
    pick,
    often: (percent) => next() * 100 < percent,
    spread: () => (next() + next() + next() + next() - 2) * 1.73,
    some: (values, count) => {
      const left = [...values];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
    },
  };
}

export type Draw<T> = (chance: Chance) => T;

const STEPS = 1 << 20;

/** Draws values by their weights. @throws RangeError for an empty list */
export function drawFrom<T>(weighted: readonly (readonly [value: T, weight: number])[]): Draw<T> {
  const reached: number[] = [];
  let whole = 0;
  for (const [, weight] of weighted) reached.push((whole += weight));
  return (chance) => {
    const at = (chance.below(STEPS) / STEPS) * whole;
    let [low, high] = [0, reached.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const drawn = weighted[low];
    if (drawn === undefined) throw new RangeError('There is nothing to draw from');
    return drawn[0];
  };
}
