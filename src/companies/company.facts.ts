import type { CompanyFacts } from '../engine/facts/index.js';
import type { CompanyContent } from './company.dto.js';

/** The engine's picture of a company. `id` is the external id, which rankings may rest on. */
export function companyFacts(id: string, content: CompanyContent): CompanyFacts {
  return {
    id,
    country: content.country,
    kind: content.kind ?? null,
    onePerson: content.onePerson ?? false,
    region: content.region ?? null,
    city: content.city ?? null,
    languages: content.languages ?? [],
    markets: content.markets ?? [],
    presence: (content.presence ?? []).map(({ market, kind }) => ({ market, kind })),
    references: content.references ?? null,
    employees: content.employees ?? null,
    foundedYear: content.foundedYear ?? null,
    // Nobody is verified until an advisor can accept proof of identity; a right check digit proves nothing.
    verified: false,
  };
}
