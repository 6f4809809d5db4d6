import type { Concept, Quote } from '../facts/index.js';
import { quoteOf, type WrittenField } from '../text/fields.js';
import { normalise, type NormalisedText } from '../text/normalise.js';
import { squeeze, standsWhole, type SqueezedText } from '../text/squeezed.js';
import { endOfAlias, isDenied, type AliasPattern } from './alias-patterns.js';
import type { PatternSearch } from './aho-corasick.js';
import { isCompanion, isWatchedForFaults } from './companions.js';
import { deedsIn } from './deeds.js';
import { excludedStretches, isCounted, type Stretch } from './exclusions.js';
import { familyOf, incidentalIn } from './incidental.js';
import type { Mention } from './incidental.types.js';
import { passOver } from './passed-over.js';
import { qualifiesNext } from './qualifiers.js';
import { sharedHeads } from './shared-heads.js';
import { isBroad, standsAlone } from './standing-alone.js';
import { strengthIn } from './strength.js';

/** A place where a text speaks of a concept. */
export interface TagOccurrence {
  readonly code: string;
  readonly strength: number;
  readonly quote: Quote;
}

/** Everything a taxonomy calls things by. */
export interface Vocabulary {
  readonly patterns: readonly AliasPattern[];
  /** Finds `patterns` by their order. */
  readonly search: PatternSearch;
  readonly byText: ReadonlyMap<string, AliasPattern>;
  readonly concepts: ReadonlyMap<string, Pick<Concept, 'code' | 'kind'>>;
  /** Concepts that name a whole class of things. */
  readonly classes: ReadonlySet<string>;
}

interface PreparedField {
  readonly field: WrittenField;
  readonly normalised: NormalisedText;
  readonly squeezed: SqueezedText;
  readonly excluded: readonly Stretch[];
  readonly strengthAt: (index: number) => number;
  readonly inPassing: (mention: Mention) => boolean;
  /** Where a context word stands; many aliases ask for the same words. */
  readonly found: Map<string, Place | null>;
}

/** A stretch of a field's normalised text. */
interface Place extends Stretch {
  readonly in: PreparedField;
}

interface Meaning {
  readonly code: string;
  /** Where the text says so, when not at the alias itself. */
  readonly elsewhere: Place | null;
}

interface Hit extends Stretch {
  readonly pattern: AliasPattern;
  /** In the squeezed text; `start` and `end` are in the normalised one. */
  readonly from: number;
  readonly to: number;
  /** Where the alias ends in the squeezed text, before a plural; null when something is passed over within it. */
  readonly aliasEnd: number | null;
  readonly meanings: readonly Meaning[];
}

