import { tagView } from '../capabilities/tag.view.js';
import type { Locale, RequiredTag } from '../engine/facts/index.js';
import { roleName } from '../engine/teams/wording/team-names.js';
import { recordView } from '../http/record-view.dto.js';
import type { NeededTagView } from '../requirements/suggestion.dto.js';
import type { Reference } from '../taxonomy/reference.js';
import type { OpportunityView } from './opportunity.dto.js';
import { roleSlots, sidesOf } from './opportunity.facts.js';
import type { StoredOpportunity } from './opportunities.service.js';

/** The fields an advisor sees, named one by one so that a new column is not shown by accident. */
export function opportunityView(
  { head, content }: StoredOpportunity,
  reference: Reference,
  locale: Locale,
): OpportunityView {
  return {
    ...recordView(head),
    owner: head.companyId,
    market: content.market,
    title: content.title,
    description: content.description,
    roles: content.roles,
    sides: content.sides,
    value: content.value,
    neededBy: content.neededBy,
    effectiveRoles: roleSlots(content, reference).map(({ id, role, tags }) => ({
      id,
      role,
      name: roleName(role, locale),
      tags: tags.map((tag) => neededTag(tag, reference, locale)),
    })),
    effectiveSides: sidesOf(content),
  };
}

function neededTag(tag: RequiredTag, reference: Reference, locale: Locale): NeededTagView {
  const { code, name, origin, strength, quote } = tagView(tag, reference, locale);
  return { code, name, origin, strength, quote, need: tag.need };
}
