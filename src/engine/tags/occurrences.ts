import type { Quote } from '../facts/index.js';
import { quoteOf, type WrittenField } from '../text/fields.js';
import { normalise, type NormalisedText } from '../text/normalise.js';
import { squeeze, standsWhole, type SqueezedText } from '../text/squeezed.js';
import { endOfAlias, type AliasPattern } from './alias-patterns.js';
import type { PatternSearch } from './aho-corasick.js';
import { excludedStretches } from './exclusions.js';
import { strengthIn } from './strength.js';

/** A place where a text speaks of a concept. */
export interface TagOccurrence {
  readonly code: string;
  readonly strength: number;
  readonly quote: Quote;
}

interface PreparedField {
  readonly field: WrittenField;
  readonly normalised: NormalisedText;
  readonly squeezed: SqueezedText;
}

interface Hit {
  /** In the squeezed text. */
  readonly from: number;
  readonly to: number;
  /** In the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
}

/** Every place in `fields`, in their order and left to right, where an alias is meant; see `createTagger`. */
export function tagOccurrences(
  fields: readonly WrittenField[],
  patterns: readonly AliasPattern[],
  search: PatternSearch,
): TagOccurrence[] {
  const prepared = fields.map((field): PreparedField => {
    const normalised = normalise(field.text);
    return { field, normalised, squeezed: squeeze(normalised.text) };
  });
  const isBeside = (words: readonly string[]): boolean => words.some((word) => prepared.some((p) => holds(p, word)));

  return prepared.flatMap((place) => {
    const { field, normalised, squeezed } = place;
    const hits: Hit[] = [];
    for (const { pattern: index, start: from, end: to } of search.search(squeezed.text)) {
      const pattern = patterns[index];
      if (pattern === undefined) continue;
      const codes = pattern.meanings.filter((m) => m.beside === null || isBeside(m.beside)).map((m) => m.code);
      if (codes.length === 0 && pattern.meanings.length > 0) continue;
      const end = endOfAlias(normalised.text, squeezed.toNormalised, pattern, from);
      if (end !== null) hits.push({ from, to, start: squeezed.toNormalised(from), end, codes });
    }

    const strengthAt = strengthIn(field.field, normalised.text);
    const excluded = excludedStretches(normalised.text, (at) => {
      const span = normalised.sourceSpan(at, at + 1);
      return /[\n\r]/.test(field.text.slice(span.start, span.end));
    });
    return longest(hits, squeezed.text.length)
      .filter((hit) => !excluded.some((stretch) => stretch.start < hit.end && hit.start < stretch.end))
      .flatMap(({ codes, start, end }) =>
        codes.map((code) => ({
          code,
          strength: strengthAt(start),
          quote: quoteOf(field, normalised.sourceSpan(start, end)),
        })),
      );
  });
}

function holds({ normalised, squeezed }: PreparedField, word: string): boolean {
  if (word === '') return false;
  for (let at = squeezed.text.indexOf(word); at >= 0; at = squeezed.text.indexOf(word, at + 1)) {
    const end = squeezed.toNormalised(at + word.length - 1) + 1;
    if (standsWhole(normalised.text, squeezed.toNormalised(at), end)) return true;
  }
  return false;
}

/**
 * Keeps the longest hits, the first of equals, in the order of the text. What longer hits cover is gone. Two hits may
 * share a word of two or more characters (이미지센서 and 센서모듈 in 이미지센서모듈); a single shared character is a
 * wrong cut (서보 in 센서보드).
 */
function longest(hits: readonly Hit[], length: number): Hit[] {
  const taken = new Uint8Array(length);
  const order = [...hits].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
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
