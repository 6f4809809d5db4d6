/** Pairs of Korean particles: after a final consonant / after a vowel. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';

/** The word with the particle its last sound asks for: 센서를, 칩을, LiDAR를, IATF16949를. */
export function withParticle(word: string, pair: ParticlePair): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const final = finalSound(word);
  const asVowel = final === 'none' || (final === 'rieul' && pair === '으로/로');
  return word + (asVowel ? afterVowel : afterConsonant);
}

type FinalSound = 'none' | 'rieul' | 'other';

function finalSound(word: string): FinalSound {
  const last = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(word)?.[0] ?? '';
  if (last >= '가' && last <= '힣') {
    const final = (last.charCodeAt(0) - 0xac00) % 28;
    return final === 0 ? 'none' : final === RIEUL ? 'rieul' : 'other';
  }
  if (last >= '0' && last <= '9') return DIGITS[Number(last)] ?? 'none';
  return finalOfLatin(word, last);
}

const RIEUL = 8;
/** 영 일 이 삼 사 오 육 칠 팔 구 */
const DIGITS: readonly FinalSound[] = [
  'other',
  'rieul',
  'none',
  'other',
  'none',
  'none',
  'other',
  'rieul',
  'rieul',
  'none',
];

/** Acronyms are read letter by letter (L, M, N, R end in a consonant: 엘 엠 엔 알), words roughly as loanwords are written. */
function finalOfLatin(word: string, last: string): FinalSound {
  const tail = /[A-Za-z]+(?=[^A-Za-z]*$)/.exec(word)?.[0] ?? '';
  const acronym = tail === tail.toUpperCase();
  if (last === 'L' || last === 'l') return 'rieul';
  if (acronym) return last === 'R' ? 'rieul' : last === 'M' || last === 'N' ? 'other' : 'none';
  return /[mnbkpt]$|ng$/i.test(tail) ? 'other' : 'none';
}
