import { bootstrapMean, type Interval } from './bootstrap.js';
import { type JudgedList, type Measure, SEED } from './judged-lists.js';
import { relevanceMeasures } from './relevance.js';

/** What one measure is in two ways of making lists: its new mean, and the mean change of each requirement's value. */
export interface PairedMeasure {
  readonly mean: number;
  /** New minus old; null without a requirement that the measure speaks of. */
  readonly change: Interval | null;
}

/**
 * Compares two lists for the same requirements, requirement by requirement: chance between requirements falls out, so
 * that small changes show. The interval is a bootstrap of the differences (see `bootstrapMean`).
 * @throws RangeError when `after` lacks a requirement of `before`
 */
export function comparePaired(
  before: readonly JudgedList[],
  after: readonly JudgedList[],
  measure: Measure,
): PairedMeasure | null {
  const later = new Map(after.map((one) => [one.requirement, one]));
  const ordered = [...before].sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
  const values = ordered.flatMap((one) => {
    const other = later.get(one.requirement);
    if (other === undefined) throw new RangeError(`${one.requirement} has no second list`);
    const [was, is] = [one, other].map(({ list, grades }) => relevanceMeasures(list, grades)?.[measure] ?? null);
    return typeof was === 'number' && typeof is === 'number' ? [{ was, is }] : [];
  });
  if (values.length === 0) return null;
  const mean = values.reduce((sum, { is }) => sum + is, 0) / values.length;
  return {
    mean,
    change: bootstrapMean(
      values.map(({ was, is }) => is - was),
      SEED,
    ),
  };
}
