import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { COMPANY_KINDS, COOPERATION_MODES, LANGUAGES } from '../facts/index.js';
import { dayAfter } from '../scoring/calendar.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { regionsCovered } from '../scoring/regions.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { subjectOf } from '../scoring/subject.js';
import type { AnswerValue } from './advice.types.js';
import { currencyOf, marketsOf } from './answering.js';
import { choice, type Draft, figure } from './draft.js';
import { priceIn, roundedUp } from './offered-figures.js';
import { specDrafts } from './spec-drafts.js';

/** Everything that the requirement leaves unsaid and a candidate says something about. */
export function draftsOf(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
): readonly Draft[] {
  return [
    ...narrowerTags(requirement, candidates, context),
    ...specDrafts(requirement, candidates, context),
    ...termDrafts(requirement, candidates, context),
  ].filter(({ values }) => values.length > 0);
}

/** For each broad subject the kinds of it that candidates offer. */
function narrowerTags(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
): Draft[] {
  const { hierarchy } = context;
  return [...subjectOf(requirement, context).codes].sort(byCodeUnits).map((within) => {
    const offered = candidates.map((candidate) =>
      [...subjectOf(candidate, context).codes].filter((code) => code !== within && hierarchy.isWithin(code, within)),
    );
    return choice({ field: 'tags', within }, offered, (code) => ({ kind: 'code', code }));
  });
}

function termDrafts(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
): Draft[] {
  const { company } = requirement;
  const drafts: Draft[] = [];
  const each = <T>(read: (candidate: CapabilityFacts) => T): T[] => candidates.map(read);
  const code = (one: string): AnswerValue => ({ kind: 'code', code: one });
  if (requirement.quantity === null) drafts.push(quantity(candidates));
  if (requirement.budget === null) drafts.push(budget(currencyOf(company), candidates, context));
  if (requirement.neededBy === null) drafts.push(date(candidates, context));
  if (requirement.certifications.length === 0) {
    drafts.push(
      choice(
        { field: 'certifications' },
        each(({ certifications }) => certifications),
        code,
      ),
    );
  }
  if (requirement.cooperationModes.length === 0) {
    drafts.push(
      choice(
        { field: 'cooperationModes' },
        each(({ cooperationModes }) => cooperationModes),
        (mode) => ({
          kind: 'mode',
          mode: COOPERATION_MODES.find((known) => known === mode) ?? 'supply',
        }),
      ),
    );
  }
  if (requirement.markets.length === 0) {
    const third = each((one) =>
      marketsOf(one).filter((market) => market !== company.country && market !== one.company.country),
    );
    drafts.push(choice({ field: 'markets' }, third, code));
  }
  if (requirement.regions.length === 0) {
    const regions = each((one) => [
      ...(one.company.region === null ? [] : [one.company.region]),
      ...(regionsCovered(one) ?? []),
    ]);
    drafts.push(choice({ field: 'regions' }, regions, code));
  }
  if (requirement.partnerKinds.length === 0) {
    const kinds = each((one) => (one.company.kind === null ? [] : [one.company.kind]));
    drafts.push(
      choice({ field: 'partnerKinds' }, kinds, (kind) => ({
        kind: 'company-kind',
        companyKind: COMPANY_KINDS.find((known) => known === kind) ?? 'manufacturer',
      })),
    );
  }
  if (company.languages.length === 0) {
    drafts.push(
      choice(
        { field: 'languages' },
        each((one) => one.company.languages),
        (language) => ({
          kind: 'language',
          language: LANGUAGES.find((known) => known === language) ?? 'en',
        }),
      ),
    );
  }
  return drafts;
}

function quantity(candidates: readonly CapabilityFacts[]): Draft {
  const figures = candidates.flatMap(({ minOrder, monthlyCapacity }) => [minOrder, monthlyCapacity]);
  const draft = figure({ field: 'quantity' }, figures, { unit: null, currency: null }, (value) => ({
    kind: 'number',
    value,
  }));
  const stated = candidates.filter((one) => one.minOrder !== null || one.monthlyCapacity !== null).length;
  return { ...draft, stated };
}

function budget(currency: string, candidates: readonly CapabilityFacts[], context: ScoringContext): Draft {
  const prices = candidates.map((candidate) => {
    const price = priceIn(currency, candidate, context);
    return price === null ? null : roundedUp(price);
  });
  return figure({ field: 'budget', currency }, prices, { unit: null, currency }, (value) => ({
    kind: 'number',
    value,
  }));
}

function date(candidates: readonly CapabilityFacts[], { asOf }: ScoringContext): Draft {
  const days = candidates.map(({ leadTimeDays }) => leadTimeDays);
  const draft = figure({ field: 'neededBy' }, days, { unit: 'd', currency: null }, (value) => ({
    kind: 'date',
    date: dayAfter(asOf, value),
  }));
  return { ...draft, form: 'date' };
}
