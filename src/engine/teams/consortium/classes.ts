import type { RequirementFacts } from '../../facts/index.js';
import type { CandidatePool } from '../candidates.js';
import { TEAM_WEIGHTS } from '../objective.js';
import type { ScopeItem } from './consortium.types.js';
import { coversOf, isExcluded, itemWeight, supplierOf, type Cover, type Supplier } from './suppliers.js';

/** Firms that cover the same part of the scope and are looked at; more are only bounded. */
export const KEPT_OF_PART = 120;

export interface Suppliers {
  /** By firm, the offers that may take part. */
  readonly covers: ReadonlyMap<number, readonly Cover[]>;
  readonly kept: readonly Supplier[];
  /** For each part of the scope one that is as good as the best left out, in each figure. */
  readonly leftOut: readonly Supplier[];
}

/**
 * The best suppliers for each part of the scope. Whether what an offer states contradicts the requirement is only found
 * out for those that are kept: that costs a whole score.
 */
export function suppliersFor(
  requirement: RequirementFacts,
  items: readonly ScopeItem[],
  pool: CandidatePool,
  most: number,
): Suppliers {
  const covers = new Map(coversOf(requirement, items, pool));
  const suppliers = new Map<number, Supplier>();
  for (const [firm, some] of covers) suppliers.set(firm, supplierOf(firm, some, pool));
  const checked = new Set<number>();
  const refused = (cover: Cover): boolean => {
    const offer = pool.offers[cover.offer];
    return offer === undefined || isExcluded(requirement, offer, pool);
  };
  for (;;) {
    const kept = [...bestOfParts(suppliers.values(), items, most).values()].flat();
    const fresh = kept.filter(({ firm }) => !checked.has(firm));
    if (fresh.length === 0) return { covers, kept, leftOut: standIns(suppliers.values(), new Set(kept)) };
    for (const { firm } of fresh) {
      checked.add(firm);
      const allowed = (covers.get(firm) ?? []).filter((cover) => !refused(cover));
      covers.set(firm, allowed);
      if (allowed.length === 0) suppliers.delete(firm);
      else suppliers.set(firm, supplierOf(firm, allowed, pool));
    }
  }
}

/** By part of the scope the suppliers that bring most by themselves, the best first; ties by id. */
function bestOfParts(
  suppliers: Iterable<Supplier>,
  items: readonly ScopeItem[],
  most: number,
): Map<number, Supplier[]> {
  const weights = items.map(itemWeight);
  const parts = new Map<number, { supplier: Supplier; key: number }[]>();
  for (const supplier of suppliers) {
    const one = { supplier, key: keyOf(supplier, weights) };
    const part = parts.get(supplier.mask);
    if (part === undefined) parts.set(supplier.mask, [one]);
    else insert(part, one, most);
  }
  return new Map([...parts].map(([mask, part]) => [mask, part.map(({ supplier }) => supplier)]));
}

/** Keeps the list in order and no longer than asked: most suppliers are passed over after one comparison. */
function insert<T extends { readonly supplier: Supplier; readonly key: number }>(
  list: T[],
  one: T,
  most: number,
): void {
  const comesBefore = (a: T, b: T): boolean => a.key > b.key || (a.key === b.key && a.supplier.firm < b.supplier.firm);
  const last = list.at(-1);
  if (list.length >= most && last !== undefined && !comesBefore(one, last)) return;
  const at = list.findIndex((other) => comesBefore(one, other));
  list.splice(at < 0 ? list.length : at, 0, one);
  if (list.length > most) list.pop();
}

/** What a supplier brings by itself; only decides who is looked at. */
function keyOf({ quality, readiness }: Supplier, weights: readonly number[]): number {
  let covered = 0;
  for (let at = 0; at < weights.length; at += 1) covered += (quality[at] ?? 0) * (weights[at] ?? 0);
  return covered * TEAM_WEIGHTS.needs + readiness * TEAM_WEIGHTS.market;
}

/** For each part one supplier that is in each figure as good as the best of those left out. */
function standIns(suppliers: Iterable<Supplier>, kept: ReadonlySet<Supplier>): Supplier[] {
  const found = new Map<number, { firm: number; mask: number; quality: number[]; readiness: number }>();
  for (const supplier of suppliers) {
    if (kept.has(supplier)) continue;
    const { mask, quality, readiness } = supplier;
    const known = found.get(mask);
    if (known === undefined) {
      found.set(mask, { firm: -1, mask, quality: [...quality], readiness });
      continue;
    }
    quality.forEach((one, at) => {
      known.quality[at] = Math.max(known.quality[at] ?? 0, one);
    });
    known.readiness = Math.max(known.readiness, readiness);
  }
  return [...found.values()];
}
