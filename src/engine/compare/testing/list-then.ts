import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { type PairScore, rankCapabilities, scorePair, type ScoringContext } from '../../scoring/index.js';
import type { ListedPair, ListThen, ListVersions } from '../compare.types.js';

export const VERSIONS: ListVersions = {
  engine: '1',
  taxonomy: '1',
  weights: 'component-supply@1 robot-parts@1',
  rates: '2026-11-20',
};

/**
 * The list that a run saves for these facts, with every score computed. Ids of offers are their external ids; revisions
 * are told apart by content.
 */
export function listOf(
  requirement: RequirementFacts,
  offers: readonly CapabilityFacts[],
  context: ScoringContext,
  { length = 50, versions = VERSIONS, closed = [] as readonly string[] } = {},
): ListThen {
  const open = offers.filter(({ id }) => !closed.includes(id));
  const { listed, nearMisses } = rankCapabilities(requirement, open, context, length);
  const line =
    (nearMiss: boolean) =>
    ({ rank, capability, pair }: (typeof listed)[number]): ListedPair => ({
      capability: capability.id,
      rank,
      nearMiss,
      score: pair.score,
      fit: pair.fit,
      coverage: pair.coverage,
      criteria: pair.criteria.map(({ value }) => value),
    });
  const lane = context.lanes.find(({ code }) => code === requirement.lane);
  return {
    isSaved: true,
    entries: [...listed.map(line(false)), ...nearMisses.map(line(true))],
    versions,
    asOf: context.asOf,
    requirement: { facts: requirement, isOpen: true, revision: JSON.stringify(requirement) },
    offers: new Map(
      offers.map((facts) => [facts.id, { facts, isOpen: !closed.includes(facts.id), revision: JSON.stringify(facts) }]),
    ),
    scores: new Map<string, PairScore>(offers.map((facts) => [facts.id, scorePair(requirement, facts, context)])),
    bounds: lane === undefined ? null : { prior: lane.prior, threshold: lane.threshold },
  };
}
