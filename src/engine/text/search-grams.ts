import { normalise } from './normalise.js';

/** Runs of one script: Han, Hangul, or any other letters with digits. Punctuation and spaces separate. */
const WORD = /\p{Script=Han}+|\p{Script=Hangul}+|(?:(?!\p{Script=Han}|\p{Script=Hangul})[\p{L}\p{N}\p{M}])+/gu;
const HAN_OR_HANGUL = /^[\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * The distinct grams under which a text is indexed (an array column with a GIN index), in order of appearance:
 * every pair of neighbouring characters within a word, and every single Han or Hangul character. Words end where the
 * script changes, so `AI반도체` and `AI 반도체` index alike; a pair is also made over a single space between two
 * words of Han or of Hangul, because Korean compounds are written with and without it.
 */
export function searchGrams(text: string): string[] {
  const grams = new Set<string>();
  const { text: normalised } = normalise(text);
  let before: { readonly last: string; readonly end: number } | null = null;
  for (const match of normalised.matchAll(WORD)) {
    const characters = Array.from(match[0]);
    const first = characters[0] ?? '';
    if (HAN_OR_HANGUL.test(first)) {
      if (before !== null && match.index === before.end + 1 && normalised[before.end] === ' ') {
        grams.add(before.last + first);
      }
      for (const character of characters) grams.add(character);
      before = { last: characters.at(-1) ?? '', end: match.index + match[0].length };
    } else {
      before = null;
    }
    for (const pair of pairs(characters)) grams.add(pair);
  }
  return [...grams];
}

/**
 * The grams that a hit must all have: `searchGrams(document)` contains every one of them whenever each word of the
 * query, or a part of it, stands in a word of the document. A word of one Han or Hangul character gives that
 * character; a single Latin letter or digit gives nothing, as it would not narrow anything. An empty answer means
 * that the query has nothing to search by. Grams in any order in a document satisfy a query: for a long word that
 * must stand exactly so, compare the normalised texts of the hits.
 */
export function queryGrams(query: string): string[] {
  const grams = new Set<string>();
  for (const [word] of normalise(query).text.matchAll(WORD)) {
    const characters = Array.from(word);
    if (characters.length > 1) for (const pair of pairs(characters)) grams.add(pair);
    else if (HAN_OR_HANGUL.test(word)) grams.add(word);
  }
  return [...grams];
}

const pairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