/** Every place in `fields`, in their order and left to right, where an alias is meant; see `createTagger`. */
export function tagOccurrences(fields: readonly WrittenField[], vocabulary: Vocabulary): TagOccurrence[] {
  const { patterns, search, byText, concepts, classes } = vocabulary;
  const prepared = fields.map(prepare);
  const subjects = new Set<string>();

  return prepared.flatMap((place) => {
    const { normalised, squeezed, excluded } = place;
    const isTitle = place.field.field.startsWith('title.');
    const meaningsOf = (pattern: AliasPattern): Meaning[] => meanings(pattern, place, prepared);
    const hits: Hit[] = [];
    for (const { pattern: index, start: from, end: to } of search.search(squeezed.text)) {
      const pattern = patterns[index];
      if (pattern === undefined) continue;
      const end = endOfAlias(normalised.text, squeezed.toNormalised, pattern, from);
      if (end === null) continue;
      const start = squeezed.toNormalised(from);
      if (isBroad(pattern.text) && !standsAlone(normalised.text, start, end)) continue;
      const all = meaningsOf(pattern);
      if (all.length === 0 && pattern.meanings.length > 0) continue;
      // What is not meant still hides the shorter words in it (非激光雷达 speaks of no 雷达 either).
      const meant =
        !isDenied(normalised.text, start) &&
        !isCounted(normalised.text, end) &&
        !isWatchedForFaults(normalised.text, end) &&
        (isTitle || !isCompanion(pattern.text, normalised.text, start, end));
      const plural = end - squeezed.toNormalised(to - 1) - 1;
      hits.push({ pattern, from, to: to + plural, aliasEnd: to, start, end, meanings: meant ? all : [] });
    }

    hits.push(...acrossManner(place, vocabulary, meaningsOf));
    const kept = longest(hits, squeezed.text.length);
    const named = [...kept, ...completed(place, kept, byText, meaningsOf)]
      .filter((hit) => !isTitle || !qualifiesNext(normalised.text, hit, kept))
      .filter((hit) => !touches(excluded, hit.start, hit.end))
      .flatMap(({ meanings: all, start, end }) =>
        all.flatMap(({ code, elsewhere }) => {
          const concept = concepts.get(code);
          const family = familyOf(code);
          if (concept === undefined) return [];
          const ofSubject = subjects.size === 0 ? undefined : subjects.has(family);
          if (place.inPassing({ concept, isClass: classes.has(code), start, end, ofSubject })) return [];
          if (isTitle) subjects.add(family);
          return occurrence(code, elsewhere ?? { in: place, start, end });
        }),
      );
    const done = deedsIn(normalised.text, isTitle).filter(
      ({ start, end }) => !touches(excluded, start, end) && !kept.some((hit) => hit.start < end && start < hit.end),
    );
    return [...named, ...done.map(({ code, start, end }) => occurrence(code, { in: place, start, end }))];
  });
}

/** The aliases that stand in a text with words of manner between their own (see `passOver`). */
function acrossManner(
  { normalised, squeezed }: PreparedField,
  { patterns, search }: Vocabulary,
  meaningsOf: (pattern: AliasPattern) => Meaning[],
): Hit[] {
  const shortened = passOver(squeezed.text);
  if (shortened === null) return [];
  return search.search(shortened.text).flatMap(({ pattern: index, start: first, end: last }) => {
    const pattern = patterns[index];
    const place = shortened.placeOf(first, last);
    if (pattern === undefined || place === null) return [];
    const [start, end] = [squeezed.toNormalised(place.from), squeezed.toNormalised(place.to - 1) + 1];
    if (isDenied(normalised.text, start) || isWatchedForFaults(normalised.text, end)) return [];
    const all = meaningsOf(pattern);
    return all.length === 0 ? [] : [{ ...place, pattern, aliasEnd: null, start, end, meanings: all }];
  });
}

function prepare(field: WrittenField): PreparedField {
  const normalised = normalise(field.text);
  const excluded = excludedStretches(normalised.text, (at) => {
    const span = normalised.sourceSpan(at, at + 1);
    return /[\n\r]/.test(field.text.slice(span.start, span.end));
  });
  const strengthAt = strengthIn(field.field, normalised.text);
  const inPassing = incidentalIn(field.field, normalised.text);
  return { field, normalised, squeezed: squeeze(normalised.text), excluded, strengthAt, inPassing, found: new Map() };
}

const occurrence = (code: string, { in: { field, normalised, strengthAt }, start, end }: Place): TagOccurrence => ({
  code,
  strength: strengthAt(start),
  quote: quoteOf(field, normalised.sourceSpan(start, end)),
});

/**
 * What an alias means in these texts. A word beside it that narrows what it means anyway (프레임리스 to 모터) may stand
 * in another field; then the narrower meaning is said there and not here.
 */
function meanings(pattern: AliasPattern, here: PreparedField, all: readonly PreparedField[]): Meaning[] {
  const narrows = pattern.meanings.some(({ beside }) => beside === null);
  return pattern.meanings.flatMap(({ code, beside }): Meaning[] => {
    if (beside === null || findAny(beside, here) !== null) return [{ code, elsewhere: null }];
    for (const other of all) {
      const elsewhere = other === here ? null : findAny(beside, other);
      if (elsewhere !== null) return [{ code, elsewhere: narrows ? elsewhere : null }];
    }
    return [];
  });
}

