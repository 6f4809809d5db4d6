/** How surely a stretch stands for a key, 0..10000. */
export const STRENGTHS = {
  word: 10_000,
  /** Less for each place behind the first of its column: 스마트폰 is a 智能手机 before it is a 手机. */
  laterPlace: [0, 250, 500, 750],
  /** A word inside a longer one of the lexicon mostly is part of what that means: 减速器 in 谐波减速器. */
  wordInside: 9_500,
  /** A character inside a word may not be meant: 手 in 手机. */
  characterInside: 8_000,
  /** Less than the words themselves: a concept's names also hold what is only near to it. */
  concept: 8_500,
  /** Per level above the concept; roots of a field say too little. */
  broader: [6_000, 3_500],
  /** Two syllables in a row that read alike. */
  pair: 9_000,
  /** One syllable that reads alike: some 450 readings serve all characters, so much of it is chance. */
  syllable: 3_000,
  /** The same inside a word of the lexicon, which says what it means by itself. */
  syllableInWord: 1_500,
  latin: 10_000,
} as const;

/** A Latin word says as much as a Korean or Chinese one of three characters. */
export const LATIN_LENGTH = 3;
export const NUMBER_LENGTH = 2;

/** A title says what its text is about: it counts half as much again. */
export const TITLE = 1.5;

/** How much of their likeness two texts lose, of 10000, that say the same from end to beginning. */
export const ORDER = 2_000;

/** Characters that stand in fewer than one text of a hundred or so are alike in what they say. */
const RAREST = 7;

/** Weight of a unit that stands in `count` of `documents`, in thousandths: rare ones tell texts apart. */
export function rarity(count: number, documents: number): number {
  return Math.round(1_000 * Math.min(RAREST, Math.log2(1 + documents / (count + 1))));
}
