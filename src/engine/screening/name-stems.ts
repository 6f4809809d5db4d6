import { COMMON_WORDS, GENERIC_ENDS } from '../disclosure/redaction/generic-words.js';
import {
  HAN_PLACE_ENDS,
  HAN_PLACES,
  HANGUL_PLACE_ENDS,
  HANGUL_PLACES,
  LATIN_PLACE_ENDS,
  LATIN_PLACES,
} from './places.js';
import type { HanReader } from './screening.types.js';

/** A name as words of folded letters: Latin ones apart, what stands in Han or Hangul without spaces. */
export type NameWords = readonly string[];

/** Takes away what a thousand firms share. */
export interface Stems {
  /** Without provinces and cities at either end, where a name of its own is left; else as it was. */
  readonly withoutPlaces: (words: NameWords) => NameWords;
  /** Without general words at the end; empty where nothing is left that stands for one firm. */
  readonly stemOf: (words: NameWords) => string;
  /** Likewise for Han characters read aloud in one word: kuangshikeji is kuangshi. */
  readonly stemOfSound: (sound: string) => string;
  /** Sound without a city in front of it, where it has one. */
  readonly soundWithoutPlace: (sound: string) => string | null;
}

const IN_LATIN = /^[\p{Script=Latin}\p{N}]+$/u;
const IN_HAN = /\p{Script=Han}/u;

/** A shorter rest stands for nobody. */
const FEWEST = { latin: 4, syllables: 2 };
/** Sounds have no spaces, so that a short rest may be any part of another word. */
const FEWEST_SOUND = 5;

const COMPANY_IN_PINYIN = /(?:gufen|jituan)*(?:youxian|zeren)*gongsi$|jituan$/u;

export function createStems(readHan: HanReader): Stems {
  const inPinyin = (word: string): string => readHan(word).join('');
  const places = {
    han: [...withEnds(HAN_PLACES, HAN_PLACE_ENDS)],
    hangul: [...withEnds(HANGUL_PLACES, HANGUL_PLACE_ENDS)],
    latin: new Set([...LATIN_PLACES, ...HAN_PLACES.flatMap((place) => [inPinyin(place), readHan(place).join(' ')])]),
  };
  const generic = {
    whole: new Set(GENERIC_ENDS),
    written: longestFirst(GENERIC_ENDS.filter((word) => !IN_LATIN.test(word))),
    sounds: longestFirst(GENERIC_ENDS.filter((word) => IN_HAN.test(word)).map(inPinyin)),
  };

  /** What is left without general words, however short; empty for what many call themselves. */
  const bareStem = (words: NameWords): string => {
    let rest = [...words];
    for (let last = rest.at(-1); last !== undefined; last = rest.at(-1)) {
      if (generic.whole.has(last)) {
        rest = rest.slice(0, -1);
        continue;
      }
      const end = IN_LATIN.test(last) ? undefined : generic.written.find((word) => last?.endsWith(word));
      if (end === undefined) break;
      rest = [...rest.slice(0, -1), last.slice(0, -end.length)];
    }
    const stem = rest.join('');
    return COMMON_WORDS.has(stem) || isGenericSound(stem) ? '' : stem;
  };

  const isGenericSound = (sound: string): boolean => {
    if (sound === '') return true;
    const end = generic.sounds.find((word) => sound.endsWith(word));
    return end !== undefined && isGenericSound(sound.slice(0, -end.length));
  };

  const stemOf = (words: NameWords): string => {
    const stem = bareStem(words);
    return stem.length < (IN_LATIN.test(stem) ? FEWEST.latin : FEWEST.syllables) ? '' : stem;
  };

  const withoutPlace = (words: NameWords): NameWords | null => {
    const [first = ''] = words;
    if (IN_LATIN.test(first)) {
      const size = [3, 2, 1].find((count) => words.length > count && places.latin.has(words.slice(0, count).join(' ')));
      if (size !== undefined) return words.slice(LATIN_PLACE_ENDS.has(words[size] ?? '') ? size + 1 : size);
      return words.length > 1 && places.latin.has(words.at(-1) ?? '') ? words.slice(0, -1) : null;
    }
    const known = IN_HAN.test(first) ? places.han : places.hangul;
    const place = known.find((name) => first.startsWith(name));
    if (place !== undefined) return first === place ? words.slice(1) : [first.slice(place.length), ...words.slice(1)];
    const last = words.at(-1) ?? '';
    const behind = known.find((name) => last.endsWith(name) && last.length > name.length);
    return behind === undefined ? null : [...words.slice(0, -1), last.slice(0, -behind.length)];
  };

  const withoutPlaces = (words: NameWords): NameWords => {
    for (let rest = words; ;) {
      const shorter = withoutPlace(rest);
      // A bank of Beijing and one of Shanghai differ in nothing else.
      if (shorter === null || bareStem(shorter).length < FEWEST.syllables) return rest;
      rest = shorter;
    }
  };

  const stemOfSound = (sound: string): string => {
    let rest = sound;
    for (;;) {
      const end = generic.sounds.find((word) => rest.endsWith(word) && rest.length - word.length >= FEWEST_SOUND);
      if (end === undefined) break;
      rest = rest.slice(0, -end.length);
    }
    return rest.length < FEWEST_SOUND || isNobody(rest) ? '' : rest;
  };

  const isNobody = (sound: string): boolean =>
    COMMON_WORDS.has(sound) || places.latin.has(sound) || isGenericSound(sound);

  const soundWithoutPlace = (sound: string): string | null => {
    for (const place of places.latin) {
      if (!sound.startsWith(place)) continue;
      const rest = sound.slice(place.length).replace(/^shi(?=[^aeiou])/u, '');
      if (stemOfSound(rest) !== '') return rest;
    }
    return null;
  };
  return { withoutPlaces, stemOf, stemOfSound, soundWithoutPlace };
}

/** A name in Latin letters without the words for a company in pinyin. */
export const withoutPinyinForms = (sound: string): string => {
  const rest = sound.replace(COMPANY_IN_PINYIN, '');
  return rest.length < FEWEST.latin ? sound : rest;
};

function* withEnds(places: readonly string[], ends: readonly string[]): Generator<string> {
  // Those with an end come first, so that none is left standing.
  for (const end of ends) for (const place of places) yield place + end;
  yield* places;
}

const longestFirst = (words: readonly string[]): string[] => words.toSorted((a, b) => b.length - a.length);
