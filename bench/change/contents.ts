import type { CapabilityContent, SpecInput } from '../../src/capabilities/capability.dto.js';
import type { CompanyContent } from '../../src/companies/company.dto.js';
import type { CapabilityFacts, CompanyFacts, RequirementFacts, SpecValue } from '../../src/engine/facts/index.js';
import type { RequirementContent } from '../../src/requirements/requirement.dto.js';

// The invented world as people write it: who fills in no form writes a text, and Naru reads the rest there.

const chosen = (tags: readonly { readonly code: string; readonly origin: string }[]): string[] => [
  ...new Set(tags.filter(({ origin }) => origin === 'chosen').map(({ code }) => code)),
];

export const companyContent = ({ id, country, kind, onePerson, region, ...rest }: CompanyFacts): CompanyContent => ({
  country,
  names: { en: id },
  ...(kind && { kind }),
  onePerson,
  ...(region !== null && { region }),
  languages: [...rest.languages],
  markets: [...rest.markets],
  presence: rest.presence.map((one) => ({ ...one })),
  ...(rest.references !== null && { references: rest.references }),
});

export function capabilityContent(facts: CapabilityFacts): CapabilityContent {
  const { title, description, lanes, tags, wants } = facts;
  const hasMore = Object.keys(description).length > 0;
  const said = { title, ...(hasMore && { description }), lanes: [...lanes], tags: chosen(tags) };
  if (facts.readings !== undefined) return said;
  const { trl, minOrder, monthlyCapacity, leadTimeDays, price } = facts;
  const specs = Object.entries(facts.specs).flatMap(([key, value]) => {
    const input = specInput(value);
    return input === null ? [] : [[key, input] as const];
  });
  return {
    ...said,
    specs: Object.fromEntries(specs),
    certifications: [...facts.certifications],
    ...(trl !== null && { trl }),
    ...(minOrder !== null && { minOrder }),
    ...(monthlyCapacity !== null && { monthlyCapacity }),
    ...(leadTimeDays !== null && { leadTimeDays }),
    ...(price?.min && { price: { min: price.min, ...(price.max && { max: price.max }), currency: price.currency } }),
    cooperationModes: [...facts.cooperationModes],
    markets: [...facts.markets],
    wants: {
      partnerKinds: [...wants.partnerKinds],
      regions: [...wants.regions],
      excludedSectors: [...wants.excludedSectors],
    },
  };
}

function specInput(value: SpecValue): SpecInput | null {
  if (value.shape === 'text') return value.text;
  const { min, max } = value;
  if (min === null || max === null) return min ?? max;
  return min === max ? min : [min, max];
}

export function requirementContent(facts: RequirementFacts): RequirementContent {
  const { title, description, lane, tags, clauses, certifications, quantity, budget, neededBy, readings } = facts;
  return {
    title,
    description,
    lane,
    tags: tags.filter(({ origin }) => origin === 'chosen').map(({ code, need }) => ({ code, need })),
    clauses: clauses
      .filter(({ reading }) => reading === undefined)
      .map(({ spec, need, bound, written: { value, unit } }) => ({
        spec,
        op: bound.op,
        value: typeof value === 'object' ? [...value] : value,
        need,
        ...(unit !== null && { unit }),
      })),
    certifications: certifications
      .filter(({ reading }) => reading === undefined)
      .map(({ code, need }) => ({ code, need })),
    ...(quantity !== null && !readings?.quantity && { quantity }),
    ...(budget !== null && !readings?.budget && { budget: { ...budget } }),
    ...(neededBy !== null && { neededBy }),
    cooperationModes: [...facts.cooperationModes],
    markets: [...facts.markets],
    regions: [...facts.regions],
    partnerKinds: [...facts.partnerKinds],
  };
}
