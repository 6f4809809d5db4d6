import type { Reference } from '../taxonomy/reference.js';

/** Words by which texts speak of the two home countries; those of third countries stand in `data/markets.json`. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  KR: ['한국', '韩', 'Korea', 'korea'],
  CN: ['중국', '中国', '中方', 'China', 'china', 'Chinese', 'chinese'],
};
const ON_THE_SPOT = /현지|当地|本地|\blocal\b|\bon site\b/u;
/** What is spoken, and not where: `베트남어`, `越南语`, `in Vietnamese`. */
const NO_LANGUAGE = '(?!어|语|文)';
const LANGUAGE = /(?<=\b(?:in|into|speaks?|speaking)\s)[A-Z][a-z]+(?:ese|ean|ian|ish|ic|ay|hai)\b/gu;

const byReference = new WeakMap<Reference, ReadonlyMap<string, RegExp>>();

/** The countries that a passage names, and whether it speaks of being on the spot, wherever that is. */
export function placesIn(
  passage: string,
  reference: Reference,
): { readonly countries: ReadonlySet<string>; readonly onTheSpot: boolean } {
  const text = passage.replaceAll(LANGUAGE, '');
  const countries = [...spokenIn(reference)].filter(([, spoken]) => spoken.test(text)).map(([country]) => country);
  return { countries: new Set(countries), onTheSpot: ON_THE_SPOT.test(text) };
}

function spokenIn(reference: Reference): ReadonlyMap<string, RegExp> {
  const known = byReference.get(reference);
  if (known !== undefined) return known;
  const markets = reference.markets.map(
    ({ code, names, spoken }) => [code, [...Object.values(names), ...spoken]] as const,
  );
  const made = new Map([...Object.entries(HOMES), ...markets].map(([code, words]) => [code, anyOf(words)]));
  byReference.set(reference, made);
  return made;
}

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?:${words.map((word) => (/^\w/.test(word) ? `\\b${word}` : word)).join('|')})${NO_LANGUAGE}`, 'u');
