import type { CapabilityFacts, ClauseFact, CompanyFacts, RequirementFacts, Text } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import type { AskedBound, ChangedFact, CodesField, FigureField, WordField } from './changed-fact.types.js';
import { confirmedNeed, confirmedOffer } from './confirmed-facts.js';

// Only what scores read is compared: a new web address moves nobody.

/** What two revisions of a capability state differently, apart from its company. */
export function changedOffer(before: CapabilityFacts, after: CapabilityFacts): ChangedFact[] {
  return [
    ...texts(before, after),
    ...codes('lanes', before.lanes, after.lanes),
    ...codes('tags', before.tags.map(codeOf), after.tags.map(codeOf)),
    ...specs(before, after),
    ...codes('certifications', before.certifications, after.certifications),
    ...figures(['trl', 'minOrder', 'monthlyCapacity', 'leadTimeDays'], before, after),
    ...money('price', before.price, after.price),
    ...codes('cooperationModes', before.cooperationModes, after.cooperationModes),
    ...codes('markets', before.markets, after.markets),
    ...codes('partnerKinds', before.wants.partnerKinds, after.wants.partnerKinds),
    ...codes('regions', before.wants.regions, after.wants.regions),
    ...codes('excludedSectors', before.wants.excludedSectors, after.wants.excludedSectors),
    ...confirmedOffer(before, after),
  ];
}

/** What two revisions of a requirement ask differently, apart from its company. */
export function changedNeed(before: RequirementFacts, after: RequirementFacts): ChangedFact[] {
  return [
    ...words(['lane', 'neededBy'], before, after),
    ...texts(before, after),
    ...needed('tags', before.tags, after.tags),
    ...clauses(before.clauses, after.clauses),
    ...needed('certifications', before.certifications, after.certifications),
    ...figures(['quantity'], before, after),
    ...money('budget', asSpan(before.budget), asSpan(after.budget)),
    ...codes('cooperationModes', before.cooperationModes, after.cooperationModes),
    ...codes('markets', before.markets, after.markets),
    ...codes('regions', before.regions, after.regions),
    ...codes('partnerKinds', before.partnerKinds, after.partnerKinds),
    ...confirmedNeed(before, after),
  ];
}

/** What two revisions of a company state differently. */
export function changedCompany(before: CompanyFacts, after: CompanyFacts): ChangedFact[] {
  const presence = (company: CompanyFacts) => company.presence.map(({ market }) => market);
  return [
    ...words(['country', 'kind', 'region', 'city'], before, after),
    ...codes('languages', before.languages, after.languages),
    ...codes('markets', before.markets, after.markets),
    ...codes('presence', presence(before), presence(after)),
    ...figures(['references'], before, after),
    ...figures(['cardItems', 'cardGrade'], cardFigures(before), cardFigures(after)),
  ];
}

const cardFigures = ({ card }: CompanyFacts) => ({ cardItems: card?.items ?? null, cardGrade: card?.grade ?? null });

const codeOf = ({ code }: { readonly code: string }): string => code;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface WithTexts {
  readonly title: Text;
  readonly description: Text;
}

function texts(before: WithTexts, after: WithTexts): ChangedFact[] {
  const reads = ({ ko, zh, en }: Text): unknown => [ko ?? '', zh ?? '', en ?? ''];
  return (['title', 'description'] as const)
    .filter((field) => !same(reads(before[field]), reads(after[field])))
    .map((field) => ({ kind: 'text', field }));
}

function codes(field: CodesField, before: readonly string[], after: readonly string[]): ChangedFact[] {
  const added = [...new Set(after)].filter((code) => !before.includes(code)).sort(byCodeUnits);
  const removed = [...new Set(before)].filter((code) => !after.includes(code)).sort(byCodeUnits);
  return added.length + removed.length === 0 ? [] : [{ kind: 'codes', field, added, removed }];
}

function figures<F extends FigureField>(
  fields: readonly F[],
  before: Readonly<Record<F, number | null>>,
  after: Readonly<Record<F, number | null>>,
): ChangedFact[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ kind: 'figure', field, before: before[field], after: after[field] }));
}

function words<F extends WordField>(
  fields: readonly F[],
  before: Readonly<Record<F, string | null>>,
  after: Readonly<Record<F, string | null>>,
): ChangedFact[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ kind: 'word', field, before: before[field], after: after[field] }));
}

type Price = CapabilityFacts['price'];

function money(field: 'price' | 'budget', before: Price, after: Price): ChangedFact[] {
  const reads = (price: Price): unknown => (price === null ? null : [price.min, price.max, price.currency]);
  return same(reads(before), reads(after)) ? [] : [{ kind: 'money', field, before, after }];
}

const asSpan = (budget: RequirementFacts['budget']): Price =>
  budget === null ? null : { min: null, max: budget.max, currency: budget.currency };

function specs(before: CapabilityFacts, after: CapabilityFacts): ChangedFact[] {
  const keys = [...new Set([...Object.keys(before.specs), ...Object.keys(after.specs)])].sort(byCodeUnits);
  return keys.flatMap((spec): ChangedFact[] => {
    const [was, is] = [before.specs[spec] ?? null, after.specs[spec] ?? null];
    return same(was, is) ? [] : [{ kind: 'spec', spec, before: was, after: is }];
  });
}

interface Needed {
  readonly code: string;
  readonly need: 'must' | 'should' | 'nice';
}

function needed(
  field: 'tags' | 'certifications',
  before: readonly Needed[],
  after: readonly Needed[],
): readonly ChangedFact[] {
  const was = new Map(before.map(({ code, need }) => [code, need]));
  const turned = after.flatMap(({ code, need }): ChangedFact[] => {
    const earlier = was.get(code);
    return earlier === undefined || earlier === need
      ? []
      : [{ kind: 'need', field, code, before: earlier, after: need }];
  });
  return [...codes(field, before.map(codeOf), after.map(codeOf)), ...turned];
}

/** Clauses have no lasting id, so they are told apart by spec and content: one that went and one that came are a change. */
function clauses(before: readonly ClauseFact[], after: readonly ClauseFact[]): ChangedFact[] {
  const asked = ({ bound, need, reading }: ClauseFact): AskedBound => ({ bound, need, isRead: reading !== undefined });
  const keys = [...new Set([...before, ...after].map(({ spec }) => spec))].sort(byCodeUnits);
  return keys.flatMap((spec): ChangedFact[] => {
    const was = before.filter((clause) => clause.spec === spec).map(asked);
    const is = after.filter((clause) => clause.spec === spec).map(asked);
    const gone = was.filter((one) => !is.some((other) => same(one, other)));
    const come = is.filter((one) => !was.some((other) => same(one, other)));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
      kind: 'clause',
      spec,
      before: gone[i] ?? null,
      after: come[i] ?? null,
    }));
  });
}
