import type { Candidate, CapabilityFacts, OpportunityFacts, RoleSlot } from '../facts/index.js';
import { evidenceOf, type EvidenceRow, type ScoringContext } from '../scoring/index.js';
import { askedSlots } from './asked-slot.js';
import { slotFit } from './slot-fit.js';
import { slotRequirement } from './slot-requirement.js';

/** The evidence matrix of a role and the capability that fills it, with the words of the capability's texts. */
export const roleEvidence = (
  opportunity: OpportunityFacts,
  slot: RoleSlot,
  capability: CapabilityFacts,
  context: ScoringContext,
): readonly EvidenceRow[] => evidenceOf(slotRequirement(opportunity, slot), capability, context);

/**
 * Ids of the roles that a firm may fill: where there are none before and after a change of it, no team of the
 * opportunity can change with it.
 * @throws RangeError when the context does not hold the lane that roles are scored in
 */
export const rolesOpenTo = (
  opportunity: OpportunityFacts,
  candidate: Candidate,
  context: ScoringContext,
): readonly string[] =>
  askedSlots(opportunity, context)
    .filter((asked) => slotFit(asked, candidate, context).lacks.length === 0)
    .map(({ slot }) => slot.id);
