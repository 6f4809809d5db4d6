import type { CapabilityFacts } from '../../engine/facts/index.js';
import { marketGap, rankCapabilities, type RankedPair } from '../../engine/scoring/index.js';
import type { Reference } from '../../taxonomy/reference.js';
import { scoringContext } from '../scoring-context.js';
import type { Offer } from '../teams/team-scorer.js';
import type { ScoredEntry, ScoredList, ThreadInputs, TouchTask } from './scored-list.js';
import {
  type CapabilityInput,
  capabilityFactsOf,
  isOpen,
  type RequirementInput,
  requirementFactsOf,
} from './scoring-input.js';

/** Most lines of a list. */
const LIST_LENGTH = 50;

export interface ListScorer {
  /** The open capabilities. */
  readonly offers: readonly Offer[];
  /** The list of one requirement, compared with every open capability. */
  readonly scoreRequirement: (input: RequirementInput) => ScoredList;
  /** Ids of the requirements in whose lists one of the capabilities would stand, listed or as a near miss. */
  readonly touchedRequirements: (task: TouchTask) => string[];
}

/** Facts of capabilities by the revisions they rest on, which never change. */
export type FactsByRevision = Map<string, CapabilityFacts>;

/** Facts that an earlier scorer read, and where to keep those that this one uses. */
export interface FactsMemory {
  readonly known: ReadonlyMap<string, CapabilityFacts>;
  readonly kept: FactsByRevision;
}

/** The one way from records to lists: threads of the service and measurements in memory both take it. */
export function createListScorer(inputs: ThreadInputs, reference: Reference, memory?: FactsMemory): ListScorer {
  const context = scoringContext(reference, inputs.asOf, inputs.model);
  const open = inputs.capabilities.filter((capability) => isOpen(capability, inputs.companies));
  const idOf = new Map<CapabilityFacts, string>();
  const capabilities = open.map((input) => {
    const facts = remembered(input, inputs, reference, memory);
    idOf.set(facts, input.id);
    return facts;
  });

  function scoreRequirement(input: RequirementInput): ScoredList {
    const { id: requirementId, externalId } = input;
    const requirement = requirementFactsOf(input, inputs.companies, reference);
    const { listed, nearMisses } = rankCapabilities(requirement, capabilities, context, LIST_LENGTH);
    const gap = listed.length > 0 ? [] : marketGap(requirement, capabilities, context);
    const entries = [...listed.map(entry(false)), ...nearMisses.map(entry(true))];
    return { requirementId, externalId, entries, gap, considered: capabilities.length };
  }

  function touchedRequirements({ requirements, capabilityIds }: TouchTask): string[] {
    const changed = capabilities.filter((facts) => capabilityIds.includes(idOf.get(facts) ?? ''));
    return requirements
      .filter((input) => {
        const requirement = requirementFactsOf(input, inputs.companies, reference);
        const { listed, nearMisses } = rankCapabilities(requirement, changed, context, 1);
        return listed.length + nearMisses.length > 0;
      })
      .map((input) => input.id);
  }

  function entry(nearMiss: boolean): (ranked: RankedPair) => ScoredEntry {
    return ({ rank, capability, pair }) => ({
      capabilityId: idOf.get(capability) ?? '',
      rank,
      nearMiss,
      score: pair.score,
      fit: pair.fit,
      coverage: pair.coverage,
      criteria: pair.criteria.map((criterion) => criterion.value),
    });
  }

  const offers = open.flatMap(({ id, companyId }, i) => {
    const facts = capabilities[i];
    return facts === undefined ? [] : [{ id, companyId, facts }];
  });
  return { offers, scoreRequirement, touchedRequirements };
}

/** Reading a text takes a millisecond or two, so what an earlier run read of the same revisions is taken again. */
function remembered(
  input: CapabilityInput,
  { companies, model }: ThreadInputs,
  reference: Reference,
  memory: FactsMemory | undefined,
): CapabilityFacts {
  const owner = companies.get(input.companyId)?.revision;
  // Vectors come after their revision.
  if (memory === undefined || model !== undefined || input.revision === undefined || owner === undefined) {
    return capabilityFactsOf(input, companies, reference);
  }
  const key = `${input.revision} ${owner}`;
  const facts = memory.known.get(key) ?? capabilityFactsOf(input, companies, reference);
  memory.kept.set(key, facts);
  return facts;
}
