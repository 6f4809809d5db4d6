import { nameForm } from './han-variants.js';
import { latinOf } from './lookalikes.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in a form that disguises do not survive, with the way back to what was written. */
export interface Folded {
  readonly text: string;
  /** Offsets in the source of `text.slice(start, end)`, with what was dropped after it. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** As `Folded`, of letters and digits alone, lower case, Hangul taken apart: the form in which names are compared. */
export interface Letters extends Folded {
  /** Whether a character as written begins at the index: a name may not end within a syllable. */
  readonly opens: (index: number) => boolean;
  /** Whether something that is no letter stands before the index; true at both ends of the text. */
  readonly gapBefore: (index: number) => boolean;
}

interface Unit {
  readonly character: string;
  readonly start: number;
  end: number;
}

const DROPPED = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
const MARKS = /\p{M}/gu;
const LETTER = /^[\p{L}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;
/** Korean texts write the letter ㆍ for a middle dot; a blank of Braille is a space. */
const WRITTEN_FOR: Readonly<Record<string, string>> = { '\u318D': '·', '\u2800': ' ' };

/** Width, case, accents, invisible characters, circles, letters of other alphabets and forms of Han do not count. */
export function fold(source: string): { readonly plain: Folded; readonly letters: Letters } {
  const units = [...unitsOf(source)];
  return { plain: folded(composed(units), source.length), letters: lettersOf(units, source.length) };
}

/** Only the letters of a name, as `fold` compares them. */
export const lettersIn = (name: string): string => fold(name).letters.text;

function* unitsOf(source: string): Generator<Unit> {
  let last: Unit | undefined;
  let offset = 0;
  for (const written of source) {
    const [start, end] = [offset, offset + written.length];
    offset = end;
    if (DROPPED.test(written)) {
      if (last) last.end = end;
      continue;
    }
    const apart = (WRITTEN_FOR[written] ?? written).normalize('NFKD').replace(MARKS, '');
    for (const piece of apart) {
      last = { character: digitOf(latinOf(nameForm(piece))), start, end };
      yield last;
    }
  }
}

/** Digits of every script count as ours; within a block of ten they stand in order, and blocks begin at such a border. */
function digitOf(character: string): string {
  if (character <= '\u007F' || !DIGIT.test(character)) return character;
  let code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}

function folded(units: readonly Unit[], length: number): Folded {
  let text = '';
  const owner: Unit[] = [];
  for (const unit of units) {
    text += unit.character;
    for (let i = 0; i < unit.character.length; i += 1) owner.push(unit);
  }
  return {
    text,
    spanOf: (start, end) => ({ start: owner[start]?.start ?? length, end: owner[end - 1]?.end ?? length }),
  };
}

function lettersOf(units: readonly Unit[], length: number): Letters {
  const kept: Unit[] = [];
  const gaps = new Set<number>();
  let size = 0;
  for (const unit of units) {
    if (!LETTER.test(unit.character)) {
      gaps.add(size);
      continue;
    }
    const character = asInitials(unit.character.toLowerCase());
    kept.push({ character, start: unit.start, end: unit.end });
    size += character.length;
  }
  const inner = folded(kept, length);
  const startAt = (index: number): number => inner.spanOf(index, index + 1).start;
  return {
    ...inner,
    opens: (index) => index <= 0 || index >= size || startAt(index) !== startAt(index - 1),
    gapBefore: (index) => index <= 0 || index >= size || gaps.has(index),
  };
}

const [FIRST_INITIAL, FIRST_VOWEL, FIRST_FINAL, FIRST_SYLLABLE] = [0x1100, 0x1161, 0x11a7, 0xac00];
/** The initials that the finals 1..27 are made of, so that ㅎㅏㄴ and 한 are the same letters. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(' ');

const asInitials = (character: string): string => FINALS[character.charCodeAt(0) - FIRST_FINAL - 1] ?? character;

const within = (unit: Unit | undefined, first: number, count: number): number => {
  const place = (unit?.character.charCodeAt(0) ?? 0) - first;
  return place >= 0 && place < count ? place : -1;
};

/** Puts syllables together again, which patterns are written in. */
function composed(units: readonly Unit[]): Unit[] {
  const whole: Unit[] = [];
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i];
    if (unit === undefined) continue;
    const initial = within(unit, FIRST_INITIAL, 19);
    const vowel = within(units[i + 1], FIRST_VOWEL, 21);
    if (initial < 0 || vowel < 0) {
      whole.push(unit);
      continue;
    }
    const final = Math.max(0, within(units[i + 2], FIRST_FINAL, 28));
    const last = units[final > 0 ? i + 2 : i + 1] ?? unit;
    const character = String.fromCharCode(FIRST_SYLLABLE + (initial * 21 + vowel) * 28 + final);
    whole.push({ character, start: unit.start, end: last.end });
    i += final > 0 ? 2 : 1;
  }
  return whole;
}
