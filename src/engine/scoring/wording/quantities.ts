import type { ClauseBound, Language, SpecValue } from '../../facts/index.js';
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

/** How UCUM codes are printed where the code is not what people write. */
const UNIT_SIGNS: Readonly<Record<string, string>> = {
  Cel: '°C',
  um: 'µm',
  mm2: 'mm²',
  'N.m': 'N·m',
  GBy: 'GB',
  'GBy/s': 'GB/s',
};
/** Signs that stand without a space. */
const TIGHT_SIGNS: Readonly<Record<string, string>> = { '%': '%', deg: '°', "'": '′' };

const UNIT_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '{token}': { ko: ' 토큰', zh: ' tokens', en: ' tokens' },
  '/h': { ko: '/시간', zh: '/小时', en: ' per hour' },
};

/** A figure with its unit, given as UCUM code: `150 m`, `-20 °C`, `70억`. */
export function quantityText(value: number, unit: string | null, language: Language): string {
  if (unit === null || unit === '1') return formatNumber(value);
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

export const moneyText = (amount: number, currency: string): string => `${currency} ${formatNumber(amount)}`;

/** Scores and criteria (0..10000) as people read them: 0-100 with one decimal. */
export const pointsText = (value: number): string => formatNumber(Math.round(value / 10) / 10);

const words = (value: number | string, unit: string | null, language: Language): string =>
  typeof value === 'number' ? quantityText(value, unit, language) : listText(value, language);

/** A list as written, with the words that have names in the reader's language in that language. */
function listText(written: string, language: Language): string {
  const items = written.split(/[,、，;；]\s*/).map((item) => SPEC_WORDS[item.trim()]?.[language] ?? item.trim());
  return items.join(language === 'zh' ? '、' : ', ');
}

/** What a clause asks: `at least 150 m`, `150 m 이상`, `不低于 150 m`. */
export function boundText(bound: ClauseBound, unit: string | null, language: Language): string {
  switch (bound.op) {
    case '>=':
      return atLeast(quantityText(bound.value, unit, language), language);
    case '<=':
      return atMost(quantityText(bound.value, unit, language), language);
    case '=':
      return words(bound.value, unit, language);
    case 'in':
      return alternatives(
        bound.values.map((value) => words(value, unit, language)),
        language,
      );
    case 'between':
      return span(bound.min, bound.max, unit, language);
  }
}

/** What is offered: a figure, a span, one end of it, or the words as stated. */
export function valueText(value: SpecValue, unit: string | null, language: Language): string {
  if (value.shape === 'text') return words(value.text, unit, language);
  const { min, max } = value;
  if (min !== null && max !== null) {
    return min === max ? quantityText(min, unit, language) : span(min, max, unit, language);
  }
  if (min !== null) return atLeast(quantityText(min, unit, language), language);
  return max === null ? '-' : atMost(quantityText(max, unit, language), language);
}

function atLeast(quantity: string, language: Language): string {
  switch (language) {
    case 'ko':
      return `${quantity} 이상`;
    case 'zh':
      return `不低于 ${quantity}`;
    case 'en':
      return `at least ${quantity}`;
  }
}

function atMost(quantity: string, language: Language): string {
  switch (language) {
    case 'ko':
      return `${quantity} 이하`;
    case 'zh':
      return `不超过 ${quantity}`;
    case 'en':
      return `at most ${quantity}`;
  }
}

function alternatives(values: readonly string[], language: Language): string {
  switch (language) {
    case 'ko':
      return values.join(' 또는 ');
    case 'zh':
      return values.join(' 或 ');
    case 'en':
      return values.join(' or ');
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
