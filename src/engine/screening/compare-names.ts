import { readingOf } from '../bridge/readings.js';
import type { HanReadings } from '../disclosure/redaction/find-names.js';
import { isOneTypoApart } from './one-typo.js';
import { isLatin, type NameForm } from './name-forms.js';
import type { Alikeness, Extent, Likeness } from './screening.types.js';

/** Shorter sounds and readings are shared by names that have nothing to do with each other. */
const FEWEST_SOUND = 4;
const FEWEST_READ = 3;
/** Of a stem in Latin letters that is held against one in Hangul. */
const FEWEST_ROMANISED = 6;
/** A slip within so short a stem makes another firm of it: 华为 and 华东. */
const FEWEST_WITH_TYPO = { latin: 5, han: 3, hangul: 5 };

/** What each likeness is worth whole, and what is taken off, in thousandths. They order the work and decide nothing. */
const WORTH: Readonly<Record<Likeness, number>> = {
  number: 1000,
  characters: 980,
  letters: 960,
  pinyin: 880,
  'korean-reading': 800,
  romanisation: 760,
};
const OFF: Readonly<Record<Extent, number>> = { whole: 0, 'one-typo': 120, stem: 250 };
/** Names of so few letters are often alike by chance. */
const SHORT = { letters: 4, off: 150 };

const HAN = /^[\p{Script=Han}\p{N}]+$/u;
const HANGUL = /\p{Script=Hangul}/u;

export const scoreOf = (likeness: Likeness, extent: Extent, letters = SHORT.letters): number =>
  WORTH[likeness] - OFF[extent] - (letters < SHORT.letters && likeness !== 'characters' ? SHORT.off : 0);

/**
 * What two names have in common, the weightiest first; null where nobody has to look.
 * @param readings of Han characters in Korean, as `readingTable` of the bridge makes them
 */
export function compareForms(one: NameForm, other: NameForm, readings: HanReadings): Alikeness | null {
  const found = (likeness: Likeness, extent: Extent): Alikeness => ({
    likeness,
    extent,
    score: scoreOf(likeness, extent, Math.min(one.letters.length, other.letters.length)),
  });
  const bothLatin = isLatin(one) && isLatin(other);
  const own: Likeness = bothLatin ? 'letters' : 'characters';
  if (one.letters === other.letters) return found(own, 'whole');
  if (one.sound.length >= FEWEST_SOUND && one.sound === other.sound) return found('pinyin', 'whole');
  if (readsInKorean(one, other, readings)) return found('korean-reading', 'whole');
  if (isOneTypoApart(one.letters, other.letters) && standsATypo(one, other)) return found(own, 'one-typo');
  const isAcross = isLatin(one) !== isLatin(other) && one.sound !== '' && other.sound !== '';
  if (isAcross && isOneTypoApart(one.sound, other.sound) && soundStandsATypo(one, other))
    return found('pinyin', 'one-typo');
  if (one.stem !== '' && one.stem === other.stem) return found(own, 'stem');
  if (isAcross && one.soundStem !== '' && one.soundStem === other.soundStem) return found('pinyin', 'stem');
  const extent = isRomanised(one, other) ?? isRomanised(other, one);
  return extent && found('romanisation', extent);
}

/** The slip is among general words, swaps two characters, or leaves most of what stands for the firm. */
function standsATypo(one: NameForm, other: NameForm): boolean {
  if (isLatin(one) !== isLatin(other) || digitsIn(one.letters) !== digitsIn(other.letters)) return false;
  if (keepsStem(one.letters, other.stem) || keepsStem(other.letters, one.stem)) return true;
  const lengths = [shown(one.stem, one.letters), shown(other.stem, other.letters)];
  if (isLatin(one)) return Math.max(...lengths) >= FEWEST_WITH_TYPO.latin;
  if (Math.min(...lengths) >= (HANGUL.test(one.letters) ? FEWEST_WITH_TYPO.hangul : FEWEST_WITH_TYPO.han)) return true;
  return one.letters.length >= FEWEST_SOUND && isSwapped(one.letters, other.letters);
}

/** The 16th fund is not the 19th. */
const digitsIn = (letters: string): string => letters.replaceAll(/\P{N}/gu, '');
const keepsStem = (letters: string, stem: string): boolean => stem !== '' && letters.startsWith(stem);
const shown = (stem: string, letters: string): number => (stem === '' ? letters : stem).length;
const isSwapped = (one: string, other: string): boolean => one.length === other.length && sorted(one) === sorted(other);
const sorted = (letters: string): string => Array.from(letters).sort().join('');

function soundStandsATypo(one: NameForm, other: NameForm): boolean {
  if (keepsStem(one.sound, other.soundStem) || keepsStem(other.sound, one.soundStem)) return true;
  return Math.max(shown(one.soundStem, one.sound), shown(other.soundStem, other.sound)) >= FEWEST_WITH_TYPO.latin;
}

/** 성우전자 and 星宇电子. Two names in Hangul are compared as they are written. */
function readsInKorean(one: NameForm, other: NameForm, readings: HanReadings): boolean {
  const [hangul, han] = HANGUL.test(one.letters) ? [one.letters, other.letters] : [other.letters, one.letters];
  if (!HANGUL.test(hangul) || !HAN.test(han)) return false;
  if (hangul.length !== han.length || han.length < FEWEST_READ) return false;
  return Array.from(han).every((character, at) => {
    const syllable = hangul.charAt(at);
    return character === syllable || (readings.get(character) ?? []).includes(readingOf(syllable));
  });
}

/** 한빛센서 and Hanbit Senseo; 한빛 and Hanbit where both have a word beside it. */
function isRomanised({ spelling }: NameForm, latin: NameForm): Extent | null {
  if (spelling === null || !isLatin(latin)) return null;
  if (spells(spelling.whole, latin.letters)) return 'whole';
  const isLong = latin.stem.length >= FEWEST_ROMANISED;
  return isLong && spelling.stem !== null && spells(spelling.stem, latin.stem) ? 'stem' : null;
}

const spells = (spelling: RegExp, latin: string): boolean => latin.match(spelling)?.[0] === latin;
