import {
  KNOWN_ROLES,
  LANGUAGES,
  type CompanyFacts,
  type Language,
  type OpportunityFacts,
  type RequiredTag,
  type RoleSlot,
  type Text,
} from '../engine/facts/index.js';
import { namesService } from '../engine/teams/roles.js';
import { clauseFacts, requiredTags } from '../requirements/requirement.facts.js';
import type { Reference } from '../taxonomy/reference.js';
import type { OpportunityContent, RoleDto } from './opportunity.dto.js';
import { readTerms, withRoleReadings } from './opportunity.readings.js';
import { barePassage, type Passage, passagesOf, textOf } from './role-passages.js';

/** The engine's picture of an opportunity. `id` is the external id. */
export function opportunityFacts(
  id: string,
  content: OpportunityContent,
  owner: CompanyFacts,
  reference: Reference,
): OpportunityFacts {
  return {
    id,
    owner,
    market: content.market,
    title: content.title,
    description: content.description ?? {},
    sides: sidesOf(content),
    ...askedFacts(content, reference),
  };
}

/** What an opportunity asks: stated, else read from its texts. */
export function askedFacts(
  content: OpportunityContent,
  reference: Reference,
): Pick<OpportunityFacts, 'roles' | 'value' | 'neededBy' | 'readings'> {
  const { roles, passages } = rolesOf(content, reference);
  return { roles, ...readTerms(content, passages, reference) };
}

/** Without a word about sides, what the lane is for: a Korean and a Chinese firm that enter together. */
export function sidesOf({ sides }: Pick<OpportunityContent, 'sides'>): OpportunityFacts['sides'] {
  if (sides === undefined) return { KR: 1, CN: 1, host: 0 };
  return { KR: sides.KR ?? 0, CN: sides.CN ?? 0, host: sides.host ?? 0 };
}

/** The roles in the order they are stated, each with what counts of it. */
export const roleSlots = (content: OpportunityContent, reference: Reference): RoleSlot[] =>
  rolesOf(content, reference).roles;

function rolesOf(content: OpportunityContent, reference: Reference): { roles: RoleSlot[]; passages: Passage[] } {
  const slots = content.roles.map((role, i): RoleSlot => {
    const slot = {
      id: `role${i + 1}`,
      role: role.role,
      countries: role.countries ?? [],
      tags: [],
      clauses: clauseFacts(role, reference),
      certifications: [],
      partnerKinds: role.partnerKinds ?? [],
      licences: role.licences ?? [],
    };
    return { ...slot, tags: statedTags(slot, role, content, reference) };
  });
  const passages = passagesOf(content, slots, reference);
  const roles = slots.map((slot, at): RoleSlot => {
    const own = textOf(slot.id, passages);
    const words = wordsOf(slot, own);
    const described = Object.keys(words).length === 0 ? slot : { ...slot, words };
    const tags =
      slot.tags.length > 0 || namesService(slot) ? slot.tags : spokenTags(slot, slots, content, own, reference);
    if (tags.length === 0 && namesService(slot)) {
      const about = aboutTags(own, content, reference);
      return about.length === 0 ? described : { ...described, about };
    }
    const name = isKnownRole(slot) ? null : { text: { [languageOfWords(slot.role)]: slot.role }, at };
    return withRoleReadings({ ...described, tags }, name, passages, content, reference);
  });
  return { roles, passages };
}

/** A known role is called by a part to play; what an author calls it is said whatever language the description has. */
function wordsOf(slot: RoleSlot, own: Text): Text {
  const name = isKnownRole(slot) ? [] : [slot.role];
  const [language] = LANGUAGES.filter((one) => own[one] !== undefined);
  const lines = [...name, barePassage(own[language ?? 'ko'] ?? '')].filter((line) => line !== '');
  return lines.length === 0 ? {} : { [language ?? languageOfWords(slot.role)]: lines.join('\n') };
}

const languageOfWords = (words: string): Language =>
  /\p{Script=Hangul}/u.test(words) ? 'ko' : /\p{Script=Han}/u.test(words) ? 'zh' : 'en';

/** What the words on the role speak of, after that the title, and last what is said of the others: it works with that. */
function aboutTags(own: Text, { title, description }: OpportunityContent, reference: Reference): RequiredTag[] {
  const said = requiredTags({ title: own, description: {} }, reference).map((tag) => ({ ...tag, quote: null }));
  const around = requiredTags({ title, description }, reference).map(weaker);
  return [...said, ...around.filter(({ code }) => !said.some((tag) => tag.code === code))];
}

/** Chosen tags, else what the role is called where that is a word of the author's own. */
function statedTags(slot: RoleSlot, role: RoleDto, content: OpportunityContent, reference: Reference): RequiredTag[] {
  const { title, description } = content;
  return role.tags !== undefined && role.tags.length > 0
    ? requiredTags({ title, description, tags: role.tags }, reference)
    : ownWords(slot, reference);
}

/**
 * Without either, what is said of the role, else what the opportunity speaks of. Its texts tell of all roles at once:
 * what another role has chosen or is called by is that one's part, what is left weighs and is no must.
 */
function spokenTags(
  slot: RoleSlot,
  slots: readonly RoleSlot[],
  { title, description }: OpportunityContent,
  own: Text,
  reference: Reference,
): RequiredTag[] {
  const taken = new Set(slots.flatMap(({ tags }) => tags.map(({ code }) => code)));
  const isFree = ({ code }: RequiredTag): boolean => !taken.has(code);
  const said = requiredTags({ title: own, description: {} }, reference).filter(isFree);
  if (said.some(({ code }) => saysThing(code, reference))) return said.map((tag) => ({ ...weaker(tag), quote: null }));
  const left = requiredTags({ title, description }, reference).filter(isFree).map(weaker);
  if (isKnownRole(slot) && Object.keys(own).length === 0) return left;
  // It is called or described by words that nobody knows: what else is spoken of is not it, whom all is made for may be.
  return left.filter(({ code }) => reference.concept(code)?.kind === 'sector');
}

/**
 * A known role ("manufacturing") names a part to play and not what is made. Words are found whatever the language they
 * stand under; quotes point into the opportunity's texts, which the name of a role is not one of. The thing it names is
 * a must; whom it is made for, and a field as a whole, only colour.
 */
function ownWords({ role }: RoleSlot, reference: Reference): RequiredTag[] {
  if (isKnownRole({ role })) return [];
  const tags = reference.tagger.derive({ title: { en: role }, description: {} });
  const named = tags.some(({ code }) => saysThing(code, reference));
  return tags.map((tag) => ({
    ...tag,
    quote: null,
    need: named && !saysThing(tag.code, reference) ? 'should' : 'must',
  }));
}

const isKnownRole = ({ role }: Pick<RoleSlot, 'role'>): boolean => KNOWN_ROLES.some((known) => known === role);

/** Neither a sector nor a whole field. */
function saysThing(code: string, reference: Reference): boolean {
  const concept = reference.concept(code);
  return concept !== undefined && concept.kind !== 'sector' && concept.parents.length > 0;
}

const weaker = (tag: RequiredTag): RequiredTag => ({ ...tag, need: tag.need === 'must' ? 'should' : tag.need });