/** The first place of any of the words, the longest of equals. */
function findAny(words: readonly string[], field: PreparedField): Place | null {
  let first: Place | null = null;
  for (const word of words) {
    let found = field.found.get(word);
    if (found === undefined) field.found.set(word, (found = find(word, field)));
    if (found === null) continue;
    const sooner =
      first === null || found.start < first.start || (found.start === first.start && found.end > first.end);
    if (sooner) first = found;
  }
  return first;
}

/** Where a word stands in a text, but not only to be excluded (광학식 아님). */
function find(word: string, field: PreparedField): Place | null {
  const { normalised, squeezed, excluded } = field;
  if (word === '') return null;
  for (let at = squeezed.text.indexOf(word); at >= 0; at = squeezed.text.indexOf(word, at + 1)) {
    const end = squeezed.toNormalised(at + word.length - 1) + 1;
    const start = squeezed.toNormalised(at);
    const plural = normalised.text.charAt(end) === 's' && /[a-z]$/.test(word) ? 1 : 0;
    if (standsWhole(normalised.text, start, end + plural) && !touches(excluded, start, end)) {
      return { in: field, start, end };
    }
  }
  return null;
}

const touches = (stretches: readonly Stretch[], start: number, end: number): boolean =>
  stretches.some((stretch) => stretch.start < end && start < stretch.end);

/** What lists say of their earlier members, quoted with the head they share. */
function completed(
  { squeezed }: PreparedField,
  kept: readonly Hit[],
  byText: ReadonlyMap<string, AliasPattern>,
  meaningsOf: (pattern: AliasPattern) => readonly Meaning[],
): Pick<Hit, 'start' | 'end' | 'meanings'>[] {
  const startsWord = (index: number): boolean =>
    index === 0 || squeezed.toNormalised(index) > squeezed.toNormalised(index - 1) + 1;
  const meaningsAt = (alias: string): readonly Meaning[] => {
    const pattern = byText.get(alias);
    return pattern === undefined || isBroad(alias) ? [] : meaningsOf(pattern);
  };
  const isTaken = (place: Pick<Hit, 'from' | 'to'>): boolean =>
    kept.some((other) => other.from < place.to && place.from < other.to);
  return kept.flatMap(({ aliasEnd, from, end, meanings: all }) => {
    if (aliasEnd === null || all.length === 0) return [];
    const isAlias = (alias: string): boolean => meaningsAt(alias).length > 0;
    return sharedHeads(squeezed.text, { from, to: aliasEnd }, startsWord, isAlias, isTaken).map(
      ({ alias, from: first }) => ({ start: squeezed.toNormalised(first), end, meanings: meaningsAt(alias) }),
    );
  });
}

/** What is passed over makes no hit longer. */
const wordsOf = ({ pattern, from, to, aliasEnd }: Hit): number => (aliasEnd === null ? pattern.text.length : to - from);

/**
 * Keeps the longest hits, the first of equals, in the order of the text. What longer hits cover is gone. Two hits may
 * share a word of two or more characters (이미지센서 and 센서모듈 in 이미지센서모듈); a single shared character is a
 * wrong cut (서보 in 센서보드).
 */
function longest(hits: readonly Hit[], length: number): Hit[] {
  const taken = new Uint8Array(length);
  // CMMS is itself before it is a plural of CMM.
  const order = [...hits].sort(
    (a, b) => wordsOf(b) - wordsOf(a) || b.pattern.text.length - a.pattern.text.length || a.from - b.from,
  );
  const kept = order.filter(({ from, to }) => {
    let left = from;
    while (left < to && taken[left] === 1) left += 1;
    let right = to;
    while (right > left && taken[right - 1] === 1) right -= 1;
    const clear =
      left < right && left - from !== 1 && to - right !== 1 && taken.subarray(left, right).every((t) => t === 0);
    if (clear) taken.fill(1, from, to);
    return clear;
  });
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}
