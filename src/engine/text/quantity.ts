import type { ClauseFact, Quote, SpecKey, SpecValue } from '../facts/index.js';
import { quoteOf, writtenFields, type WrittenField, type WrittenTexts } from './fields.js';
import { normalise, normaliseKeepingCase, type NormalisedText } from './normalise.js';
import { writtenNumbers, type WrittenNumber } from './numbers.js';
import { wordingOf, type SpecWording } from './spec-wording.js';
import { squeeze, standsWhole } from './squeezed.js';
import { conversionFor, convert, roundQuantity } from './units.js';

/** UTF-16 offsets in the text as stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What to look for: a clause as its author wrote it, or an offered value in the stored unit. */
export type WantedSpec = ClauseFact['written'] | SpecValue;

/** One way to read a number of a text as a value of the spec key. */
interface Reading {
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
  readonly hasUnit: boolean;
}

interface RankedSpan extends Span {
  /** Higher is surer: unit 1, the spec's name beside it 2, both ends of a span met 4. */
  readonly certainty: number;
}

/**
 * The words of `text` that state the wanted value: the number with its unit, the comparison around it (`이상`, `不低于`,
 * `up to`) and the spec's name where it stands beside it. Values are compared in the stored unit, so 15000 cm finds
 * `150米`. A number without a unit counts only beside the spec's name.
 */
export function findQuantity(
  text: string,
  wanted: { readonly value: number; readonly unit: string | null },
  specKey: SpecKey,
): Span | null {
  const conversion = conversionFor(specKey, wanted.unit);
  if (conversion === null) return null;
  const found = bestSpan(text, [convert(conversion, wanted.value)], specKey);
  return found === null ? null : { start: found.start, end: found.end };
}

/**
 * The words a spec rests on, in the field where they are surest (titles first among equals): for numbers as
 * `findQuantity`, preferring a span (`-20~60℃`) that has both ends; for words as `quoteWords`, part by part if the
 * whole list does not stand in the text. Null when the text does not say it.
 */
export function quoteSpec(specKey: SpecKey, wanted: WantedSpec, input: WrittenTexts): Quote | null {
  const { numbers, words } = soughtIn(specKey, wanted);
  let best: { readonly certainty: number; readonly quote: Quote } | null = null;
  if (numbers.length > 0) {
    for (const field of writtenFields(input)) {
      const found = bestSpan(field.text, numbers, specKey);
      if (found !== null && found.certainty > (best?.certainty ?? 0)) {
        best = { certainty: found.certainty, quote: quoteOf(field, found) };
      }
    }
  }
  if (best !== null) return best.quote;
  for (const word of words) {
    const quote = quoteWords(word, input);
    if (quote !== null) return quote;
  }
  return null;
}

/** The first place where `words` stand, whatever their case, width, spacing and hyphens; Latin words whole. */
export function quoteWords(words: string, input: WrittenTexts): Quote | null {
  const sought = squeeze(normalise(words).text).text;
  if (sought === '') return null;
  for (const { field, normalised, squeezed } of searchableFields(input)) {
    for (let at = squeezed.text.indexOf(sought); at >= 0; at = squeezed.text.indexOf(sought, at + 1)) {
      const start = squeezed.toNormalised(at);
      const end = squeezed.toNormalised(at + sought.length - 1) + 1;
      if (standsWhole(normalised.text, start, end)) return quoteOf(field, normalised.sourceSpan(start, end));
    }
  }
  return null;
}

interface SearchableField {
  readonly field: WrittenField;
  readonly normalised: NormalisedText;
  readonly squeezed: ReturnType<typeof squeeze>;
}

const searchable = new WeakMap<WrittenTexts, readonly SearchableField[]>();

/** The same texts are searched for many words. */
function searchableFields(input: WrittenTexts): readonly SearchableField[] {
  const known = searchable.get(input);
  if (known !== undefined) return known;
  const fields = writtenFields(input).map((field) => {
    const normalised = normalise(field.text);
    return { field, normalised, squeezed: squeeze(normalised.text) };
  });
  searchable.set(input, fields);
  return fields;
}

function soughtIn(specKey: SpecKey, wanted: WantedSpec): { numbers: readonly number[]; words: readonly string[] } {
  if ('shape' in wanted) {
    if (wanted.shape === 'text') return { numbers: [], words: wholeAndParts(wanted.text) };
    const ends = [wanted.min, wanted.max].filter((end) => end !== null);
    return { numbers: [...new Set(ends)], words: [] };
  }
  const values = typeof wanted.value === 'object' ? wanted.value : [wanted.value];
  const conversion = conversionFor(specKey, wanted.unit);
  const numbers = values.filter((value) => typeof value === 'number');
  return {
    numbers: conversion === null ? [] : [...new Set(numbers.map((value) => convert(conversion, value)))],
    words: values.filter((value) => typeof value === 'string').flatMap(wholeAndParts),
  };
}

