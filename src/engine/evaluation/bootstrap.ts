import { seeded } from './seeded.js';

/** A mean and where it would lie in 95 of 100 samples of requirements like these. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;

/**
 * Percentile bootstrap (Efron 1979) of the mean: 1000 samples with replacement, 2.5th and 97.5th percentile.
 * The same values in the same order and the same seed give the same interval.
 * @returns null without values
 */
export function bootstrapMean(values: readonly number[], seed: number): Interval | null {
  if (values.length === 0) return null;
  const next = seeded(seed);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) sum += values[Math.floor(next() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = (share: number): number => means[Math.floor(share * (RESAMPLES - 1))] ?? mean;
  return { mean, low: at(0.025), high: at(0.975) };
}
