import type { CapabilityFacts, ClauseBound, ClauseFact, Need, RequirementFacts } from '../facts/index.js';
import { daysBetween } from '../scoring/calendar.js';
import { certificationShowing } from '../scoring/clauses/certifications.js';
import { referenceOf } from '../scoring/reference.js';
import type { ScoringContext } from '../scoring/score.types.js';
import type { Measure, OfferFact, OfferTerm } from './advice.types.js';
import { termsOf } from './terms.js';
import type { Wanted } from './usual-values.js';

/** A fact that a requirement asks an offer for. */
export interface AskedFact {
  readonly fact: OfferFact;
  readonly need: Need;
  readonly wanted: readonly Wanted[];
}

const PIECES: Measure = { unit: null, currency: null };
const DAYS: Measure = { unit: 'd', currency: null };
const STRICTER: readonly Need[] = ['must', 'should', 'nice'];

/** Everything that the requirement asks an offer for, each fact once, with the strongest need that is stated for it. */
export function askedBy(requirement: RequirementFacts, context: ScoringContext): readonly AskedFact[] {
  return [...specs(requirement.clauses, context), ...certifications(requirement), ...terms(requirement, context)];
}

function specs(clauses: readonly ClauseFact[], context: ScoringContext): AskedFact[] {
  return [...new Set(clauses.map(({ spec }) => spec))].map((spec) => {
    const own = clauses.filter((clause) => clause.spec === spec);
    const unit = referenceOf(context).specKeys.get(spec)?.unit ?? null;
    return {
      fact: { kind: 'spec', spec },
      need: strongest(own.map(({ need }) => need)),
      wanted: own.flatMap(({ bound }) => wantedOf(bound, { unit, currency: null }, context)),
    };
  });
}

function certifications(requirement: RequirementFacts): AskedFact[] {
  return [...new Set(requirement.certifications.map(({ code }) => code))].map((certification) => ({
    fact: { kind: 'certification', certification },
    need: strongest(requirement.certifications.filter(({ code }) => code === certification).map(({ need }) => need)),
    wanted: [],
  }));
}

const strongest = (needs: readonly Need[]): Need => STRICTER.find((need) => needs.includes(need)) ?? 'must';

function wantedOf(bound: ClauseBound, measure: Measure, context: ScoringContext): Wanted[] {
  switch (bound.op) {
    case '>=':
    case '<=':
      return [{ kind: 'limit', op: bound.op, value: bound.value, measure }];
    case 'between':
      return [
        { kind: 'limit', op: '>=', value: bound.min, measure },
        { kind: 'limit', op: '<=', value: bound.max, measure },
      ];
    case '=':
      return choicesOf([bound.value], context);
    case 'in':
      return choicesOf(bound.values, context);
  }
}

const choicesOf = (values: readonly (number | string)[], context: ScoringContext): Wanted[] =>
  values.flatMap((value): Wanted[] =>
    typeof value === 'number'
      ? [{ kind: 'choice', key: String(value), value, concept: null }]
      : termsOf(value, context).map(({ key, word, concept }) => ({ kind: 'choice', key, value: word, concept })),
  );

function terms(requirement: RequirementFacts, context: ScoringContext): AskedFact[] {
  const { quantity, budget, neededBy, company } = requirement;
  const asked: AskedFact[] = [];
  const ask = (term: OfferTerm, wanted: readonly Wanted[]): void => {
    asked.push({ fact: { kind: 'term', term }, need: 'should', wanted });
  };
  const askAny = (term: OfferTerm, codes: readonly string[]): void => {
    if (codes.length > 0)
      ask(
        term,
        codes.map((value) => ({ kind: 'choice', key: value, value, concept: null })),
      );
  };
  if (quantity !== null) {
    ask('monthlyCapacity', [{ kind: 'limit', op: '>=', value: quantity, measure: PIECES }]);
    ask('minOrder', [{ kind: 'limit', op: '<=', value: quantity, measure: PIECES }]);
  }
  if (budget !== null) {
    const measure = { unit: null, currency: budget.currency };
    ask('price', [{ kind: 'limit', op: '<=', value: budget.max, measure }]);
  }
  if (neededBy !== null) {
    const days = daysBetween(context.asOf, neededBy);
    // What should have been there already says nothing about how long the next delivery may take.
    ask('leadTimeDays', days < 0 ? [] : [{ kind: 'limit', op: '<=', value: days, measure: DAYS }]);
  }
  askAny('cooperationModes', requirement.cooperationModes);
  askAny(
    'markets',
    requirement.markets.filter((market) => market !== company.country),
  );
  askAny('languages', company.languages);
  askAny('kind', requirement.partnerKinds);
  askAny('region', requirement.regions);
  return asked;
}

/** Whether the capability, or its company, states the fact. A certification that includes the asked one states it. */
export function states(capability: CapabilityFacts, fact: OfferFact, context: ScoringContext): boolean {
  switch (fact.kind) {
    case 'spec':
      return capability.specs[fact.spec] !== undefined;
    case 'certification':
      return certificationShowing(fact.certification, capability, context) !== null;
    case 'term':
      return statesTerm(capability, fact.term);
  }
}

function statesTerm(capability: CapabilityFacts, term: OfferTerm): boolean {
  const { company, price } = capability;
  switch (term) {
    case 'monthlyCapacity':
    case 'minOrder':
    case 'leadTimeDays':
    case 'trl':
      return capability[term] !== null;
    case 'price':
      return price !== null && (price.min !== null || price.max !== null);
    case 'cooperationModes':
      return capability.cooperationModes.length > 0;
    case 'markets':
      return capability.markets.length + company.markets.length + company.presence.length > 0;
    case 'languages':
      return company.languages.length > 0;
    case 'kind':
    case 'references':
      return company[term] !== null;
    case 'region':
      return company.region !== null || capability.specs['regionsCovered'] !== undefined;
  }
}
