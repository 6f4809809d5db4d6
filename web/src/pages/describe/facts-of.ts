import type { Schemas } from '../../api/client';

type Statement = Schemas['StatementView'];
type Offer = Omit<Schemas['CreateCapabilityDto'], 'company' | 'title' | 'description'>;
type Need = Omit<Schemas['CreateRequirementDto'], 'company' | 'title' | 'description'>;

/** What a statement is called: the spec or certificate where it names one, else its kind. */
export type PlainKind = Exclude<Statement['kind'], 'clause' | 'spec' | 'certification'>;

/** The facts of a capability that its writer has let stand. */
export function offerFacts(read: Schemas['SuggestionView'], stands: (statement: Statement) => boolean): Offer {
  const standing = read.statements.filter(stands);
  const named = new Set(standing.map(({ spec }) => spec));
  const facts: Offer = {
    specs: Object.fromEntries(Object.entries(read.specs).filter(([spec]) => named.has(spec))),
    certifications: [
      ...new Set(standing.flatMap(({ kind, code }) => (kind === 'certification' && code ? [code] : []))),
    ],
  };
  for (const { kind, value, min, max, currency } of standing) {
    if (kind === 'price' && currency !== undefined) facts.price = { currency, ...bounds(min, max) };
    if (typeof value !== 'number') continue;
    if (kind === 'monthlyCapacity' || kind === 'minOrder' || kind === 'leadTimeDays' || kind === 'trl') {
      facts[kind] = value;
    }
  }
  return facts;
}

/** The conditions of a requirement that its writer has let stand; who confirms them makes them count in full. */
export function needFacts(read: Schemas['RequirementSuggestionView'], stands: (statement: Statement) => boolean): Need {
  const { quantity, budget, neededBy } = read;
  return {
    clauses: read.clauses
      .filter(stands)
      .flatMap(({ spec, op, value, unit, need }) =>
        spec === undefined || op === undefined || value === undefined
          ? []
          : [{ spec, op, value, ...(unit && { unit }), ...(need && { need }) }],
      ),
    certifications: read.certifications
      .filter(stands)
      .flatMap(({ code, need }) => (code === undefined ? [] : [{ code, ...(need && { need }) }])),
    ...(quantity && stands(quantity) && isFigure(quantity.min) && { quantity: quantity.min }),
    ...(budget &&
      stands(budget) &&
      isFigure(budget.max) &&
      budget.currency && {
        budget: { max: budget.max, currency: budget.currency },
      }),
    ...(neededBy?.date && stands(neededBy) && { neededBy: neededBy.date }),
  };
}

export const needStatements = (read: Schemas['RequirementSuggestionView']): Statement[] => [
  ...read.clauses,
  ...read.certifications,
  ...[read.quantity, read.budget, read.neededBy].flatMap((one) => (one ? [one] : [])),
  ...read.others,
];

const isFigure = (value: number | null | undefined): value is number => typeof value === 'number';

const bounds = (min: number | null | undefined, max: number | null | undefined) => ({
  ...(isFigure(min) && { min }),
  ...(isFigure(max) && { max }),
});
