import type { OpportunityFacts, RequirementFacts, RoleSlot } from '../facts/index.js';

/**
 * A role seen as a requirement of the opportunity's owner, so that capabilities are scored and explained against it as
 * against any other. It carries no text: the opportunity's own speaks of all roles at once, and would make whoever fits
 * another role look near to this one. For the same reason its tags come without the words they were read from: every one
 * of them is what the role is about.
 */
export const slotRequirement = (opportunity: OpportunityFacts, slot: RoleSlot): RequirementFacts => ({
  id: `${opportunity.id}#${slot.id}`,
  company: opportunity.owner,
  lane: 'third-country',
  title: {},
  description: {},
  tags: slot.tags.map((tag) => ({ ...tag, quote: null })),
  clauses: slot.clauses,
  certifications: slot.certifications,
  quantity: null,
  budget: null,
  neededBy: opportunity.neededBy,
  cooperationModes: [],
  markets: [opportunity.market],
  regions: [],
  partnerKinds: slot.partnerKinds,
  ...(opportunity.readings?.neededBy && { readings: { neededBy: opportunity.readings.neededBy } }),
});
