import type {
  CapabilityFacts,
  ClauseBound,
  ClauseFact,
  CompanyFacts,
  RequiredTag,
  RequirementFacts,
} from '../facts/index.js';
import { daysBetween } from '../scoring/calendar.js';
import { certificationShowing } from '../scoring/clauses/certifications.js';
import { judgeClause } from '../scoring/clauses/outcome.js';
import { WHOLE } from '../scoring/fixed-point.js';
import { regionsCovered } from '../scoring/regions.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { subjectOf } from '../scoring/subject.js';
import type { Answer, AnswerValue, Asked } from './advice.types.js';
import { priceIn } from './offered-figures.js';

/** An answer as a person would give it: what is asked and what is said. */
export interface Said {
  readonly asked: Asked;
  readonly value: AnswerValue;
}

/**
 * The requirement as it reads once the answer is saved. Answers are taken as they are meant when nothing else is said:
 * clauses, certifications and tags as `must`. A narrower tag joins the others, which count as chosen from then on.
 */
export function withAnswer(requirement: RequirementFacts, { asked, value }: Said): RequirementFacts {
  switch (asked.field) {
    case 'clauses': {
      const bound = boundOf(asked.op, value);
      return bound === null
        ? requirement
        : { ...requirement, clauses: [...requirement.clauses, clause(requirement, asked.spec, bound)] };
    }
    case 'tags':
      return value.kind === 'code' ? { ...requirement, tags: withTag(requirement.tags, value.code) } : requirement;
    case 'certifications':
      return value.kind === 'code'
        ? { ...requirement, certifications: [...requirement.certifications, { code: value.code, need: 'must' }] }
        : requirement;
    case 'quantity':
      return value.kind === 'number' ? { ...requirement, quantity: value.value } : requirement;
    case 'budget':
      return value.kind === 'number'
        ? { ...requirement, budget: { max: value.value, currency: asked.currency } }
        : requirement;
    case 'neededBy':
      return value.kind === 'date' ? { ...requirement, neededBy: value.date } : requirement;
    case 'cooperationModes':
      return value.kind === 'mode' ? { ...requirement, cooperationModes: [value.mode] } : requirement;
    case 'markets':
    case 'regions':
      return value.kind === 'code' ? { ...requirement, [asked.field]: [value.code] } : requirement;
    case 'partnerKinds':
      return value.kind === 'company-kind' ? { ...requirement, partnerKinds: [value.companyKind] } : requirement;
    case 'languages':
      return value.kind === 'language'
        ? { ...requirement, company: { ...requirement.company, languages: [value.language] } }
        : requirement;
  }
}

export function boundOf(op: ClauseBound['op'], value: AnswerValue): ClauseBound | null {
  switch (value.kind) {
    case 'number':
      return op === '>=' || op === '<=' || op === '=' ? { op, value: value.value } : null;
    case 'span':
      return { op: 'between', min: value.min, max: value.max };
    case 'word':
      return { op: '=', value: value.word };
    case 'code':
    case 'date':
    case 'mode':
    case 'company-kind':
    case 'language':
      return null;
  }
}

function clause({ clauses }: RequirementFacts, spec: string, bound: ClauseBound): ClauseFact {
  const value = 'values' in bound ? bound.values : 'min' in bound ? [bound.min, bound.max] : bound.value;
  return { id: `c${clauses.length + 1}`, spec, need: 'must', bound, written: { value, unit: null } };
}

function withTag(tags: readonly RequiredTag[], code: string): readonly RequiredTag[] {
  const chosen = tags
    .filter((tag) => tag.code !== code)
    .map((tag): RequiredTag => ({ ...tag, origin: 'chosen', strength: WHOLE }));
  return [...chosen, { code, origin: 'chosen', strength: WHOLE, quote: null, need: 'must' }];
}

/** The answer with how many of the candidates agree with it by what they state. */
export const withSuits = (said: Said, candidates: readonly CapabilityFacts[], context: ScoringContext): Answer => ({
  value: said.value,
  suits: candidates.filter((candidate) => agrees(candidate, said, context)).length,
});

function agrees(candidate: CapabilityFacts, { asked, value }: Said, context: ScoringContext): boolean {
  const { company } = candidate;
  switch (value.kind) {
    case 'number':
      return agreesWithFigure(candidate, asked, value.value, context);
    case 'span':
      return asked.field === 'clauses' && meets(candidate, asked.spec, boundOf(asked.op, value), context);
    case 'date':
      return candidate.leadTimeDays !== null && candidate.leadTimeDays <= daysBetween(context.asOf, value.date);
    case 'mode':
      return candidate.cooperationModes.includes(value.mode);
    case 'company-kind':
      return company.kind === value.companyKind;
    case 'language':
      return company.languages.includes(value.language);
    case 'word':
      return asked.field === 'clauses' && meets(candidate, asked.spec, boundOf('=', value), context);
    case 'code':
      return agreesWithCode(candidate, asked, value.code, context);
  }
}

function agreesWithFigure(candidate: CapabilityFacts, asked: Asked, figure: number, context: ScoringContext): boolean {
  if (asked.field === 'quantity') {
    const { minOrder, monthlyCapacity } = candidate;
    if (minOrder === null && monthlyCapacity === null) return false;
    return (minOrder ?? 0) <= figure && (monthlyCapacity ?? Infinity) >= figure;
  }
  if (asked.field === 'budget') {
    const price = priceIn(asked.currency, candidate, context);
    return price !== null && price <= figure;
  }
  return (
    asked.field === 'clauses' &&
    meets(candidate, asked.spec, boundOf(asked.op, { kind: 'number', value: figure }), context)
  );
}

function agreesWithCode(candidate: CapabilityFacts, asked: Asked, code: string, context: ScoringContext): boolean {
  switch (asked.field) {
    case 'tags':
      return [...subjectOf(candidate, context).codes].some((own) => context.hierarchy.isWithin(own, code));
    case 'certifications':
      return certificationShowing(code, candidate, context) !== null;
    case 'markets':
      return marketsOf(candidate).includes(code);
    case 'regions':
      return candidate.company.region === code || (regionsCovered(candidate) ?? []).includes(code);
    case 'clauses':
    case 'quantity':
    case 'budget':
    case 'neededBy':
    case 'cooperationModes':
    case 'partnerKinds':
    case 'languages':
      return false;
  }
}

function meets(candidate: CapabilityFacts, spec: string, bound: ClauseBound | null, context: ScoringContext): boolean {
  if (bound === null) return false;
  const one: ClauseFact = { id: 'c1', spec, need: 'must', bound, written: { value: [], unit: null } };
  return judgeClause(one, candidate.specs[spec], context).state === 'met';
}

/** Third countries that the firm stands in, sells to or aims at with this offer. */
export function marketsOf({ company, markets }: CapabilityFacts): readonly string[] {
  return [...new Set([...markets, ...company.markets, ...company.presence.map(({ market }) => market)])];
}

/** Currency that a firm of the country reckons in; US dollars where none is usual between the two countries. */
export function currencyOf({ country }: CompanyFacts): string {
  const currencies: Readonly<Record<string, string>> = { KR: 'KRW', CN: 'CNY' };
  return currencies[country] ?? 'USD';
}
