import type { Concept } from '../facts/index.js';

/** How an offered concept stands to a required one, from best to worst. */
export type SimilarityRelation = 'exact' | 'more-specific' | 'more-general' | 'sibling' | 'related' | 'none';

export interface Similarity {
  /** Integer 0..10000. */
  readonly value: number;
  readonly relation: SimilarityRelation;
}

export interface TagHierarchy {
  has(code: string): boolean;
  /** All broader concepts, nearest first, each once; within one level by code. Empty for roots and unknown codes. */
  ancestors(code: string): readonly string[];
  /** True when `code` is `ancestor` or more specific. An unknown code lies only within itself. */
  isWithin(code: string, ancestor: string): boolean;
  /** How far `offered` answers `required`; not symmetric. Answers are memoised. */
  similarity(required: string, offered: string): Similarity;
  /** Every code that `offered` answers at all: those of which {@link similarity} is more than 0, in any order. */
  answeredBy(offered: string): readonly string[];
}

/**
 * What each relation is worth, 0..10000.
 *
 * A firm that offers something narrower than what is asked still offers what is asked, so that is whole. A firm that
 * only names something broader may or may not make the narrower thing: a little more likely than not one level up,
 * and quickly less beyond it. A sibling (a radar for a lidar) shows the craft but not the product; a related
 * concept (a lidar's laser driver) shows less. A field root ("sensors") says nothing about what is made under it,
 * so it is worth nothing as an offer for something narrower, and makes neither siblings nor relatives of what it holds.
 * What lies within a sibling or a related concept counts as that concept does.
 */
export const SIMILARITY_VALUES = {
  whole: 10_000,
  /** Per level that the offer is broader; beyond the last level nothing. */
  moreGeneral: [7_000, 4_500, 2_500, 1_000],
  sibling: 3_500,
  related: 2_500,
} as const;

const NONE: Similarity = { value: 0, relation: 'none' };

/**
 * Builds the graph of broader and narrower concepts. Concepts may have several parents; the best path counts.
 * Parents and related codes that are not among `concepts` are passed over (the taxonomy's checker reports them).
 */
export function buildHierarchy(concepts: readonly Concept[]): TagHierarchy {
  const byCode = new Map(concepts.map((concept) => [concept.code, concept]));
  const parentsOf = (code: string): readonly string[] => byCode.get(code)?.parents.filter((p) => byCode.has(p)) ?? [];
  const isRoot = (code: string): boolean => parentsOf(code).length === 0;

  const levels = new Map<string, ReadonlyMap<string, number>>();
  for (const { code } of concepts) levels.set(code, levelsAbove(code, parentsOf));
  const neighbours = relatedBothWays(concepts, byCode);
  const narrower = childrenOf(concepts, parentsOf);
  const memo = new Map<string, Map<string, Similarity>>();

  /** Levels from `code` up to `ancestor`: 0 for itself, undefined when it is not above. */
  const levelsUp = (code: string, ancestor: string): number | undefined =>
    code === ancestor ? 0 : levels.get(code)?.get(ancestor);
  const isWithin = (code: string, ancestor: string): boolean => levelsUp(code, ancestor) !== undefined;

  function compare(required: string, offered: string): Similarity {
    if (required === offered) return { value: SIMILARITY_VALUES.whole, relation: 'exact' };
    if (isWithin(offered, required)) return { value: SIMILARITY_VALUES.whole, relation: 'more-specific' };
    const candidates: Similarity[] = [];
    const above = levelsUp(required, offered);
    if (above !== undefined && !isRoot(offered)) {
      candidates.push({ value: SIMILARITY_VALUES.moreGeneral[above - 1] ?? 0, relation: 'more-general' });
    }
    if (parentsOf(required).some((parent) => !isRoot(parent) && isWithin(offered, parent))) {
      candidates.push({ value: SIMILARITY_VALUES.sibling, relation: 'sibling' });
    }
    if ([...(neighbours.get(required) ?? [])].some((other) => !isRoot(other) && isWithin(offered, other))) {
      candidates.push({ value: SIMILARITY_VALUES.related, relation: 'related' });
    }
    return candidates.reduce((best, candidate) => (candidate.value > best.value ? candidate : best), NONE);
  }

  const similarity = (required: string, offered: string): Similarity => {
    let row = memo.get(required);
    if (row === undefined) memo.set(required, (row = new Map()));
    let known = row.get(offered);
    if (known === undefined) row.set(offered, (known = compare(required, offered)));
    return known;
  };

  /** Follows `compare` from the other end: what stands near is found, so that not every concept has to be compared. */
  function answeredBy(offered: string): readonly string[] {
    const above = [offered, ...(levels.get(offered)?.keys() ?? [])];
    const near = new Set(above);
    for (const code of above.filter((one) => !isRoot(one))) {
      for (const sibling of narrower.get(code) ?? []) near.add(sibling);
      for (const other of neighbours.get(code) ?? []) near.add(other);
    }
    let below = [offered];
    for (let up = 0; up < SIMILARITY_VALUES.moreGeneral.length; up += 1) {
      below = below.flatMap((code) => narrower.get(code) ?? []);
      for (const code of below) near.add(code);
    }
    return [...near].filter((required) => similarity(required, offered).value > 0);
  }

  return {
    has: (code) => byCode.has(code),
    ancestors: (code) => [...(levels.get(code)?.keys() ?? [])],
    isWithin,
    similarity,
    answeredBy,
  };
}

/** Every ancestor with its smallest distance, in the order of `ancestors`. Breadth first, so a cycle cannot trap it. */
function levelsAbove(code: string, parentsOf: (code: string) => readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let level = [code];
  for (let distance = 1; level.length > 0; distance += 1) {
    const above = new Set(level.flatMap(parentsOf).filter((parent) => parent !== code && !found.has(parent)));
    level = [...above].sort();
    for (const parent of level) found.set(parent, distance);
  }
  return found;
}

function childrenOf(
  concepts: readonly Concept[],
  parentsOf: (code: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { code } of concepts) {
    for (const parent of parentsOf(code)) {
      const held = children.get(parent);
      if (held === undefined) children.set(parent, [code]);
      else held.push(code);
    }
  }
  return children;
}

/** `related` is stated on one of the two concepts and holds for both. */
function relatedBothWays(
  concepts: readonly Concept[],
  byCode: ReadonlyMap<string, Concept>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map(concepts.map(({ code }) => [code, new Set<string>()]));
  for (const { code, related } of concepts) {
    for (const other of related) {
      if (!byCode.has(other) || other === code) continue;
      neighbours.get(code)?.add(other);
      neighbours.get(other)?.add(code);
    }
  }
  return neighbours;
}
