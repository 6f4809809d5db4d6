import { simplified } from './traditional.js';

/** A text in the form it is compared in, with the way back to the words as they were written. */
export interface NormalisedText {
  readonly text: string;
  /** UTF-16 offset in the source of what stands at `index` (0..text.length) of `text`. */
  readonly toSource: (index: number) => number;
  /** Source offsets that cover `text.slice(start, end)` whole, characters that were taken apart (㎜, ㈜) included. */
  readonly sourceSpan: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Before it, nothing combines with what precedes. */
const FIRST_MARK = 0x300;
/** Marks that may combine with what precedes; letters of Hangul that may, if they really compose, do so too. */
const MARK = /^[\p{M}\uFF9E\uFF9F]$/u;
const JAMO = /^[\u1160-\u11FF\u3131-\u318E\uFFA0-\uFFDC]$/;
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** What `compatible` rewrites by itself. */
const STANDS_ALONE = /^[\p{Default_Ignorable_Code_Point}\u2460-\u24FF\u2776-\u2793\u318D]$/u;
const WHITE_SPACE = /^\s$/;
/** ①, ⑴, ⒜, ❶: they number a list. As digits they would stick to the word that follows (①AI -> 1AI). */
const ENUMERATOR = /^[\u2460-\u24FF\u2776-\u2793]$/;
/** Korean texts write the letter ㆍ for a middle dot; NFKC would make an old vowel of it. */
const KOREAN_MIDDLE_DOT = '\u318D';

/**
 * NFKC, lower case, traditional Chinese characters simplified (those in `traditional.ts`), white space collapsed to
 * one space and trimmed, invisible characters dropped, list numerals (①) turned to space.
 *
 * NFKC is applied to the smallest pieces that do not interact, so that every character keeps its place in the source.
 */
export const normalise = (source: string): NormalisedText => fold(source, (piece) => piece.toLowerCase());

/** As `normalise`, but keeping upper and lower case: `mW` and `MW` are different units. */
export const normaliseKeepingCase = (source: string): NormalisedText => fold(source, (piece) => piece);

function fold(source: string, changeCase: (piece: string) => string): NormalisedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let space: { readonly start: number; readonly end: number } | undefined;

  const emit = (characters: string, start: number, end: number): void => {
    text += characters;
    for (let unit = 0; unit < characters.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };

  const take = (folded: string, start: number, end: number): void => {
    // A piece may hold white space that compatibility forms bring along (´ is a space with an accent).
    for (const character of folded) {
      if (WHITE_SPACE.test(character)) {
        space = { start: space === undefined ? start : space.start, end };
        continue;
      }
      if (space !== undefined && text !== '') emit(' ', space.start, space.end);
      space = undefined;
      emit(character, start, end);
    }
  };

  for (let start = 0; start < source.length;) {
    if (isPlainAt(source, start)) {
      take(simplified(changeCase(source.charAt(start))), start, start + 1);
      start += 1;
      continue;
    }
    const end = endOfPiece(source, start);
    take(simplifyAll(changeCase(compatible(source.slice(start, end)))), start, end);
    start = end;
  }

  const toSource = (index: number): number => starts[index] ?? source.length;
  return {
    text,
    toSource,
    sourceSpan: (start, end) => {
      const from = toSource(start);
      return { start: from, end: end > start ? (ends[end - 1] ?? source.length) : from };
    },
  };
}

/** Whether the unit is a piece by itself that NFKC leaves alone; nearly every one is. */
const isPlainAt = (source: string, index: number): boolean =>
  isPlain(source.charCodeAt(index)) &&
  (index + 1 === source.length || source.charCodeAt(index + 1) < FIRST_MARK || isPlain(source.charCodeAt(index + 1)));

const isPlain = (unit: number): boolean =>
  (unit >= 0x20 && unit <= 0x7e) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);

/** Cuts the source where NFKC cannot reach across: a letter with its marks, a syllable with its jamo. */
function endOfPiece(source: string, start: number): number {
  const characterAt = (index: number): string => String.fromCodePoint(source.codePointAt(index) ?? 0);
  let piece = characterAt(start);
  while (start + piece.length < source.length) {
    const character = characterAt(start + piece.length);
    if (!joins(piece, character)) break;
    piece += character;
  }
  return start + piece.length;
}

function joins(before: string, character: string): boolean {
  if ((character.codePointAt(0) ?? 0) < FIRST_MARK) return false;
  if (STANDS_ALONE.test(before) || STANDS_ALONE.test(character)) return false;
  if (MARK.test(character)) return true;
  if (!JAMO.test(character)) return false;
  return (before + character).normalize('NFKC') !== before.normalize('NFKC') + character.normalize('NFKC');
}

function compatible(piece: string): string {
  if (piece === KOREAN_MIDDLE_DOT) return '·';
  if (ENUMERATOR.test(piece)) return ' ';
  if (IGNORABLE.test(piece)) return '';
  return piece.normalize('NFKC');
}

const simplifyAll = (piece: string): string =>
  piece.length === 1 ? simplified(piece) : Array.from(piece, simplified).join('');
