import { fold } from '../disclosure/redaction/fold.js';
import { nameForm } from '../disclosure/redaction/han-variants.js';
import { coresOf } from '../disclosure/redaction/legal-forms.js';
import { romanised } from '../disclosure/redaction/romanised.js';
import { createStems, type NameWords, withoutPinyinForms } from './name-stems.js';
import type { HanReader } from './screening.types.js';

/** One way to take a name, ready to be compared. Legal forms and places are off it wherever a name is left. */
export interface NameForm {
  /** As the record writes it. */
  readonly written: string;
  /** Folded letters and digits alone: lower case, no accents, simplified characters, no spaces. */
  readonly letters: string;
  /** `letters` without general words behind; empty where nothing is left that stands for one firm. */
  readonly stem: string;
  /** `letters` with Han characters as pinyin; empty where there is Hangul. */
  readonly sound: string;
  readonly soundStem: string;
  /** How names of Hangul are spelled in Latin letters; null for all others. */
  readonly spelling: { readonly whole: RegExp; readonly stem: RegExp | null } | null;
}

/** Whether it stands in Latin letters alone. */
export const isLatin = ({ letters, sound }: NameForm): boolean => letters === sound;

export type FormReader = (name: string) => readonly NameForm[];

const HANGUL = /\p{Script=Hangul}/u;
const HAN_RUN = /\p{Script=Han}+/gu;
const WORD = /[\p{Script=Latin}\p{N}]+|[^\p{Script=Latin}\p{N}]+/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/u;
/** kuang4 shi4 ke1 ji4, together or apart. */
const TONED = /^(?:(?:[aeo]|[a-z]{2,6})[1-5]\s*){2,}$/u;
const COUNTRY_BEHIND =
  /(?<=\b(?:inc|ltd|limited|corp|corporation)\.?,?)\s+\(?(?:china|p\.?\s?r\.?\s?china|korea)\)?$/iu;
const PLAIN = /^[\x20-\x7E]*$/u;

/** @param readHan reads names of Han characters aloud; what it answers decides what is alike by sound */
export function createFormReader(readHan: HanReader): FormReader {
  const stems = createStems(readHan);
  const aloud = (letters: string): string =>
    HANGUL.test(letters)
      ? ''
      : letters.replace(HAN_RUN, (characters) => readHan(characters).join('')).replaceAll('ü', 'u');

  const formOf = (written: string, words: NameWords): NameForm => {
    const joined = words.join('');
    const whole = aloud(joined);
    const inLatin = whole === joined;
    const sound = inLatin ? withoutPinyinForms(whole) : whole;
    const stem = stems.stemOf(words);
    const soundStem = stems.stemOfSound(inLatin ? (sound === whole ? stem : sound) : aloud(stem));
    return { written, letters: inLatin ? sound : joined, stem, sound, soundStem, spelling: spellingOf(joined, stem) };
  };

  return (name) => {
    const forms = new Map<string, NameForm>();
    const add = (form: NameForm): void => {
      if (form.letters !== '' && !forms.has(form.letters)) forms.set(form.letters, form);
    };
    for (const [at, core] of coresOf(simplified(name)).entries()) {
      const words = wordsOf(core);
      const form = formOf(name, stems.withoutPlaces(words));
      // What stands in brackets may be a place, or a word that says nothing of the firm.
      if (at > 0 && form.stem === '') continue;
      add(form);
      // A slip may have made a name of its own out of what is left without its place.
      add(formOf(name, words));
      // Pinyin in one word hides the city in front of it.
      const rest = words.length === 1 && isLatin(form) ? stems.soundWithoutPlace(form.sound) : null;
      if (rest !== null) add(formOf(name, [rest]));
    }
    return [...forms.values()];
  };
}

function spellingOf(letters: string, stem: string): NameForm['spelling'] {
  const whole = romanised(letters);
  return whole && { whole, stem: romanised(stem) };
}

/** Legal forms are known in simplified characters, and before a country: Equipment Inc. China. */
const simplified = (name: string): string =>
  Array.from(name.normalize('NFKC'), nameForm).join('').replace(COUNTRY_BEHIND, '');

function wordsOf(core: string): NameWords {
  const folded = (PLAIN.test(core) ? core : fold(core).plain.text).toLowerCase();
  const text = TONED.test(folded.trim()) ? folded.replaceAll(/[1-5]/gu, '') : folded;
  const words: string[] = [];
  for (const piece of text.split(NO_LETTER)) {
    for (const [word] of piece.matchAll(WORD)) {
      const last = words.at(-1);
      // Spaces between syllables say nothing.
      if (last !== undefined && !isLatinWord(last) && !isLatinWord(word)) words[words.length - 1] = last + word;
      else words.push(word);
    }
  }
  return words;
}

const isLatinWord = (word: string): boolean => /^[\p{Script=Latin}\p{N}]/u.test(word);
