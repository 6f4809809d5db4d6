import { readingOf } from '../../bridge/readings.js';
import type { Folded, Letters, Span } from './fold.js';
import { formAfter, formBefore } from './legal-forms.js';
import type { NameKey, NameKind, NameSpellings } from './name-keys.js';

export interface NameSpan extends Span {
  readonly kind: NameKind;
}

/** Readings of each Han character, as `readingTable` of the bridge makes them. */
export type HanReadings = ReadonlyMap<string, readonly number[]>;

const isLatin = (character: string): boolean => /^[a-z]$/.test(character);
const isDigit = (character: string): boolean => /^[0-9]$/.test(character);
const isHangul = (character: string): boolean => /^\p{Script=Hangul}$/u.test(character);

/** What may follow a name without a space in Korean. */
const AFTER_NAME =
  /^(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|에게|에는|라는|이라는|만|까지|부터|보다|처럼|이나|나|사|측|社)?(?![가-힣])/u;

/** Where the firm is named in any of its spellings, legal forms included. */
export function findNames(
  source: string,
  { plain, letters }: { readonly plain: Folded; readonly letters: Letters },
  { keys, sounds, cores }: NameSpellings,
  readings: HanReadings,
): NameSpan[] {
  const found: NameSpan[] = [];
  const add = (kind: NameKind, span: Span): void => void found.push({ kind, ...withLegalForm(source, kind, span) });
  for (const key of keys) {
    for (const at of placesOf(letters.text, key.letters)) {
      const end = at + key.letters.length;
      if (stands(letters, at, end, key, source)) add(key.kind, letters.spanOf(at, end));
    }
  }
  for (const { kind, pattern } of sounds) {
    for (const match of letters.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (standsApart(letters, match.index, end)) add(kind, letters.spanOf(match.index, end));
    }
  }
  for (const core of cores) for (const span of readAlike(plain, core, readings)) add('company', span);
  return found;
}

function* placesOf(text: string, wanted: string): Generator<number> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) yield at;
}

function stands(letters: Letters, at: number, end: number, key: NameKey, source: string): boolean {
  if (!letters.opens(at) || !letters.opens(end)) return false;
  const first = key.letters.charAt(0);
  if (isDigit(first) && !letters.gapBefore(at) && isDigit(letters.text.charAt(at - 1))) return false;
  const isBroken = hasGap(letters, at, end);
  if (isLatin(first) || isLatin(key.letters.at(-1) ?? '')) {
    return (key.letters.length >= LONG_IN_LATIN && !isBroken && !key.derived) || standsApart(letters, at, end);
  }
  const size = charactersIn(letters, at, end);
  if (size >= LONG_IN_SYLLABLES) return true;
  const isWordStart = letters.gapBefore(at) || !isHangul(letters.text.charAt(at - 1));
  if (!isHangul(first))
    return size > 1 ? !isBroken || !key.derived || letters.gapBefore(at) : isWordStart && letters.gapBefore(end);
  if (!key.derived && !isBroken && size > 1) return true;
  const rest = source.slice(letters.spanOf(at, end).end).normalize('NFC');
  return isWordStart && AFTER_NAME.test(rest);
}

/** Shorter names are found in the middle of other words. */
const LONG_IN_LATIN = 6;
const LONG_IN_SYLLABLES = 3;

function hasGap(letters: Letters, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i += 1) if (letters.gapBefore(i)) return true;
  return false;
}

function charactersIn(letters: Letters, at: number, end: number): number {
  let count = 0;
  for (let i = at; i < end; i += 1) if (i === at || letters.opens(i)) count += 1;
  return count;
}

/** No Latin letter runs on from either end. */
const standsApart = (letters: Letters, at: number, end: number): boolean =>
  (letters.gapBefore(at) || !isLatin(letters.text.charAt(at - 1))) &&
  (letters.gapBefore(end) || !isLatin(letters.text.charAt(end)));

/** A name of three characters and more in the other script: 星宇電子 for 성우전자, and the other way round. */
function* readAlike(plain: Folded, core: string, readings: HanReadings): Generator<Span> {
  const wanted = Array.from(core, (character) => ({ character, ways: readingsOf(character, readings) }));
  if (wanted.length < LONG_IN_SYLLABLES) return;
  const kept = [...plain.text.matchAll(/[\p{Script=Han}가-힣]/gu)].map(({ 0: character, index }) => ({
    character,
    index,
    ways: readingsOf(character, readings),
  }));
  for (let at = 0; at + wanted.length <= kept.length; at += 1) {
    if (!wanted.every((one, i) => readsAs(one, kept[at + i]))) continue;
    const places = kept.slice(at, at + wanted.length).map(({ index }) => index);
    // Words of two sentences do not make a name.
    const isOne = places.every(
      (place, i) => i === 0 || BETWEEN.test(plain.text.slice((places[i - 1] ?? 0) + 1, place)),
    );
    if (isOne) yield plain.spanOf(places[0] ?? 0, (places.at(-1) ?? 0) + 1);
  }
}

interface Read {
  readonly character: string;
  readonly ways: readonly number[];
}

/** Two syllables of Hangul are never one, however alike they sound: 유니온 is not 유리온. */
const readsAs = (one: Read, other: Read | undefined): boolean =>
  other !== undefined &&
  (one.character === other.character ||
    (!(isHangul(one.character) && isHangul(other.character)) && one.ways.some((way) => other.ways.includes(way))));

/** What may stand between the characters of a name. */
const BETWEEN = /^[\s\-·・_*]{0,2}$/u;

const readingsOf = (character: string, readings: HanReadings): readonly number[] => {
  const own = readingOf(character);
  return own >= 0 ? [own] : (readings.get(character) ?? []);
};

function withLegalForm(source: string, kind: NameKind, { start, end }: Span): Span {
  if (kind !== 'company') return { start, end };
  return {
    start: start - formBefore(source.slice(Math.max(0, start - 20), start)),
    end: end + formAfter(source.slice(end, end + 40)),
  };
}
