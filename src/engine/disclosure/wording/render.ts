import type { Language, Locale } from '../../facts/index.js';
import { languageOf } from '../../facts/index.js';
import type { FactName } from '../../scoring/reasons.js';
import { dateText } from '../../scoring/wording/dates.js';
import { EVIDENCE_PHRASES } from '../../scoring/wording/evidence-phrases.js';
import type { NameLookup } from '../../scoring/wording/names.js';
import { priceText } from '../../scoring/wording/offered.js';
import { boundText, formatNumber, listOf, shownUnit, valueText } from '../../scoring/wording/quantities.js';
import type { ScoringContext } from '../../scoring/score.types.js';
import { unitOf } from '../teaser.js';
import type { CapabilityTeaser, CompanyTeaser, Range, RequirementTeaser, Seat } from '../teaser.types.js';
import { SIZE_NAMES } from './phrases.js';

/** What a teaser says, in one language. `names` are those of the same locale. */
export interface TeaserReader {
  readonly locale: Locale;
  readonly names: NameLookup;
  readonly context: ScoringContext;
}

/** A term under the name of its field. */
export interface Told {
  readonly field: FactName;
  readonly text: string;
}

/** The seat in words: `Seoul capital region`; the country alone where nothing nearer is shown. */
export function seatText(seat: Seat, country: string, names: NameLookup): string {
  switch (seat.by) {
    case 'region':
      return names.region(seat.region);
    case 'cluster':
      return names.cluster(seat.cluster);
    case 'country':
      return names.country(country);
  }
}

/** `Korea, Seoul capital region · manufacturer · 50 to 249 staff` */
export function companyLine({ country, seat, kind, size }: CompanyTeaser, { locale, names }: TeaserReader): string {
  const language = languageOf(locale);
  const place = seat.by === 'country' ? [] : [seatText(seat, country, names)];
  return [
    listOf([names.country(country), ...place], language),
    ...(kind === null ? [] : [names.companyKind(kind)]),
    ...(size === null ? [] : [SIZE_NAMES[size][language]]),
  ].join(' · ');
}

export const specText = (
  { spec, value }: CapabilityTeaser['specs'][number],
  { locale, names, context }: TeaserReader,
): string => valueText(value, shownUnit(spec, unitOf(spec, context)), languageOf(locale), names.words);

export const clauseText = (
  { spec, bound }: RequirementTeaser['clauses'][number],
  { locale, names, context }: TeaserReader,
): string => boundText(bound, shownUnit(spec, unitOf(spec, context)), languageOf(locale), names.words);

/** The terms of an offer, each under the name of its field. */
export function offerTermTexts({ terms }: CapabilityTeaser, { locale, names }: TeaserReader): Told[] {
  const language = languageOf(locale);
  const phrases = EVIDENCE_PHRASES[language];
  return [
    ...told('minOrder', terms.minOrder && rangeText(terms.minOrder, phrases.pieces, language)),
    ...told('monthlyCapacity', terms.monthlyCapacity && rangeText(terms.monthlyCapacity, phrases.pieces, language)),
    ...told('leadTimeDays', terms.leadTimeDays && rangeText(terms.leadTimeDays, phrases.days, language)),
    ...told('price', terms.price && priceText(terms.price, language)),
    ...told('trl', terms.trl === null ? null : `TRL ${terms.trl}`),
    ...told('cooperationModes', listText(terms.cooperationModes.map(names.cooperationMode), language)),
  ];
}

/** The terms of a requirement, each under the name of its field. */
export function needTermTexts({ terms }: RequirementTeaser, { locale, names }: TeaserReader): Told[] {
  const language = languageOf(locale);
  const phrases = EVIDENCE_PHRASES[language];
  return [
    ...told('quantity', terms.quantity && rangeText(terms.quantity, phrases.pieces, language)),
    ...told('budget', terms.budget && priceText(terms.budget, language)),
    ...told('neededBy', terms.neededBy && quarterText(terms.neededBy, language)),
    ...told('cooperationModes', listText(terms.cooperationModes.map(names.cooperationMode), language)),
    ...told('partnerKinds', listText(terms.partnerKinds.map(names.companyKind), language)),
    ...told('regions', listText(terms.regions.map(names.region), language)),
  ];
}

const told = (field: FactName, text: string | null): Told[] => (text === null || text === '' ? [] : [{ field, text }]);

const listText = (items: readonly string[], language: Language): string => listOf(items, language);

function rangeText({ min, max }: Range, counted: (count: number) => string, language: Language): string {
  const { between } = EVIDENCE_PHRASES[language];
  if (min === null || max === null || min === max) return counted(max ?? min ?? 0);
  return between(formatNumber(min), counted(max));
}

function quarterText(date: string, language: Language): string {
  const [, year = '', quarter] = /^(\d{4})-Q(\d)$/.exec(date) ?? [];
  if (quarter === undefined) return dateText(date, language);
  switch (language) {
    case 'ko':
      return `${year}년 ${quarter}분기`;
    case 'zh':
      return `${year} 年第 ${quarter} 季度`;
    case 'en':
      return `Q${quarter} ${year}`;
  }
}
