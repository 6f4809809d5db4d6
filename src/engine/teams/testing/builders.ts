import type { Candidate, CapabilityFacts, CompanyFacts, OpportunityFacts, RoleSlot } from '../../facts/index.js';
import type { ScoringContext } from '../../scoring/index.js';
import { aCapability, aCompany, aContext, aLane } from '../../scoring/testing/builders.js';

/** The small world of the scoring specs with the lane that roles are scored in. */
export function aTeamContext(threshold = 4_800): ScoringContext {
  const base = aContext();
  const anywhere = { countries: [], kinds: [] };
  const weights = { ...aLane('third-country').weights, 'market-fit': 18 };
  const lane = aLane('third-country', { directions: [{ seeker: anywhere, provider: anywhere }], weights, threshold });
  return { ...base, lanes: [...base.lanes, lane] };
}

export const aRole = (id: string, over: Partial<RoleSlot> = {}): RoleSlot => ({
  id,
  role: 'technology',
  countries: [],
  tags: [],
  clauses: [],
  certifications: [],
  partnerKinds: [],
  licences: [],
  ...over,
});

/** An opportunity of a Chinese platform in the UAE that asks nothing of any side. */
export const anOpportunity = (roles: readonly RoleSlot[], over: Partial<OpportunityFacts> = {}): OpportunityFacts => ({
  id: 'opportunity-1',
  owner: aCompany({ id: 'owner', country: 'CN', languages: ['zh', 'en'] }),
  market: 'AE',
  title: { en: 'Robotaxis in the UAE' },
  description: {},
  roles,
  sides: { KR: 0, CN: 0, host: 0 },
  value: null,
  neededBy: null,
  ...over,
});

/** A firm with one capability for each of the given facts; none makes a firm without capabilities. */
export function aCandidate(
  over: Partial<CompanyFacts> & { readonly id: string },
  ...offers: readonly Partial<CapabilityFacts>[]
): Candidate {
  const company = aCompany(over);
  return {
    company,
    capabilities: offers.map((offer, at) => aCapability({ id: `${company.id}-offer-${at + 1}`, ...offer, company })),
  };
}
