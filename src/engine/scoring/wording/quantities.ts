import type { ClauseBound, Language, SpecValue } from '../../facts/index.js';
import { TIGHT_SIGNS, UNIT_SIGNS, UNIT_WORDS } from './unit-signs.js';
import { SPEC_WORDS } from './vocabulary.js';

/** Groups of three and at most 6 decimals, the same in every locale and on every machine. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = Math.abs(Number(value.toFixed(6)))
    .toString()
    .split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && (whole !== '0' || fraction !== undefined) ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** Grades that people write with a sign of their own, by spec key. */
const GRADE_SIGNS: Readonly<Record<string, string>> = { ingressProtection: 'IP' };

/** The unit that a spec is shown in: its own, or the sign of a grade (`IP67`), which {@link quantityText} knows. */
export const shownUnit = (spec: string, unit: string | null): string | null => GRADE_SIGNS[spec] ?? unit;

/** A figure with its unit, given as UCUM code: `150 m`, `-20 °C`, `70억`. */
export function quantityText(value: number, unit: string | null, language: Language): string {
  if (unit === null || unit === '1') return formatNumber(value);
  if (unit === 'IP') return `IP${value}`;
  if (unit === '10*9') return billions(value, language);
  const tight = TIGHT_SIGNS[unit] ?? UNIT_WORDS[unit]?.[language];
  return tight === undefined ? `${formatNumber(value)} ${UNIT_SIGNS[unit] ?? unit}` : formatNumber(value) + tight;
}

/** Korean and Chinese count in ten thousands: 7 billion is 70억, 70亿. */
function billions(value: number, language: Language): string {
  switch (language) {
    case 'ko':
      return `${formatNumber(value * 10)}억`;
    case 'zh':
      return `${formatNumber(value * 10)}亿`;
    case 'en':
      return `${formatNumber(value)} billion`;
  }
}

/** Scores and criteria (0..10000) as people read them: 0-100 with one decimal. */
export const pointsText = (value: number): string => formatNumber(Math.round(value / 10) / 10);

/** Puts a list as written into the reader's language, as far as its words are known. */
export type ListWords = (written: string) => string;

const words = (value: number | string, unit: string | null, language: Language, list: ListWords): string =>
  typeof value === 'number' ? quantityText(value, unit, language) : list(value);

/** A list as written, with the words that have names in the reader's language in that language. */
const knownWords =
  (language: Language): ListWords =>
  (written) =>
    listOf(
      termsOf(written).map((item) => SPEC_WORDS[item]?.[language] ?? item),
      language,
    );

export const termsOf = (written: string): readonly string[] =>
  written
    .split(/[,、，;；]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');

export const listOf = (items: readonly string[], language: Language): string =>
  items.join(language === 'zh' ? '、' : ', ');

/** What a clause asks: `at least 150 m`, `150 m 이상`, `不低于 150 m`. */
export function boundText(
  bound: ClauseBound,
  unit: string | null,
  language: Language,
  list: ListWords = knownWords(language),
): string {
  switch (bound.op) {
    case '>=':
      return atLeast(quantityText(bound.value, unit, language), language);
    case '<=':
      return atMost(quantityText(bound.value, unit, language), language);
    case '=':
      return words(bound.value, unit, language, list);
    case 'in':
      return alternatives(
        bound.values.map((value) => words(value, unit, language, list)),
        language,
      );
    case 'between':
      return span(bound.min, bound.max, unit, language);
  }
}

/** What is offered: a figure, a span, one end of it, or the words as stated. */
export function valueText(
  value: SpecValue,
  unit: string | null,
  language: Language,
  list: ListWords = knownWords(language),
): string {
  if (value.shape === 'text') return list(value.text);
  const { min, max } = value;
  if (min !== null && max !== null) {
    return min === max ? quantityText(min, unit, language) : span(min, max, unit, language);
  }
  if (min !== null) return atLeast(quantityText(min, unit, language), language);
  return max === null ? '-' : upTo(quantityText(max, unit, language), language);
}

/** The upper end of what is offered: reached, not forbidden to pass. */
function upTo(quantity: string, language: Language): string {
  switch (language) {
    case 'ko':
      return `최대 ${quantity}`;
    case 'zh':
      return `最大 ${quantity}`;
    case 'en':
      return `up to ${quantity}`;
  }
}

export function atLeast(quantity: string, language: Language): string {
  switch (language) {
    case 'ko':
      return `${quantity} 이상`;
    case 'zh':
      return `不低于 ${quantity}`;
    case 'en':
      return `at least ${quantity}`;
  }
}

export function atMost(quantity: string, language: Language): string {
  switch (language) {
    case 'ko':
      return `${quantity} 이하`;
    case 'zh':
      return `不超过 ${quantity}`;
    case 'en':
      return `at most ${quantity}`;
  }
}

export function alternatives(values: readonly string[], language: Language): string {
  const last = values.at(-1) ?? '';
  if (values.length < 2) return last;
  const others = listOf(values.slice(0, -1), language);
  switch (language) {
    case 'ko':
      return `${others} 또는 ${last}`;
    case 'zh':
      // Chinese characters stand beside each other without a space.
      return /\p{Script=Han}$/u.test(others) && /^\p{Script=Han}/u.test(last)
        ? `${others}或${last}`
        : `${others} 或 ${last}`;
    case 'en':
      return `${others} or ${last}`;
  }
}

function span(min: number, max: number, unit: string | null, language: Language): string {
  const [low, high] = [quantityText(min, unit, language), quantityText(max, unit, language)];
  switch (language) {
    case 'ko':
      return `${low} ~ ${high}`;
    case 'zh':
      return `${low} 至 ${high}`;
    case 'en':
      return `${low} to ${high}`;
  }
}
