import { LANGUAGES, type Language, type Text } from '../facts/index.js';
import { normalise } from './normalise.js';
import { findQuantities, unitSymbol } from './quantities.js';

/**
 * What two texts can be compared by: `ko` and `zh` pairs of characters, `latin` words, `figure` numbers with units; of
 * each the 32-bit hashes (FNV-1a), ascending, each once. So they lie in columns and compare without their letters.
 */
export interface TextFeatures {
  readonly features: Readonly<Record<FeatureKind, Uint32Array>>;
  /** Languages that running text is written in. */
  readonly languages: readonly Language[];
}

export type FeatureKind = 'ko' | 'zh' | 'latin' | 'figure';

/**
 * A figure shared with its unit is rare and telling, a Latin word (LiDAR, EtherCAT, GMSL) is a technical term in a
 * Korean or Chinese text; a pair of characters is about half a word and often an ordinary one.
 */
const FEATURE_WEIGHTS: Readonly<Record<FeatureKind, number>> = { figure: 4, latin: 3, ko: 1, zh: 1 };
export const FEATURE_KINDS: readonly FeatureKind[] = ['ko', 'zh', 'latin', 'figure'];
const PROSE: Readonly<Record<Language, FeatureKind>> = { ko: 'ko', zh: 'zh', en: 'latin' };

const STOP_WORDS = new Set(
  'the and for with from our are is of to in on by at or an as be it we that this which can will not all any per'.split(
    ' ',
  ),
);
/** Endings of sentences that every Korean text has. */
const STOP_PAIRS = new Set([
  '합니',
  '니다',
  '습니',
  '입니',
  '하는',
  '하고',
  '있는',
  '있습',
  '되는',
  '위한',
  '대한',
  '및의',
]);
const LATIN_WORD = /(?:(?!\p{Script=Han}|\p{Script=Hangul})[\p{L}\p{M}])[\p{Script=Latin}\p{M}\p{N}]*/gu;
const HANGUL_RUN = /\p{Script=Hangul}+/gu;
const HAN_RUN = /\p{Script=Han}+/gu;

/** The features of all texts of a capability or requirement; compute once for each, not for each pair. */
export function textFeatures(input: { readonly title: Text; readonly description: Text }): TextFeatures {
  const features = {
    ko: new Set<string>(),
    zh: new Set<string>(),
    latin: new Set<string>(),
    figure: new Set<string>(),
  };
  const languages = LANGUAGES.filter((l) => input.title[l] !== undefined || input.description[l] !== undefined);
  for (const language of languages) {
    for (const source of [input.title[language], input.description[language]]) {
      if (source === undefined) continue;
      const { text } = normalise(source);
      addPairs(features.ko, text, HANGUL_RUN);
      addPairs(features.zh, text, HAN_RUN);
      for (const [word] of text.matchAll(LATIN_WORD)) {
        if (word.length > 1 && !STOP_WORDS.has(word)) features.latin.add(word);
      }
      for (const { value, max, unit } of findQuantities(source)) {
        if (unit === null) continue;
        for (const number of max === undefined ? [value] : [value, max]) {
          features.figure.add(`${number} ${unitSymbol(unit)}`);
        }
      }
    }
  }
  return {
    features: {
      ko: hashesOf(features.ko),
      zh: hashesOf(features.zh),
      latin: hashesOf(features.latin),
      figure: hashesOf(features.figure),
    },
    languages,
  };
}

const hashesOf = (words: ReadonlySet<string>): Uint32Array => Uint32Array.from(new Set([...words].map(hashOf))).sort();

/** FNV-1a over UTF-16 units. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * How alike two texts read, as an integer 0..10000; null when they have nothing to be compared in.
 *
 * With S(x) the summed weight of the features of x, the affinity is 10000 x S(a and b) / sqrt(S(a) x S(b)), rounded
 * down: the Ochiai coefficient, a cosine over presence, which punishes a short title against a long text less than
 * Dice does. The sums are integers and IEEE 754 rounds sqrt and division correctly, so every machine agrees.
 *
 * Texts with a language in common are compared in all kinds of features that both have. Texts without one are
 * compared by Latin words and figures alone, and only if they share any: that a Korean and a Chinese text share no
 * Latin word says nothing about them. Common words count as much as rare ones. Korean against Chinese is nearly blind
 * here: where a bridge is at hand, the criterion compares such texts over it instead.
 */
export const textAffinity = (a: TextFeatures, b: TextFeatures): number | null =>
  affinityOfCounts(featureCounts(a), featureCounts(b), (kind) => sharedCount(a, b, kind));

/** How many features of each kind a text has. */
export interface FeatureCounts extends Readonly<Record<FeatureKind, number>> {
  readonly languages: readonly Language[];
}

export const featureCounts = ({ features: { ko, zh, latin, figure }, languages }: TextFeatures): FeatureCounts => ({
  languages,
  ko: ko.length,
  zh: zh.length,
  latin: latin.length,
  figure: figure.length,
});

/** {@link textAffinity} from counts alone. @param shared how many features of a kind both have */
export function affinityOfCounts(
  a: FeatureCounts,
  b: FeatureCounts,
  shared: (kind: FeatureKind) => number,
): number | null {
  const shareLanguage = a.languages.some((language) => b.languages.includes(language) && hasProse(a, b, language));
  let common = 0;
  let ofA = 0;
  let ofB = 0;
  for (const kind of FEATURE_KINDS) {
    if (a[kind] === 0 || b[kind] === 0 || (!shareLanguage && (kind === 'ko' || kind === 'zh'))) continue;
    const weight = FEATURE_WEIGHTS[kind];
    common += weight * shared(kind);
    ofA += weight * a[kind];
    ofB += weight * b[kind];
  }
  if (ofA === 0 || ofB === 0 || (!shareLanguage && common === 0)) return null;
  return Math.floor((10_000 * common) / Math.sqrt(ofA * ofB));
}

const hasProse = (a: FeatureCounts, b: FeatureCounts, language: Language): boolean =>
  a[PROSE[language]] > 0 && b[PROSE[language]] > 0;

/** How many features of a kind both texts have. */
export function sharedCount({ features: a }: TextFeatures, { features: b }: TextFeatures, kind: FeatureKind): number {
  let [count, inA, inB] = [0, 0, 0];
  while (inA < a[kind].length && inB < b[kind].length) {
    const [one, other] = [a[kind][inA] ?? 0, b[kind][inB] ?? 0];
    if (one === other) count += 1;
    if (one <= other) inA += 1;
    if (other <= one) inB += 1;
  }
  return count;
}

function addPairs(features: Set<string>, text: string, run: RegExp): void {
  for (const [word] of text.matchAll(run)) {
    for (let index = 0; index + 2 <= word.length; index += 1) {
      const pair = word.slice(index, index + 2);
      if (!STOP_PAIRS.has(pair)) features.add(pair);
    }
  }
}
