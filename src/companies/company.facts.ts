import { gradedCard } from '../engine/evaluation-card/index.js';
import type { CompanyFacts } from '../engine/facts/index.js';
import { cardOf, type CompanyRevision } from './company.revision.js';

/** The engine's picture of a company. `id` is the external id, which rankings may rest on. */
export function companyFacts(id: string, content: CompanyRevision): CompanyFacts {
  const onePerson = content.onePerson ?? false;
  const card = gradedCard(cardOf(content), onePerson);
  return {
    id,
    country: content.country,
    kind: content.kind ?? null,
    onePerson,
    region: content.region ?? null,
    city: content.city ?? null,
    languages: content.languages ?? [],
    markets: content.markets ?? [],
    presence: (content.presence ?? []).map(({ market, kind }) => ({ market, kind })),
    references: content.references ?? null,
    employees: content.employees ?? null,
    foundedYear: content.foundedYear ?? null,
    // What an advisor has verified stands beside the revisions, where a run at an epoch cannot read it; see decision 23.
    verified: false,
    ...(card && { card }),
  };
}
