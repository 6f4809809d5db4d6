import { LANGUAGES, type Taxonomy } from '../facts/index.js';
import { isLatinOrDigit, squeeze } from '../text/squeezed.js';
import { normalise } from '../text/normalise.js';
import { FALSE_FRIENDS } from './false-friends.js';
import { otherSpellings } from './spellings.js';

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
 * `FALSE_FRIENDS` is a pattern without a meaning: being longer, it hides the alias inside it. Other spellings of an
 * alias mean the same as it, unless the taxonomy names something else so.
 */
export function aliasPatterns(taxonomy: Taxonomy): AliasPattern[] {
  const squeezed = new Map<string, SqueezedAlias>();
  // Rules name the same few words over and over.
  const squeezedAlias: Squeezer = (alias) => {
    let known = squeezed.get(alias);
    if (known === undefined) squeezed.set(alias, (known = squeezeAlias(alias)));
    return known;
  };
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

  for (const [text, { gaps, rules }] of spellingsOf(taxonomy, contexts, new Set(found.keys()), squeezedAlias)) {
    found.set(text, { gaps, codes: new Set(rules.keys()) });
    for (const [code, beside] of rules) if (beside !== null) contexts.set(`${text} ${code}`, [...beside]);
  }

  return [...found.keys()].sort().map((text) => {
    const { gaps, codes } = found.get(text) ?? { gaps: new Set<number>(), codes: new Set<string>() };
    const meanings = [...codes].sort().map((code) => ({ code, beside: contexts.get(`${text} ${code}`) ?? null }));
    return { text, gaps, meanings };
  });
}

interface Spelling {
  readonly gaps: Set<number>;
  /** By concept, the words that must stand beside; null where some alias of the concept that is spelt so needs none. */
  readonly rules: Map<string, Set<string> | null>;
}

/** Other spellings of all aliases, but those in `written`. The rules of an alias hold for its other spellings too. */
function spellingsOf(
  taxonomy: Taxonomy,
  contexts: ReadonlyMap<string, readonly string[]>,
  written: ReadonlySet<string>,
  squeezedAlias: Squeezer,
): ReadonlyMap<string, Spelling> {
  const found = new Map<string, Spelling>();
  for (const { code, names, aliases } of taxonomy.concepts) {
    for (const alias of LANGUAGES.flatMap((language) => [names[language], ...aliases[language]])) {
      const own = squeezedAlias(alias);
      const rule = contexts.get(`${own.text} ${code}`);
      for (const { text, gaps } of otherSpellings(own.normalised).map(squeezedAlias)) {
        if (written.has(text)) continue;
        let spelling = found.get(text);
        if (spelling === undefined) found.set(text, (spelling = { gaps: new Set(), rules: new Map() }));
        for (const gap of gaps) spelling.gaps.add(gap);
        const known = spelling.rules.get(code);
        spelling.rules.set(code, rule === undefined || known === null ? null : new Set([...(known ?? []), ...rule]));
      }
    }
  }
  return found;
}

interface SqueezedAlias {
  readonly normalised: string;
  readonly text: string;
  readonly gaps: readonly number[];
}

type Squeezer = (alias: string) => SqueezedAlias;

function squeezeAlias(alias: string): SqueezedAlias {
  const normalised = normalise(alias).text;
  const { text, toNormalised } = squeeze(normalised);
  const gaps: number[] = [];
  for (let index = 1; index < text.length; index += 1) {
    if (toNormalised(index) > toNormalised(index - 1) + 1) gaps.push(index);
  }
  return { normalised, text, gaps };
}

/** `a-Si` is silicon, not SI: a letter and a hyphen make one word with a short one. */
const LETTER_HYPHEN = /(?<![\p{L}\p{N}])[a-z]-$/u;
const SHORT = 3;

const HANGUL = /\p{Script=Hangul}/u;
/** 비메모리, 무배터리, 非金属, 无电池, non-memory: not what follows. 비 begins its word, as in 경비 it says nothing. */
const NOT_A = /(?:(?<!\p{Script=Hangul})[비무]|[非无]|\bnon[- ]?)$/u;
/** Syllables that make another word of a short one before them: 리스 in 리스크 and 체크리스트, 광산 in 광산란. */
const OTHER_WORD = /^[트크프즈란]/u;
const HAN = /\p{Script=Han}/u;
/** What may follow a Korean noun in its word without making another noun of it. */
const KOREAN_ENDING =
  /^(?:(?:은|는|이|가|을|를|의|에|와|과|로|으로|도|만|나|이나|부터|까지|에서|에게|처럼|보다|이며|이고|인|이다|입니다|등|용|형|식|류|및|향)+|의료용|산업용)?(?!\p{Script=Hangul})/u;

/**
 * Whether an alias that was found in the squeezed text really stands at `start..end` of the normalised text.
 * Latin and digits must stand whole, but for an English plural. A single Hangul or Han character must be a word of
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
  if (
    isLatinOrDigit(first) &&
    text.length <= SHORT &&
    LETTER_HYPHEN.test(normalised.slice(Math.max(0, start - 3), start))
  )
    return null;

  if (text.length === 2 && HANGUL.test(last) && OTHER_WORD.test(normalised.slice(end, end + 1))) return null;

  let strayGap = false;
  for (let index = 1; index < text.length; index += 1) {
    const at = toNormalised(squeezedStart + index);
    const gap = at > toNormalised(squeezedStart + index - 1) + 1;
    if (!gap || gaps.has(index)) continue;
    const [left, right] = [isLatinOrDigit(text.charAt(index - 1)), isLatinOrDigit(text.charAt(index))];
    if (left && right && normalised.charAt(at - 1) === ' ') return null;
    if (left === right) strayGap = true;
  }
  // 로봇 손 is not in 협동로봇 손목: a lone last syllable must end its word.
  if (end > toNormalised(squeezedStart + text.length - 2) + 2 && !endsWord(last, normalised.slice(end))) return null;
  const alone = text.length === 1;
  if (strayGap || alone) {
    if (sameScript(before, first)) return null;
    if (!endsWord(last, normalised.slice(end))) return null;
    if (alone && HAN.test(last) && HAN.test(normalised.charAt(end))) return null;
  }
  if (!isLatinOrDigit(last) || !isLatinOrDigit(normalised.charAt(end))) return end;
  const plural =
    text.length >= 3 && /[a-z]$/.test(text)
      ? /^e?s(?![\p{Script=Latin}\p{N}])/u.exec(normalised.slice(end, end + 3))
      : null;
  return plural === null ? null : end + plural[0].length;
}

/** True when the word before `after` is denied at its front: 비메모리, 无电池. */
export const isDenied = (normalised: string, start: number): boolean =>
  NOT_A.test(normalised.slice(Math.max(0, start - 5), start));

const endsWord = (last: string, after: string): boolean => !HANGUL.test(last) || KOREAN_ENDING.test(after);

const sameScript = (a: string, b: string): boolean =>
  (HANGUL.test(a) && HANGUL.test(b)) || (HAN.test(a) && HAN.test(b));
