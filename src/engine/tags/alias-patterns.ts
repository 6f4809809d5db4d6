import { LANGUAGES, type Taxonomy } from '../facts/index.js';
import { isLatinOrDigit, squeeze } from '../text/squeezed.js';
import { normalise } from '../text/normalise.js';
import { FALSE_FRIENDS } from './false-friends.js';

/** What one squeezed alias means. */
export interface AliasPattern {
  readonly text: string;
  /** Positions in `text` before which some spelling of the alias has a space or hyphen. */
  readonly gaps: ReadonlySet<number>;
  /** Meanings; `beside` null holds everywhere, otherwise one of the words must stand in the same texts. */
  readonly meanings: readonly { readonly code: string; readonly beside: readonly string[] | null }[];
}

/**
 * All names and aliases of the taxonomy, alike spellings merged, in the order of their text. A word under
 * `FALSE_FRIENDS` is a pattern without a meaning: being longer, it hides the alias inside it.
 */
export function aliasPatterns(taxonomy: Taxonomy): AliasPattern[] {
  const found = new Map<string, { gaps: Set<number>; codes: Set<string> }>();
  const add = (alias: string, code: string | null): void => {
    const { text, gaps } = squeezedAlias(alias);
    if (text === '') return;
    let pattern = found.get(text);
    if (pattern === undefined) found.set(text, (pattern = { gaps: new Set(), codes: new Set() }));
    for (const gap of gaps) pattern.gaps.add(gap);
    if (code !== null) pattern.codes.add(code);
  };

  for (const word of FALSE_FRIENDS) add(word, null);
  for (const { code, names, aliases } of taxonomy.concepts) {
    for (const language of LANGUAGES) for (const alias of [names[language], ...aliases[language]]) add(alias, code);
  }
  const contexts = new Map<string, string[]>();
  for (const { alias, code, beside } of taxonomy.contexts) {
    add(alias, code);
    const key = `${squeezedAlias(alias).text} ${code}`;
    contexts.set(key, [...(contexts.get(key) ?? []), ...beside.map((word) => squeezedAlias(word).text)]);
  }

  return [...found.keys()].sort().map((text) => {
    const { gaps, codes } = found.get(text) ?? { gaps: new Set<number>(), codes: new Set<string>() };
    const meanings = [...codes].sort().map((code) => ({ code, beside: contexts.get(`${text} ${code}`) ?? null }));
    return { text, gaps, meanings };
  });
}

function squeezedAlias(alias: string): { text: string; gaps: readonly number[] } {
  const normalised = normalise(alias).text;
  const { text, toNormalised } = squeeze(normalised);
  const gaps = Array.from(text, (_, index) => index).filter(
    (index) => index > 0 && toNormalised(index) > toNormalised(index - 1) + 1,
  );
  return { text, gaps };
}

const HANGUL = /\p{Script=Hangul}/u;
/** 비메모리, 非金属, non-memory: the opposite of what follows. 비 begins its word, as in 경비 it says nothing. */
const NOT_A = /(?:(?<!\p{Script=Hangul})비|非|\bnon[- ]?)$/u;
const HAN = /\p{Script=Han}/u;
/** What may follow a Korean noun in its word without making another noun of it. */
const KOREAN_ENDING =
  /^(?:(?:은|는|이|가|을|를|의|에|와|과|로|으로|도|만|나|이나|부터|까지|에서|에게|처럼|보다|이며|이고|인|이다|입니다|등|용|형|식|류|및|향)+|의료용|산업용)?(?!\p{Script=Hangul})/u;

/**
 * Whether an alias that was found in the squeezed text really stands at `start..end` of the normalised text.
 * Latin and digits must stand whole, but for an English plural. None may follow a prefix that denies it (비메모리). A single Hangul or Han character must be a word of
 * its own. A space that no spelling of the alias has is passed over between scripts and where both ends are ends
 * of words: `협동 로봇에` is 협동로봇, `센서 보드` is not 서보.
 * @returns the end of the words, plural included, or null
 */
export function endOfAlias(
  normalised: string,
  toNormalised: (index: number) => number,
  pattern: AliasPattern,
  squeezedStart: number,
): number | null {
  const { text, gaps } = pattern;
  const start = toNormalised(squeezedStart);
  const end = toNormalised(squeezedStart + text.length - 1) + 1;
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  const before = normalised.charAt(start - 1);
  if (isLatinOrDigit(first) && isLatinOrDigit(before)) return null;
  if (NOT_A.test(normalised.slice(Math.max(0, start - 5), start))) return null;

  let strayGap = false;
  for (let index = 1; index < text.length; index += 1) {
    const at = toNormalised(squeezedStart + index);
    const gap = at > toNormalised(squeezedStart + index - 1) + 1;
    if (!gap || gaps.has(index)) continue;
    const [left, right] = [isLatinOrDigit(text.charAt(index - 1)), isLatinOrDigit(text.charAt(index))];
    if (left && right && normalised.charAt(at - 1) === ' ') return null;
    if (left === right) strayGap = true;
  }
  const alone = text.length === 1;
  if (strayGap || alone) {
    if (sameScript(before, first)) return null;
    if (HANGUL.test(last) && !KOREAN_ENDING.test(normalised.slice(end))) return null;
    if (alone && HAN.test(last) && HAN.test(normalised.charAt(end))) return null;
  }
  if (!isLatinOrDigit(last) || !isLatinOrDigit(normalised.charAt(end))) return end;
  const plural =
    text.length >= 3 && /[a-z]$/.test(text)
      ? /^e?s(?![\p{Script=Latin}\p{N}])/u.exec(normalised.slice(end, end + 3))
      : null;
  return plural === null ? null : end + plural[0].length;
}

const sameScript = (a: string, b: string): boolean =>
  (HANGUL.test(a) && HANGUL.test(b)) || (HAN.test(a) && HAN.test(b));
