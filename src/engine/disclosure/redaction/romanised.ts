/** How the letters of Hangul are written in Latin ones: the official romanisation, the older one, and what firms use. */
const INITIALS = 'g|k,kk|gg|g|k,n,d|t,tt|dd,r|l|n,m,b|p|v,pp|bb,s|sh,ss|s,,j|ch|z|g,jj|tch,ch,k|c|q,t,p|ph|f,h'.split(
  ',',
);
const VOWELS =
  'a|ah,ae|ai|e,ya|ia,yae,eo|u|o|uh,e|ae|ay,yeo|you|yu|yo|yuh,ye|yae,o|oh,wa|oa,wae,oe|oi|we,yo|eo,u|oo|woo|wu,wo|weo|wuh|o,we,wi|ui,yu|yoo|you|u,eu|u|oo,ui|eui|yi|ee,i|ee|y|yi|lee'.split(
    ',',
  );
const FINALS =
  ',k|g|c,kk|k,ks|k,n,nj|n,nh|n,t|d,l|r|ll,lg|lk|k,lm|m,lb|l|p,ls|l,lt|l,lp|p,lh|l,m,p|b,ps|p,t|s|d,t|ss,ng,t|j|d,t|ch,k|c,t|th,p|f,h|t|'.split(
    ',',
  );

/** So few letters would be found in too many words. */
const FEWEST_LETTERS = 4;

/**
 * A pattern over `Letters` (see fold) for a name of Hangul, written in Latin letters; null for other names and single
 * syllables. It stands whole between letters that are no Latin ones.
 */
export function romanised(name: string): RegExp | null {
  const written = syllablesOf(name)?.map((ways) => ways.map((one) => `(?:${one})`).join(''));
  return written ? new RegExp(`(?=[a-z]{${FEWEST_LETTERS}})${written.join('')}`, 'gu') : null;
}

/** First letter, first consonant behind the first vowels (`$` for none) and last letter of a name in Latin letters. */
export function landmarksOf(latin: string): string {
  const rest = latin.replace(/^[^aeiouyw]+/u, '').replace(SOFT, '');
  return latin.charAt(0) + (rest.charAt(0) || '$') + latin.slice(-1);
}

/** The landmarks that a spelling which {@link romanised} finds may have. */
export function* romanisedLandmarks(name: string): Generator<string> {
  const [opening, ...others] = syllablesOf(name) ?? [];
  const closing = others.at(-1);
  if (opening === undefined || closing === undefined) return;
  const [[initial, vowel, final], [, lastVowel, lastFinal]] = [opening, closing];
  const middles = consonantsIn([final, ...others.flat()]);
  for (const first of lettersOf(initial, 0, vowel)) {
    for (const middle of middles) for (const last of lettersOf(lastFinal, -1, lastVowel)) yield first + middle + last;
  }
}

/** Vowels, and what is written with them. */
const SOFT = /^[aeiouywh]+/u;

const lettersOf = (ways: string, at: 0 | -1, whereSilent: string): ReadonlySet<string> =>
  new Set(
    ways.split('|').flatMap((way) => (way === '' ? whereSilent.split('|') : [way]).flatMap((one) => one.at(at) ?? [])),
  );

/** The first consonants that may be written of these letters of Hangul. */
function consonantsIn(letters: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const ways of letters) {
    const hard = ways.split('|').map((way) => way.replace(SOFT, ''));
    for (const way of hard) if (way !== '') found.add(way.charAt(0));
    if (!hard.includes('')) return found;
  }
  return found.add('$');
}

type Ways = readonly [initial: string, vowel: string, final: string];

function syllablesOf(name: string): readonly Ways[] | null {
  const syllables = Array.from(name.normalize('NFC').replaceAll(/[\s\-·]/gu, ''));
  if (syllables.length < 2 || !syllables.every((syllable) => /^[가-힣]$/.test(syllable))) return null;
  return syllables.map((syllable) => {
    const index = syllable.charCodeAt(0) - 0xac00;
    const [initial, vowel, final] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
    return [INITIALS[initial] ?? '', VOWELS[vowel] ?? '', FINALS[final] ?? ''];
  });
}
