import { readingOf, saidOf } from '../engine/clauses/index.js';
import type { Language, OpportunityFacts, QuoteField, Reading, RoleSlot, Text } from '../engine/facts/index.js';
import { withReadings } from '../requirements/requirement.readings.js';
import type { Reference } from '../taxonomy/reference.js';
import type { OpportunityContent } from './opportunity.dto.js';
import type { Passage } from './role-passages.js';

/** A role's name where it is a word of the author's own, and its place among the roles. */
export interface OwnName {
  readonly text: Text;
  readonly at: number;
}

/**
 * Adds the limits and certificates that only words ask of a role: its name, and its part of the description. Figures of
 * the opportunity's title are of the project as a whole and asked of nobody.
 */
export function withRoleReadings(
  slot: RoleSlot,
  name: OwnName | null,
  passages: readonly Passage[],
  { description = {} }: OpportunityContent,
  reference: Reference,
): RoleSlot {
  const others = passages.filter(({ role }) => role !== slot.id);
  const own = { title: name?.text ?? {}, description: without(others, description) };
  const stated = { clauses: slot.clauses, certifications: [], quantity: null, budget: null, neededBy: null };
  const { clauses, certifications } = withReadings(stated, own, reference);
  return {
    ...slot,
    clauses: clauses.map((clause) => placed(clause, name)),
    certifications: certifications.map((certification) => placed(certification, name)),
  };
}

/** The name was read as a title, which the quotes of what was found in it say. */
function placed<Fact extends { readonly reading?: Reading }>(fact: Fact, name: OwnName | null): Fact {
  const { reading } = fact;
  if (name === null || reading?.quote.field.startsWith('title.') !== true) return fact;
  const field: QuoteField = `roles[${name.at}].role`;
  return { ...fact, reading: { ...reading, quote: { ...reading.quote, field } } };
}

/** Blanks passages out, so that quotes of what is left point into the whole. */
function without(passages: readonly Passage[], description: Text): Text {
  const left: Partial<Record<Language, string>> = { ...description };
  for (const { language, start, end } of passages) {
    const text = left[language] ?? '';
    left[language] = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return left;
}

/** Money for a piece of what a role brings, not for the project. */
const OF_A_PIECE = /单价|每[台套件颗辆块]|단가|[대개]당|\b(?:unit price|per (?:unit|piece)|each)\b/iu;
const OF_THE_WORK = /预算|经费|예산|사업비|\bbudget/iu;

/** The value and the date that only the texts state; where no field does, as for a requirement. */
export function readTerms(
  { title, description = {}, value, neededBy }: OpportunityContent,
  passages: readonly Passage[],
  reference: Reference,
): Pick<OpportunityFacts, 'value' | 'neededBy' | 'readings'> {
  const statements = reference.clauseReader.read({ title, description }, 'requirement');
  const isOfProject = ({ field, start }: Reading['quote']): boolean => {
    const passage = passages.find((one) => field === `description.${one.language}` && start < one.end);
    if (passage === undefined) return true;
    return OF_THE_WORK.test(passage.text) || (!passage.speaks && !OF_A_PIECE.test(passage.text));
  };
  const money = value ? undefined : saidOf(statements, 'budget').find(({ quote }) => isOfProject(quote));
  const date = neededBy === undefined ? saidOf(statements, 'neededBy')[0] : undefined;
  const stated = value ? { min: value.min ?? null, max: value.max ?? null, currency: value.currency } : null;
  return {
    value: money ? { min: money.min, max: money.max, currency: money.currency } : stated,
    neededBy: date?.date ?? neededBy ?? null,
    ...((money || date) && {
      readings: { ...(money && { value: readingOf(money) }), ...(date && { neededBy: readingOf(date) }) },
    }),
  };
}
