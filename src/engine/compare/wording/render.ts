import { languageOf, type Locale } from '../../facts/index.js';
import { renderReason } from '../../scoring/index.js';
import { formatNumber, pointsText } from '../../scoring/wording/quantities.js';
import type { ListReason, PairChange, PairReason } from '../compare.types.js';
import { english } from './en.js';
import { factText } from './facts.js';
import { korean } from './ko.js';
import type { ComparedNames } from './names.js';
import type { Phrases } from './phrases.js';
import { chinese } from './zh-CN.js';

const SHOWN_TITLES = 3;

const PHRASES: Readonly<Record<Locale, Phrases>> = { ko: korean, 'zh-CN': chinese, en: english };

/** Where the pair stood and stands: `From 9 to 3.` */
export function changeText({ kind, before, after }: PairChange, locale: Locale): string {
  const phrases = PHRASES[locale];
  switch (kind) {
    case 'entered':
      return phrases.entered(after, pointsText(after.score ?? 0));
    case 'left':
      return phrases.left(before);
    case 'moved':
      return phrases.moved(before, after);
    case 'became-listed':
      return phrases.becameListed(before, after);
    case 'became-near-miss':
      return phrases.becameNearMiss(before, after);
    case 'rescored':
      return phrases.rescored(after, pointsText(before.score ?? 0), pointsText(after.score ?? 0));
  }
}

export function listReasonText(reason: ListReason, locale: Locale, names: ComparedNames): string {
  const phrases = PHRASES[locale];
  switch (reason.code) {
    case 'version-changed':
      return phrases.version(reason.part, reason.before ?? phrases.none, reason.after ?? phrases.none);
    case 'day-changed':
      return phrases.day(reason.before, reason.after);
    case 'facts-changed':
      return factsText(reason, locale, names);
    case 'requirement-closed':
      return phrases.requirementClosed;
    case 'requirement-reopened':
      return phrases.requirementReopened;
    case 'no-list':
      return phrases.noList[reason.when];
  }
}

export function pairReasonText(reason: PairReason, locale: Locale, names: ComparedNames): string {
  const phrases = PHRASES[locale];
  switch (reason.code) {
    case 'offer-new':
    case 'offer-missing':
    case 'offer-closed':
    case 'offer-reopened':
      return phrases.offer[reason.code];
    case 'facts-changed':
      return factsText(reason, locale, names);
    case 'now-excluded':
    case 'no-longer-excluded':
      return phrases.exclusion[reason.code](renderReason(reason.exclusion, locale, names));
    case 'threshold-reached':
    case 'threshold-missed':
      return phrases.threshold[reason.code](pointsText(reason.score), pointsText(reason.threshold));
    case 'list-full':
      return phrases.listFull[reason.when](reason.length);
    case 'criterion-changed':
      return criterionText(reason, phrases, names);
    case 'entered-above':
    case 'left-above':
    case 'rose-above':
    case 'fell-below': {
      const { capabilities } = reason;
      const shown = capabilities.slice(0, SHOWN_TITLES).map(names.capability);
      return phrases.competitors[reason.code](phrases.titles(shown, capabilities.length - shown.length));
    }
    case 'by-version':
      return phrases.byVersion;
  }
}

function criterionText(
  { criterion, before, after, points }: PairReason & { readonly code: 'criterion-changed' },
  phrases: Phrases,
  names: ComparedNames,
): string {
  const value = (figure: number | null): string => (figure === null ? phrases.noData : pointsText(figure));
  const signed = points === null ? null : `${points < 0 ? '−' : '+'}${formatNumber(Math.abs(points) / 100)}`;
  const name = names.criterion(criterion);
  return before === after && signed !== null
    ? phrases.criterionKnown(name, value(after), signed)
    : phrases.criterion(name, value(before), value(after), signed);
}

function factsText(
  { record, facts }: (ListReason | PairReason) & { readonly code: 'facts-changed' },
  locale: Locale,
  names: ComparedNames,
): string {
  const phrases = PHRASES[locale];
  const language = languageOf(locale);
  const texts = facts.map((fact) => factText(fact, language, phrases, names));
  return phrases.factsChanged(record, texts.join(language === 'zh' ? '；' : '; '));
}
