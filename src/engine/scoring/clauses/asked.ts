import { readingOf, saidOf } from '../../clauses/index.js';
import type { ClauseFact, Need, Reading, RequiredTerm, RequirementFacts } from '../../facts/index.js';
import { byCodeUnits } from '../fixed-point.js';
import type { ScoringContext } from '../score.types.js';
import { CLAUSE_NEED_WEIGHTS } from '../weights.js';
import { inOrder } from './statement.js';
import { statementsIn } from './statements.js';

export type AskedFact =
  | { readonly kind: 'spec'; readonly clause: ClauseFact }
  | { readonly kind: 'certification'; readonly code: string }
  /** Pieces a month. */
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'budget'; readonly max: number; readonly currency: string }
  /** Calendar date `YYYY-MM-DD`. */
  | { readonly kind: 'neededBy'; readonly date: string }
  /** Days that delivery may take. No field of a requirement holds it, so it is always read from the text. */
  | { readonly kind: 'leadTime'; readonly days: number };

/** One thing that a requirement asks of an offer in figures, words or certificates. */
export type AskedClause = AskedFact & {
  /** That of the clause, `k1`.. for certifications by need and code, `q`, `b`, `d`, `l` for quantity, budget, date, lead time. */
  readonly id: string;
  readonly need: Need;
  /** The words it was read from and nobody has confirmed; null for what is stated. */
  readonly reading: Reading | null;
};

/** All that a requirement asks, confirmed or not; what stands only in its text comes after what it states. */
export function clausesAsked(requirement: RequirementFacts, context: ScoringContext): readonly AskedClause[] {
  const asked = [...specs(requirement), ...certifications(requirement), ...terms(requirement, context)];
  return [...asked.filter(({ reading }) => reading === null), ...asked.filter(({ reading }) => reading !== null)];
}

const specs = ({ clauses }: RequirementFacts): AskedClause[] =>
  inOrder(clauses).map((clause) => ({
    kind: 'spec',
    clause,
    id: clause.id,
    need: clause.need,
    reading: clause.reading ?? null,
  }));

const certifications = (requirement: RequirementFacts): AskedClause[] =>
  [...requirement.certifications]
    .sort((a, b) => CLAUSE_NEED_WEIGHTS[b.need] - CLAUSE_NEED_WEIGHTS[a.need] || byCodeUnits(a.code, b.code))
    .map(({ code, need, reading }, index) => ({
      kind: 'certification',
      code,
      id: `k${index + 1}`,
      need,
      reading: reading ?? null,
    }));

/** A requirement names no need for its terms: they weigh and never exclude. */
function terms(requirement: RequirementFacts, context: ScoringContext): AskedClause[] {
  const { quantity, budget, neededBy, readings = {} } = requirement;
  const term = <Fact extends AskedFact>(id: string, name: RequiredTerm, fact: Fact) => ({
    ...fact,
    id,
    need: 'should' as const,
    reading: readings[name] ?? null,
  });
  return [
    ...(quantity === null ? [] : [term('q', 'quantity', { kind: 'quantity', quantity })]),
    ...(budget === null ? [] : [term('b', 'budget', { kind: 'budget', max: budget.max, currency: budget.currency })]),
    ...(neededBy === null
      ? leadTime(requirement, context)
      : [term('d', 'neededBy', { kind: 'neededBy', date: neededBy })]),
  ];
}

/** How long delivery may take, where no date says when it has to be there. */
function leadTime(requirement: RequirementFacts, context: ScoringContext): AskedClause[] {
  const [said] = saidOf(statementsIn(requirement, 'requirement', context), 'leadTimeDays');
  if (said === undefined) return [];
  return [{ kind: 'leadTime', days: said.value, id: 'l', need: 'should', reading: readingOf(said) }];
}
