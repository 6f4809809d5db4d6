import { readingOf, type ReadStatement, saidOf } from '../engine/clauses/index.js';
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
  const statements = reference.clauseReader.read({ title, description: description ?? {} }, 'requirement');
  if (statements.length === 0) return stated;
  const quantity =
    stated.quantity === null ? saidOf(statements, 'quantity').find(({ per }) => per === 'month') : undefined;
  const budget = stated.budget === null ? saidOf(statements, 'budget')[0] : undefined;
  const neededBy = stated.neededBy === null ? saidOf(statements, 'neededBy')[0] : undefined;
  return {
    clauses: [...stated.clauses, ...readClauses(statements, stated.clauses)],
    certifications: [...stated.certifications, ...readCertifications(statements, stated.certifications)],
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

function readClauses(statements: readonly ReadStatement[], stated: readonly ClauseFact[]): ClauseFact[] {
  const taken = new Set(stated.map(({ spec }) => spec));
  return saidOf(statements, 'clause')
    .filter(({ spec }) => !taken.has(spec))
    .map((statement, index) => {
      const { spec, need, bound, written } = statement;
      return { id: `r${index + 1}`, spec, need, bound, written, reading: readingOf(statement) };
    });
}

/** A certificate of a requirement is asked for; one that is only spoken of has no need. */
function readCertifications(
  statements: readonly ReadStatement[],
  stated: readonly RequiredCertification[],
): RequiredCertification[] {
  const taken = new Set(stated.map(({ code }) => code));
  return saidOf(statements, 'certification').flatMap((statement) => {
    const { code, need } = statement;
    return need === null || taken.has(code) ? [] : [{ code, need, reading: readingOf(statement) }];
  });
}
