import { WHOLE } from '../../scoring/fixed-point.js';
import { pairCount, TEAM_WEIGHTS } from '../objective.js';
import type { ScopeItem } from './consortium.types.js';
import { itemWeight, type Supplier } from './suppliers.js';

export interface CoverSearch {
  readonly items: readonly ScopeItem[];
  /** Those left out stand after the known ones. */
  readonly suppliers: readonly Supplier[];
  /** How many of the suppliers are known. */
  readonly known: number;
  /** Value of a pair of known suppliers, 0..10000. */
  pair(one: number, other: number): number;
}

export interface FoundCover {
  /** Places of the suppliers, ascending. */
  readonly members: readonly number[];
  readonly value: number;
}

export interface CoverResult {
  readonly found: FoundCover | null;
  readonly bound: number;
}

/** Divisible by the number of members (up to 5) and of their pairs (1, 3, 6, 10). */
const COMMON = 60;

/** What the value of a consortium is a share of. */
export const wholeCover = (items: readonly ScopeItem[]): number => COMMON * 100 * weightOf(items) * WHOLE;
export const weightOf = (items: readonly ScopeItem[]): number => items.reduce((sum, item) => sum + itemWeight(item), 0);

/**
 * The best set of `size` suppliers that covers everything, where no smaller one does. Value, as an exact integer: with W
 * the weight of the scope and q the surest cover of an item by a member, 0..10000,
 *
 *     value = 60% x sum(w x q) / W + 25% x mean over pairs + 15% x mean readiness
 *
 * times 60 x 100 x W. Each supplier that is taken covers the first item still uncovered: where no smaller set covers
 * everything, each set of this size is met so. Sets with somebody left out only raise the bound.
 */
export function bestCover(search: CoverSearch, size: number, effort: number): CoverResult {
  const { items, suppliers, known } = search;
  const weights = items.map(itemWeight);
  const whole = weightOf(items);
  const need = COMMON * TEAM_WEIGHTS.needs;
  const pairPoints = (COMMON * TEAM_WEIGHTS.pairs * whole) / pairCount(size);
  const readyPoints = (COMMON * TEAM_WEIGHTS.market * whole) / size;
  const everything = 2 ** items.length - 1;
  const bestQuality = items.map((_, at) => suppliers.reduce((best, one) => Math.max(best, one.quality[at] ?? 0), 0));
  const mostReady = suppliers.reduce((best, { readiness }) => Math.max(best, readiness), 0);
  const byItem = items.map((_, at) =>
    [...suppliers.keys()]
      .filter((one) => ((suppliers[one]?.mask ?? 0) & (1 << at)) !== 0)
      .sort((a, b) => own(suppliers[b]) - own(suppliers[a]) || a - b),
  );
  function own(supplier: Supplier | undefined): number {
    if (supplier === undefined) return 0;
    return supplier.quality.reduce((sum, one, at) => sum + one * (weights[at] ?? 0), 0) * need + supplier.readiness;
  }
  const pairOf = (a: number, b: number): number => (a < known && b < known ? search.pair(a, b) : WHOLE);

  let best: FoundCover | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  let steps = effort;
  const members: number[] = [];

  const descend = (mask: number, quality: readonly number[], pairs: number, ready: number): void => {
    const coming = size - members.length;
    const open = pairCount(size) - pairCount(members.length);
    const needs = weights.reduce(
      (sum, weight, at) => sum + weight * (coming > 0 ? (bestQuality[at] ?? 0) : (quality[at] ?? 0)),
      0,
    );
    const bound = needs * need + (pairs + open * WHOLE) * pairPoints + (ready + coming * mostReady) * readyPoints;
    const unknown = members.some((one) => one >= known);
    if (unknown ? bound <= highest : best !== null && bound < best.value && bound <= highest) return;
    if (steps <= 0) {
      highest = Math.max(highest, bound);
      return;
    }
    steps -= 1;
    if (coming === 0) {
      if (mask !== everything) return;
      highest = Math.max(highest, bound);
      const sorted = [...members].sort((a, b) => a - b);
      if (
        !unknown &&
        (best === null || bound > best.value || (bound === best.value && isFirst(sorted, best.members)))
      ) {
        best = { members: sorted, value: bound };
      }
      return;
    }
    const first = items.findIndex((_, at) => (mask & (1 << at)) === 0);
    for (const one of byItem[first] ?? []) {
      const supplier = suppliers[one];
      if (supplier === undefined) continue;
      const covered = mask | supplier.mask;
      if (coming === 1 && covered !== everything) continue;
      const together = members.reduce((sum, other) => sum + pairOf(Math.min(one, other), Math.max(one, other)), 0);
      members.push(one);
      descend(
        covered,
        quality.map((value, at) => Math.max(value, supplier.quality[at] ?? 0)),
        pairs + together,
        ready + supplier.readiness,
      );
      members.pop();
    }
  };
  descend(
    0,
    items.map(() => 0),
    0,
    0,
  );
  const found = best as FoundCover | null;
  return { found, bound: Math.max(highest, found?.value ?? highest) };
}

function isFirst(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The fewest suppliers that cover everything; null when more than `most` are needed. */
export function fewest(masks: readonly number[], items: number, most: number): number | null {
  const everything = 2 ** items - 1;
  let reached = new Set([0]);
  for (let size = 1; size <= most; size += 1) {
    const next = new Set<number>();
    for (const mask of reached) for (const one of masks) next.add(mask | one);
    if (next.has(everything)) return size;
    reached = next;
  }
  return null;
}
