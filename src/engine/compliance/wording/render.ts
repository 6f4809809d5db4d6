import { languageOf, type Locale } from '../../facts/index.js';
import { COOPERATION_MODE_NAMES } from '../../scoring/wording/vocabulary.js';
import type { PartyView } from '../party-view.js';
import { QUESTION_FORMS } from '../questions.js';
import type { Question } from '../outcome.js';
import type { Reason } from '../reasons.js';
import { chinese } from './zh-CN.js';
import { english } from './en.js';
import { korean } from './ko.js';
import type { CompliancePhrases, DealNames } from './phrases.js';

export const COMPLIANCE_PHRASES: Readonly<Record<Locale, CompliancePhrases>> = {
  ko: korean,
  'zh-CN': chinese,
  en: english,
};

/** Stands beside every verdict. */
export const notLegalAdvice = (locale: Locale): string => COMPLIANCE_PHRASES[locale].notLegalAdvice;

/** A reason in full, naming laws and lists: for advisors only. */
export function renderComplianceReason(reason: Reason, locale: Locale, names: DealNames): string {
  const text = COMPLIANCE_PHRASES[locale].reasons[reason.code];
  // Each text takes the reason of its own code, which the table's type says and an index cannot.
  return typeof text === 'string' ? text : (text as (reason: Reason, names: DealNames) => string)(reason, names);
}

export function renderQuestion(question: Question, locale: Locale, names: DealNames): string {
  const { questions } = COMPLIANCE_PHRASES[locale];
  return question.about === undefined ? questions[question.fact] : questions[question.fact](names, question.about);
}

/** What can be chosen, in the order of the form; empty for other kinds of questions. */
export function renderOptions(
  fact: Question['fact'],
  locale: Locale,
): readonly { readonly value: string; readonly text: string }[] {
  const form = QUESTION_FORMS[fact];
  if (!('options' in form)) return [];
  const { options } = COMPLIANCE_PHRASES[locale];
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...options,
    cooperation: Object.fromEntries(
      Object.entries(COOPERATION_MODE_NAMES).map(([mode, names]) => [mode, names[languageOf(locale)]]),
    ),
  };
  return form.options.map((value) => ({ value, text: texts[fact]?.[value] ?? value }));
}

/** What a party reads: where it stands, its tasks, its questions. */
export interface RenderedPartyView {
  readonly standing: string;
  readonly tasks: readonly string[];
  readonly questions: readonly string[];
}

export function renderPartyView(view: PartyView, locale: Locale, names: DealNames): RenderedPartyView {
  const { standings, tasks } = COMPLIANCE_PHRASES[locale];
  return {
    standing: standings[view.standing],
    tasks: view.tasks.map((code) => tasks[code]),
    questions: view.questions.map((question) => renderQuestion(question, locale, names)),
  };
}