const wholeAndParts = (words: string): string[] => [
  words,
  ...words
    .split(/[,;/、，；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== words),
];

/** The surest reading that states one of `values` (in the stored unit); the first of equals. */
function bestSpan(text: string, values: readonly number[], specKey: SpecKey): RankedSpan | null {
  const folded = normaliseKeepingCase(text);
  const wording = wordingOf(specKey);
  let best: RankedSpan | null = null;
  for (const number of writtenNumbers(folded.text)) {
    for (const reading of readings(folded.text, number, specKey, wording)) {
      const met = values.filter((value) => value === reading.low || value === reading.high).length;
      if (met === 0) continue;
      const { span, named } = withItsWords(folded, reading, wording);
      if (!reading.hasUnit && !named) continue;
      const certainty = (reading.hasUnit ? 1 : 0) + (named ? 2 : 0) + (met > 1 ? 4 : 0);
      if (certainty > (best?.certainty ?? 0)) best = { ...span, certainty };
    }
  }
  return best;
}

function readings(text: string, number: WrittenNumber, specKey: SpecKey, wording: SpecWording): Reading[] {
  const found: Reading[] = [];
  const add = (toValue: (written: number) => number, end: number, hasUnit: boolean): void => {
    const low = toValue(number.value);
    found.push({ low, high: toValue(number.max ?? number.value), start: number.start, end, hasUnit });
  };
  const plain = (written: number): number => roundQuantity(written / number.magnitude);

  const unit = unitAt(text, number.digitsEnd, wording);
  if (unit !== null) add((written) => convert(unit.conversion, plain(written)), unit.end, true);
  const magnified = number.magnitude === 1 ? null : unitAt(text, number.end, wording);
  if (magnified !== null) add((written) => convert(magnified.conversion, written), magnified.end, true);

  const counted = countedIn(specKey.unit);
  if (counted !== null) {
    const letter = /^\s?(k|m|bn?|t)(?![a-z])/i.exec(text.slice(number.end, number.end + 4));
    const magnitude = letter === null ? 1 : (LETTER_MAGNITUDES[(letter[1] ?? '').charAt(0).toLowerCase()] ?? 1);
    if (magnitude * number.magnitude > 1) {
      add((written) => roundQuantity((written * magnitude) / counted), number.end + (letter?.[0].length ?? 0), true);
    }
  }
  add(plain, number.digitsEnd, false);
  return found;
}

const LETTER_MAGNITUDES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** What one unit of a counted quantity stands for (`10*9` -> 1e9, `{token}` -> 1); null for physical units. */
function countedIn(unit: string | null): number | null {
  if (unit?.startsWith('{') === true) return 1;
  const power = /^10\*(\d+)$/.exec(unit ?? '');
  return power === null ? null : 10 ** Number(power[1]);
}

/** The longest written unit that follows, its own case before any other, whole words only. */
function unitAt(
  text: string,
  at: number,
  { units }: SpecWording,
): { conversion: SpecWording['units'][number]['conversion']; end: number } | null {
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  for (const sameCase of [true, false]) {
    for (const { written, conversion } of units) {
      const end = start + written.length;
      const there = text.slice(start, end);
      const same = sameCase ? there === written : there.toLowerCase() === written.toLowerCase();
      if (same && unitEndsAt(text, end)) return { conversion, end };
    }
  }
  return null;
}

/** `m` is not the unit of `5mm`, `5m/s` or `5m2`, nor 초 (seconds) of `5초과` (above 5); `m` is that of `5m이상` and `5m/10m`. */
const unitEndsAt = (text: string, end: number): boolean =>
  text.slice(end - 1, end + 1) !== '초과' &&
  (!/[A-Za-z°]/.test(text.charAt(end - 1)) || !/^(?:[A-Za-z\d²³]|\/[A-Za-z])/.test(text.slice(end, end + 2)));

/** Extends a reading over the comparison words and the spec's name that stand directly beside it. */
function withItsWords(folded: NormalisedText, reading: Reading, wording: SpecWording): { span: Span; named: boolean } {
  const from = Math.max(0, reading.start - 80);
  const before = wording.before.exec(folded.text.slice(from, reading.start));
  wording.after.lastIndex = reading.end;
  const after = wording.after.exec(folded.text);
  const start = before === null ? reading.start : from + before.index;
  const end = reading.end + (after?.[0].length ?? 0);
  const named = before?.groups?.['name'] !== undefined || after?.groups?.['name'] !== undefined;
  return { span: folded.sourceSpan(start, end), named };
}
