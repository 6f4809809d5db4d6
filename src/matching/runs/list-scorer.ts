import { marketGap, type RankedPair } from '../../engine/scoring/index.js';
import type { Reference } from '../../taxonomy/reference.js';
import { knownList, RANKED } from './list-places.js';
import { LiveMarket } from './live-market.js';
import type { ScoredEntry, ScoredList, ThreadInputs } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';

export interface ListScorer {
  /** The list of one requirement, compared with every open capability. */
  readonly scoreRequirement: (input: RequirementInput) => ScoredList;
}

/** The one way from records to lists: threads of the service and measurements in memory both take it. */
export function createListScorer(inputs: ThreadInputs, reference: Reference): ListScorer {
  const market = new LiveMarket(inputs, reference, inputs.asOf, inputs.model);
  return { scoreRequirement: (input) => scoreRequirement(input, market, inputs.asOf, reference) };
}

/** @param asOf day that lead times count from */
export function scoreRequirement(
  input: RequirementInput,
  market: LiveMarket,
  asOf: string,
  reference: Reference,
): ScoredList {
  const { id: requirementId, externalId } = input;
  const { index } = market;
  const context = market.contextOf(asOf, reference);
  const requirement = market.askedBy(input);
  const { listed, nearMisses } = index.rank(requirement, RANKED.listed, context, RANKED.nearMisses);
  const gap = listed.length > 0 ? [] : marketGap(requirement, index.supply(requirement, context), context);
  const known = knownList(
    { entries: listed.map((one) => scoredEntry(one, false, market)), isCut: listed.length === RANKED.listed },
    {
      entries: nearMisses.map((one) => scoredEntry(one, true, market)),
      isCut: nearMisses.length === RANKED.nearMisses,
    },
  );
  return { requirementId, externalId, ...known, gap, considered: index.size };
}

export const scoredEntry = (
  { rank, capability, pair }: RankedPair,
  nearMiss: boolean,
  market: LiveMarket,
): ScoredEntry => ({
  capabilityId: market.idOf(capability),
  rank,
  nearMiss,
  score: pair.score,
  fit: pair.fit,
  coverage: pair.coverage,
  criteria: pair.criteria.map((criterion) => criterion.value),
});
