import { STRENGTHS } from './weights.js';

/**
 * Keys are integers in ranges of their own, so that features of two texts compare by number alone and agree between
 * threads: words of the lexicon and concepts by their place in the tables, readings by syllable, Latin words by hash.
 */
const CONCEPTS = 1 << 19;
const READINGS = 1 << 20;
const PAIRS = 1 << 21;
const LATIN = 1 << 30;
const SYLLABLES = 11_172;

export const wordKey = (entry: number): number => entry;
export const conceptKey = (concept: number): number => CONCEPTS + concept;
export const readingKey = (reading: number): number => READINGS + reading;
/** Whether a key is of one syllable alone. */
export const isSyllable = (key: number): boolean => key >= READINGS && key < PAIRS;

export const pairKey = (first: number, second: number): number => PAIRS + first * SYLLABLES + second;

/** The most that a stretch can have of the strength of a key's family, 0..10000. */
export function strongest(key: number): number {
  if (key < CONCEPTS) return STRENGTHS.word;
  if (key < READINGS) return STRENGTHS.concept;
  if (key < PAIRS) return STRENGTHS.syllable;
  return key < LATIN ? STRENGTHS.pair : STRENGTHS.latin;
}

/** FNV-1a over UTF-16 units, cut to 30 bits. */
export function latinKey(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return LATIN + ((hash >>> 0) & (LATIN - 1));
}
