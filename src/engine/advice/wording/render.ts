import { languageOf, type Language, type Locale } from '../../facts/index.js';
import type { NameLookup } from '../../scoring/wording/names.js';
import { dateText } from '../../scoring/wording/dates.js';
import { moneyText } from '../../scoring/wording/money.js';
import { boundText, formatNumber, valueText } from '../../scoring/wording/quantities.js';
import type {
  Answer,
  Asked,
  Gap,
  GapReport,
  Interview,
  Measure,
  OfferFact,
  Question,
  UsualChoice,
  UsualRange,
} from '../advice.types.js';
import { boundOf } from '../answering.js';
import { codeName, renderChoice, wordName } from './code-names.js';
import { english } from './en.js';
import { korean } from './ko.js';
import type { Phrases } from './phrases.js';
import { chinese } from './zh-CN.js';

const PHRASES: Readonly<Record<Locale, Phrases>> = { ko: korean, 'zh-CN': chinese, en: english };

/** One gap as advice: `Add detection range: 14 of 20 requirements ask for it. The usual minimum is 150 m to 300 m.` */
export function renderGap(gap: Gap, of: number, locale: Locale, names: NameLookup): string {
  const phrases = PHRASES[locale];
  const { fact, asked, usual } = gap;
  if (asked === 0) return phrases.add(offerFactName(fact, names), phrases.weighed);
  const told = [
    phrases.asked(asked, of),
    ...usual.ranges.map((range) => usualRange(range, fact, locale)),
    ...(usual.choices.length === 0 ? [] : [phrases.usualChoices(choicesOf(usual.choices, fact, locale, names))]),
  ].join(locale === 'zh-CN' ? '' : ' ');
  const name = offerFactName(fact, names);
  return fact.kind === 'certification' ? phrases.certify(name, told) : phrases.add(name, told);
}

/** What the gaps are of, in the reader's language. */
export function offerFactName(fact: OfferFact, names: NameLookup): string {
  switch (fact.kind) {
    case 'spec':
      return names.spec(fact.spec);
    case 'certification':
      return names.certification(fact.certification);
    case 'term':
      return names.fact(fact.term);
  }
}

function usualRange({ op, from, to, measure }: UsualRange, fact: OfferFact, locale: Locale): string {
  return PHRASES[locale].usualRange(
    fact.kind === 'term' ? fact.term : op,
    figures(from, to, measure, languageOf(locale)),
  );
}

const SHOWN_CHOICES = 5;

const choicesOf = (
  choices: readonly UsualChoice[],
  fact: OfferFact,
  locale: Locale,
  names: NameLookup,
): readonly (readonly [string, number])[] =>
  choices.slice(0, SHOWN_CHOICES).map((choice) => [renderChoice(choice, fact, locale, names), choice.asked] as const);

/** A span of figures with its unit, currency or neither; one figure when both ends are the same. */
function figures(min: number, max: number, { unit, currency }: Measure, language: Language): string {
  const shape = 'number';
  if (currency !== null) return valueText({ shape, min, max }, null, language).replace(/^/, `${currency} `);
  return unit === 'd' ? days(min, max, language) : valueText({ shape, min, max }, unit, language);
}

function days(min: number, max: number, language: Language): string {
  const span = valueText({ shape: 'number', min, max }, null, language);
  switch (language) {
    case 'ko':
      return `${span}일`;
    case 'zh':
      return `${span} 天`;
    case 'en':
      return `${span} ${max === 1 ? 'day' : 'days'}`;
  }
}

export function renderGapSummary(
  { state, requirements, gaps, related }: GapReport,
  locale: Locale,
  names: NameLookup,
): string {
  const phrases = PHRASES[locale];
  const near = phrases.related(related.map(({ tag, asked }) => [names.tag(tag), asked] as const));
  return phrases.gapSummary(state, requirements, gaps.length, near);
}

export const renderInterviewSummary = ({ state, candidates, questions }: Interview, locale: Locale): string =>
  PHRASES[locale].interviewSummary(state, candidates, questions.length);

export function renderQuestion({ asked, form, answers }: Question, locale: Locale, names: NameLookup): string {
  return PHRASES[locale].question(asked, form, subjectName(asked, answers, locale, names));
}

function subjectName(asked: Asked, answers: readonly Answer[], locale: Locale, names: NameLookup): string {
  switch (asked.field) {
    case 'clauses':
      return names.spec(asked.spec);
    case 'tags':
      return asked.within === null ? '' : names.tag(asked.within);
    case 'certifications': {
      const [only] = answers;
      return only === undefined ? '' : answerName(only, asked, locale, names);
    }
    case 'quantity':
    case 'budget':
    case 'neededBy':
    case 'cooperationModes':
    case 'markets':
    case 'regions':
    case 'partnerKinds':
    case 'languages':
      return '';
  }
}

/** Why it is asked: what the candidates state and how far apart they are. Names nobody. */
export function renderWhy({ asked, stated, candidates, span }: Question, locale: Locale): string {
  const phrases = PHRASES[locale];
  if (asked.field === 'tags') return asked.within === null ? phrases.whySubject : phrases.whyKinds(stated, candidates);
  const apart =
    span === null || span.min === span.max ? null : figures(span.min, span.max, span.measure, languageOf(locale));
  return phrases.why(stated, candidates, apart);
}

/** An answer as the reader would pick it: `at least 150 m`, `CNY 4,500`, `EtherCAT`. */
export function renderAnswer(answer: Answer, { asked, form }: Question, locale: Locale, names: NameLookup): string {
  return form === 'yes-no' ? PHRASES[locale].yes : answerName(answer, asked, locale, names);
}

function answerName({ value }: Answer, asked: Asked, locale: Locale, names: NameLookup): string {
  switch (value.kind) {
    case 'number':
    case 'span': {
      if (asked.field === 'budget' && value.kind === 'number') {
        return moneyText(value.value, asked.currency, languageOf(locale));
      }
      const bound = asked.field === 'clauses' ? boundOf(asked.op, value) : null;
      if (bound !== null && asked.field === 'clauses') return boundText(bound, asked.unit, languageOf(locale));
      return value.kind === 'number' ? formatNumber(value.value) : '';
    }
    case 'date':
      return dateText(value.date, languageOf(locale));
    case 'mode':
      return names.cooperationMode(value.mode);
    case 'company-kind':
      return names.companyKind(value.companyKind);
    case 'language':
      return names.language(value.language);
    case 'code':
      return codeName(asked, value.code, names);
    case 'word':
      return wordName(value.word, value.concept, locale, names);
  }
}
