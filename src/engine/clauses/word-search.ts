import { buildPatternSearch } from '../tags/aho-corasick.js';
import { squeeze, standsWhole, type SqueezedText } from '../text/squeezed.js';
import { normaliseKeepingCase } from '../text/normalise.js';

/** A word of a folded text with what it stands for. */
export interface FoundWord<T> {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly T[];
}

/** Lower case by ASCII alone: no character changes its length. */
export const lowered = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * Prepares words to be found in folded texts whatever their case, spaces and hyphens: the longest of overlapping ones,
 * in the order of the text, Latin words whole.
 */
export function wordSearch<T>(words: Iterable<readonly [word: string, meaning: T]>): (text: string) => FoundWord<T>[] {
  const meanings = new Map<string, Set<T>>();
  for (const [word, meaning] of words) {
    const key = squeeze(lowered(normaliseKeepingCase(word).text)).text;
    if (key === '') continue;
    const known = meanings.get(key);
    if (known === undefined) meanings.set(key, new Set([meaning]));
    else known.add(meaning);
  }
  const patterns = [...meanings.keys()];
  const search = buildPatternSearch(patterns);
  return (text) => {
    const squeezed = squeezedOnce(text);
    const hits = search.search(squeezed.text).flatMap(({ pattern, start, end }) => {
      const from = squeezed.toNormalised(start);
      const to = squeezed.toNormalised(end - 1) + 1;
      return standsWhole(text, from, to) ? [{ start: from, end: to, pattern }] : [];
    });
    hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const taken = new Uint8Array(text.length);
    const kept = hits.filter(({ start, end }) => {
      // A longer hit that overlaps this one covers one of its ends.
      if (taken[start] === 1 || taken[end - 1] === 1) return false;
      taken.fill(1, start, end);
      return true;
    });
    return kept
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, pattern }) => ({ start, end, meanings: [...(meanings.get(patterns[pattern] ?? '') ?? [])] }));
  };
}

/** Several searches go through one text after another: it is squeezed for the first of them. */
let last: { readonly text: string; readonly squeezed: SqueezedText } | null = null;
function squeezedOnce(text: string): SqueezedText {
  if (last?.text !== text) last = { text, squeezed: squeeze(lowered(text)) };
  return last.squeezed;
}
