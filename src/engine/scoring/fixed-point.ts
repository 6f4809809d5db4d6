/** The whole of every figure: criteria, fit, coverage and score are integers 0..WHOLE. */
export const WHOLE = 10_000;

export interface Weighted {
  /** Integer >= 0. */
  readonly weight: number;
  /** Integer 0..WHOLE. */
  readonly value: number;
}

/**
 * `numerator / denominator` rounded half up. Both are integers, the numerator >= 0 and below 2^52, the denominator > 0:
 * within these limits the result is exact, so no machine and no order of summing can change it.
 */
export function divideRounded(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** Weighted mean, or null when no weight is left. */
export function weightedMean(parts: readonly Weighted[]): number | null {
  let sum = 0;
  let whole = 0;
  for (const { weight, value } of parts) {
    sum += weight * value;
    whole += weight;
  }
  return whole === 0 ? null : divideRounded(sum, whole);
}

/**
 * A ratio of measured (not integer) figures as 0..WHOLE. The one place where floating point enters a score: a single
 * division and a single rounding, which IEEE 754 defines to the last bit.
 */
export function ratio(part: number, whole: number): number {
  if (!(whole > 0) || !(part > 0)) return 0;
  return part >= whole ? WHOLE : Math.round((part / whole) * WHOLE);
}

/** Plain code-unit order: the same on every machine, whatever its locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
