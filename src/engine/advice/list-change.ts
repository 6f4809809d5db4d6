import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { rankCapabilities } from '../scoring/rank.js';
import type { ScoringContext } from '../scoring/score.types.js';

/** The place of each candidate in the requirement's list, in the order of `candidates`; null where it is not offered. */
export type Standing = readonly (number | null)[];

export function standingOf(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
): Standing {
  const { listed } = rankCapabilities(requirement, candidates, context, candidates.length);
  const places = new Map(listed.map(({ capability, rank }) => [capability, rank]));
  return candidates.map((candidate) => places.get(candidate) ?? null);
}

/**
 * How far two standings of the same candidates are apart: Kendall's distance between partial rankings with penalty 1/2
 * (Fagin, Kumar, Mahdian, Sivakumar, Vee: Comparing partial rankings, SIAM J. Discrete Math. 20(3), 2006), in halves so
 * that it is an integer. A pair that changes its order counts 2, one that is tied in one standing alone 1. All that is not
 * offered is tied at the end; the end of the list itself is one more thing to stand before or behind, so that entering or
 * leaving always counts.
 * @returns 0 exactly when the same candidates are offered in the same order, at most {@link mostApart}
 */
export function distanceBetween(a: Standing, b: Standing): number {
  const before = [...a.map(placeOrBehind), END];
  const after = [...b.map(placeOrBehind), END];
  let distance = 0;
  for (const [i, [was, is]] of before.map((place, at) => [place, after[at] ?? BEHIND] as const).entries()) {
    for (let j = 0; j < i; j += 1) {
      distance += Math.abs(Math.sign(was - (before[j] ?? BEHIND)) - Math.sign(is - (after[j] ?? BEHIND)));
    }
  }
  return distance;
}

/** The end of the list stands behind every rank, and all that is not offered behind it. */
const END = 1_000_000;
const BEHIND = END + 1;
const placeOrBehind = (place: number | null): number => place ?? BEHIND;

/** Twice the number of pairs among so many candidates and the end of the list. */
export const mostApart = (candidates: number): number => candidates * (candidates + 1);
