import { tagView } from '../capabilities/tag.view.js';
import { languageOf, type Locale, type RequiredTag, type RoleSlot } from '../engine/facts/index.js';
import { statedText } from '../engine/scoring/index.js';
import { roleName } from '../engine/teams/wording/team-names.js';
import { recordView } from '../http/record-view.dto.js';
import { opennessOf } from '../requirements/still-open/openness.js';
import type { NeededTagView } from '../requirements/suggestion.dto.js';
import type { Reference } from '../taxonomy/reference.js';
import type { AskedCertificationView, AskedClauseView } from './effective-opportunity.dto.js';
import type { OpportunityView } from './opportunity.dto.js';
import { askedFacts, sidesOf } from './opportunity.facts.js';
import type { StoredOpportunity } from './opportunities.service.js';

/** The fields an advisor sees, named one by one so that a new column is not shown by accident. */
export function opportunityView(
  { head, content }: StoredOpportunity,
  reference: Reference,
  locale: Locale,
): OpportunityView {
  const { roles, value, neededBy, readings } = askedFacts(content, reference);
  return {
    ...recordView(head),
    ...opennessOf(head),
    owner: head.companyId,
    market: content.market,
    title: content.title,
    description: content.description,
    roles: content.roles,
    sides: content.sides,
    value: content.value,
    neededBy: content.neededBy,
    effectiveRoles: roles.map(({ id, role, tags, clauses, certifications }) => ({
      id,
      role,
      name: roleName(role, locale),
      tags: tags.map((tag) => neededTag(tag, reference, locale)),
      clauses: clauses.map((clause) => askedClause(clause, reference, locale)),
      certifications: certifications.map((one) => askedCertification(one, reference, locale)),
    })),
    effectiveSides: sidesOf(content),
    effectiveValue: value && {
      ...value,
      text: statedText({ kind: 'price', ...value }, locale, reference.names(locale)).text,
      quote: readings?.value?.quote ?? null,
    },
    effectiveNeededBy: neededBy === null ? null : { date: neededBy, quote: readings?.neededBy?.quote ?? null },
  };
}

function askedClause(clause: RoleSlot['clauses'][number], reference: Reference, locale: Locale): AskedClauseView {
  const { spec, need, bound, written, reading } = clause;
  const stated = { kind: 'clause', spec, unit: reference.spec(spec)?.unit ?? null, bound } as const;
  return {
    spec,
    ...statedText(stated, locale, reference.names(locale)),
    need,
    op: bound.op,
    value: written.value as AskedClauseView['value'],
    unit: written.unit,
    quote: reading?.quote ?? null,
  };
}

function askedCertification(
  { code, need, reading }: RoleSlot['certifications'][number],
  reference: Reference,
  locale: Locale,
): AskedCertificationView {
  const name = reference.certification(code)?.names[languageOf(locale)] ?? code;
  return { code, name, need, quote: reading?.quote ?? null };
}

function neededTag(tag: RequiredTag, reference: Reference, locale: Locale): NeededTagView {
  const { code, name, origin, strength, quote } = tagView(tag, reference, locale);
  return { code, name, origin, strength, quote, need: tag.need };
}
