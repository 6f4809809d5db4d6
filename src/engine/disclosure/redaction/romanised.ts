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
  const syllables = Array.from(name.normalize('NFC').replaceAll(/[\s\-·]/gu, ''));
  if (syllables.length < 2 || !syllables.every((syllable) => /^[가-힣]$/.test(syllable))) return null;
  const written = syllables.map((syllable) => {
    const index = syllable.charCodeAt(0) - 0xac00;
    const [initial, vowel, final] = [Math.floor(index / 588), Math.floor((index % 588) / 28), index % 28];
    return [INITIALS[initial], VOWELS[vowel], FINALS[final]].map((ways) => `(?:${ways ?? ''})`).join('');
  });
  return new RegExp(`(?=[a-z]{${FEWEST_LETTERS}})${written.join('')}`, 'gu');
}
