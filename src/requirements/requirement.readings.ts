import { readingOf, type ReadStatement, type ReadWords, saidOf } from '../engine/clauses/index.js';
import type { ClauseFact, RequiredCertification, RequirementFacts } from '../engine/facts/index.js';
import type { Reference } from '../taxonomy/reference.js';
import type { RequirementContent } from './requirement.dto.js';

/** What a requirement asks in figures and by certificates; each is stated, else read. */
export type AskedFacts = Pick<RequirementFacts, 'clauses' | 'certifications' | 'quantity' | 'budget' | 'neededBy'>;

/** Adds what only the text asks; what was stated stands, whatever the text says. */
export function withReadings(
  stated: AskedFacts,
  { title, description }: Pick<RequirementContent, 'title' | 'description'>,
  reference: Reference,
): AskedFacts & Pick<RequirementFacts, 'readings'> {
  const texts = { title, description: description ?? {} };
  const statements = reference.clauseReader.read(texts, 'requirement');
  const told = reference.clauseReader.readWords(texts, 'requirement');
  if (statements.length + told.length === 0) return stated;
  const read = [...figureClauses(statements), ...wordClauses(told)];
  const quantity =
    stated.quantity === null ? saidOf(statements, 'quantity').find(({ per }) => per === 'month') : undefined;
  const budget = stated.budget === null ? saidOf(statements, 'budget')[0] : undefined;
  const neededBy = stated.neededBy === null ? saidOf(statements, 'neededBy')[0] : undefined;
  return {
    clauses: [...stated.clauses.map((clause) => insistedAs(clause, read)), ...readClauses(read, stated.clauses)],
    certifications: [
      ...stated.certifications.map((one) => certificationAs(one, statements)),
      ...readCertifications(statements, stated.certifications),
    ],
    quantity: quantity?.min ?? stated.quantity,
    budget: budget ? { max: budget.max, currency: budget.currency } : stated.budget,
    neededBy: neededBy?.date ?? stated.neededBy,
    readings: {
      ...(quantity && { quantity: readingOf(quantity) }),
      ...(budget && { budget: readingOf(budget) }),
      ...(neededBy && { neededBy: readingOf(neededBy) }),
    },
  };
}

type ReadClauseFact = Omit<ClauseFact, 'id'>;

/** No field says that whoever lacks a thing should not write: the text says it of the limit that a field states too. */
const insistedAs = (clause: ClauseFact, read: readonly ReadClauseFact[]): ClauseFact => {
  const bound = JSON.stringify(clause.bound);
  const isInsisted = read.some(
    ({ spec, insisted, bound: same }) => insisted === true && spec === clause.spec && JSON.stringify(same) === bound,
  );
  return isInsisted && clause.need === 'must' ? { ...clause, insisted: true } : clause;
};

const certificationAs = (
  certification: RequiredCertification,
  statements: readonly ReadStatement[],
): RequiredCertification =>
  certification.need === 'must' &&
  saidOf(statements, 'certification').some(({ code, insisted }) => insisted === true && code === certification.code)
    ? { ...certification, insisted: true }
    : certification;

function readClauses(read: readonly ReadClauseFact[], stated: readonly ClauseFact[]): ClauseFact[] {
  const taken = new Set(stated.map(({ spec }) => spec));
  return read.filter(({ spec }) => !taken.has(spec)).map((clause, index) => ({ ...clause, id: `r${index + 1}` }));
}

const figureClauses = (statements: readonly ReadStatement[]): ReadClauseFact[] =>
  saidOf(statements, 'clause').map((statement) => {
    const { spec, need, bound, written, insisted } = statement;
    return { spec, need, bound, written, reading: readingOf(statement), ...(insisted && { insisted }) };
  });

/** All of the languages are asked for, any of the buses or places will do. */
const ALL_OF: ReadonlySet<string> = new Set(['modelLanguages']);

/**
 * Words are compared and keep no pair apart, unless the seeker insists: what a text leaves out may be there all the same.
 */
const wordClauses = (told: readonly ReadWords[]): ReadClauseFact[] =>
  told
    .filter((words, at) => !isSaidCloser(words, at, told))
    .map(({ spec, values, need, insisted, quote }) => ({
      spec,
      need: need ?? 'must',
      bound: ALL_OF.has(spec) ? { op: '=', value: values.join(', ') } : { op: 'in', values },
      written: { value: values.join(', '), unit: null },
      reading: { quote, isPlain: false },
      ...(insisted && { insisted }),
    }));

/** A place that a title names and a description again, or more closely (华南, then 广东), is asked for once. */
const isSaidCloser = ({ spec, values }: ReadWords, at: number, told: readonly ReadWords[]): boolean =>
  spec === 'regionsCovered' &&
  told.some(
    (other, place) =>
      other.spec === spec &&
      other.values.every((value) => values.includes(value)) &&
      (other.values.length < values.length || place < at),
  );

/** A certificate of a requirement is asked for; one that is only spoken of has no need. */
function readCertifications(
  statements: readonly ReadStatement[],
  stated: readonly RequiredCertification[],
): RequiredCertification[] {
  const taken = new Set(stated.map(({ code }) => code));
  return saidOf(statements, 'certification').flatMap((statement) => {
    const { code, need, insisted } = statement;
    return need === null || taken.has(code)
      ? []
      : [{ code, need, reading: readingOf(statement), ...(insisted && { insisted }) }];
  });
}
