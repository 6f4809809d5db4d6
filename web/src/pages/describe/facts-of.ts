import type { Schemas } from '../../api/client';
import type { Part } from './together';

type Statement = Schemas['StatementView'];

/** What a statement is called: the spec or certificate where it names one, else its kind. */
export type PlainKind = Exclude<Statement['kind'], 'clause' | 'spec' | 'certification'>;

/** What was read at one place of a text, and the fact that it becomes where it is clear what it is of. */
export interface ReadFact {
  readonly statement: Statement;
  readonly set: Part | null;
}

/** By its words and what they are of, so that a mark on it outlasts changes elsewhere in the text. */
export const statementId = ({ kind, spec, code, quote }: Statement): string =>
  `words:${spec ?? code ?? kind}:${quote.text}`;

/** What a text says of an offer. */
export const offerFacts = ({ statements, specs }: Schemas['SuggestionView']): ReadFact[] =>
  statements.map((statement) => ({ statement, set: offerFact(statement, specs) }));

function offerFact(
  { kind, spec, code, value, min, max, currency }: Statement,
  specs: Schemas['SuggestionView']['specs'],
): Part | null {
  switch (kind) {
    case 'spec':
      return spec !== undefined && specs[spec] !== undefined ? { specs: { [spec]: specs[spec] } } : null;
    case 'certification':
      return code === undefined ? null : { certifications: [code] };
    case 'price':
      return currency === undefined ? null : { price: { currency, ...bounds(min, max) } };
    case 'monthlyCapacity':
    case 'minOrder':
    case 'leadTimeDays':
    case 'trl':
      return typeof value === 'number' ? { [kind]: value } : null;
    case 'clause':
    case 'undecided':
    case 'quantity':
    case 'budget':
    case 'neededBy':
      return null;
  }
}

/** What a text says of a need; who confirms it makes it count in full. */
export function needFacts(read: Schemas['RequirementSuggestionView']): ReadFact[] {
  const { clauses, certifications, quantity, budget, neededBy, others } = read;
  return [
    ...clauses.map((statement) => ({ statement, set: clauseOf(statement) })),
    ...certifications.map((statement) => ({
      statement,
      set: { certifications: [{ code: statement.code, ...needOf(statement) }] },
    })),
    ...(quantity ? [{ statement: quantity, set: isFigure(quantity.min) ? { quantity: quantity.min } : null }] : []),
    ...(budget ? [{ statement: budget, set: budgetOf(budget) }] : []),
    ...(neededBy ? [{ statement: neededBy, set: neededBy.date ? { neededBy: neededBy.date } : null }] : []),
    ...others.map((statement) => ({ statement, set: null })),
  ];
}

const clauseOf = ({ spec, op, value, unit, ...statement }: Statement): Part => ({
  clauses: [{ spec, op, value, ...(unit && { unit }), ...needOf(statement) }],
});

const needOf = ({ need }: Pick<Statement, 'need'>) => ({ ...(need && { need }) });

const budgetOf = ({ max, currency }: Statement): Part | null =>
  isFigure(max) && currency ? { budget: { max, currency } } : null;

const isFigure = (value: number | null | undefined): value is number => typeof value === 'number';

const bounds = (min: number | null | undefined, max: number | null | undefined) => ({
  ...(isFigure(min) && { min }),
  ...(isFigure(max) && { max }),
});
