import {
  KNOWN_ROLES,
  type CompanyFacts,
  type OpportunityFacts,
  type RequiredTag,
  type RoleSlot,
} from '../engine/facts/index.js';
import { filledByFirms } from '../engine/teams/roles.js';
import { clauseFacts, requiredTags } from '../requirements/requirement.facts.js';
import type { Reference } from '../taxonomy/reference.js';
import type { OpportunityContent, RoleDto } from './opportunity.dto.js';

/** The engine's picture of an opportunity. `id` is the external id. */
export function opportunityFacts(
  id: string,
  content: OpportunityContent,
  owner: CompanyFacts,
  reference: Reference,
): OpportunityFacts {
  const { value } = content;
  return {
    id,
    owner,
    market: content.market,
    title: content.title,
    description: content.description ?? {},
    roles: roleSlots(content, reference),
    sides: sidesOf(content),
    value: value ? { min: value.min ?? null, max: value.max ?? null, currency: value.currency } : null,
    neededBy: content.neededBy ?? null,
  };
}

/** Without a word about sides, what the lane is for: a Korean and a Chinese firm that enter together. */
export function sidesOf({ sides }: Pick<OpportunityContent, 'sides'>): OpportunityFacts['sides'] {
  if (sides === undefined) return { KR: 1, CN: 1, host: 0 };
  return { KR: sides.KR ?? 0, CN: sides.CN ?? 0, host: sides.host ?? 0 };
}

/** The roles in the order they are stated, each with the tags that count. */
export function roleSlots(content: OpportunityContent, reference: Reference): RoleSlot[] {
  return content.roles.map((role, i) => {
    const slot: RoleSlot = {
      id: `role${i + 1}`,
      role: role.role,
      countries: role.countries ?? [],
      tags: [],
      clauses: clauseFacts(role, reference),
      partnerKinds: role.partnerKinds ?? [],
      licences: role.licences ?? [],
    };
    return { ...slot, tags: tagsOfRole(slot, role, content, reference) };
  });
}

/**
 * Chosen tags, else what the role is called where that is a word of the author's own, else what the opportunity speaks
 * of. The opportunity's texts tell of all roles at once: what another role has chosen is that one's part, what is left
 * weighs and is no must, and firms that fill a role by what they are (an operator, a financier) owe no product for it.
 */
function tagsOfRole(slot: RoleSlot, role: RoleDto, content: OpportunityContent, reference: Reference): RequiredTag[] {
  const { title, description } = content;
  if (role.tags !== undefined && role.tags.length > 0) {
    return requiredTags({ title, description, tags: role.tags }, reference);
  }
  const named = ownWords(slot, reference);
  if (named.length > 0 || filledByFirms(slot)) return named;
  const taken = new Set(content.roles.flatMap(({ tags }) => (tags ?? []).map(({ code }) => code)));
  return requiredTags({ title, description }, reference)
    .filter(({ code }) => !taken.has(code))
    .map((tag) => ({ ...tag, need: tag.need === 'must' ? 'should' : tag.need }));
}

/**
 * A known role ("manufacturing") names a part to play and not what is made. Words are found whatever the language they
 * stand under; quotes point into the opportunity's texts, which the name of a role is not one of.
 */
function ownWords({ role }: RoleSlot, reference: Reference): RequiredTag[] {
  if (KNOWN_ROLES.some((known) => known === role)) return [];
  return reference.tagger
    .derive({ title: { en: role }, description: {} })
    .map((tag) => ({ ...tag, quote: null, need: 'must' }));
}
