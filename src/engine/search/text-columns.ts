import type { Bridge, BridgeFeatures } from '../bridge/index.js';
import { LANGUAGES, type CapabilityFacts, type Language } from '../facts/index.js';
import { readBridgeFeatures } from '../scoring/text-features.js';
import { FEATURE_KINDS, textFeatures, type FeatureKind, type TextFeatures } from '../text/index.js';
import { column, Growing, type Lists } from './columns.js';
import { runsOf } from './key-runs.js';

/** What the texts of capabilities can be compared by, by their place in the segment. */
export interface TextColumns {
  /** One bit for each language it is written in. */
  readonly languages: Uint8Array;
  /** Where the features of each capability and kind begin, four to a capability; one more at the end. */
  readonly wordStarts: Uint32Array;
  /** Features of the words, ascending within a kind. */
  readonly words: Uint32Array;
  /** Of the bridge; without one all texts have no units. */
  readonly bridged: BridgeColumns;
  /** Bridge keys, ascending, and the capabilities that have each. */
  readonly keys: Int32Array;
  readonly placesOfKeys: Lists;
}

/**
 * Features of the bridge, one capability after another: units, keys (each once, ascending within a capability), and the
 * stretches of each key.
 */
export interface BridgeColumns {
  readonly unitStarts: Uint32Array;
  readonly weights: Uint16Array;
  readonly totals: Uint32Array;
  /** Where the keys of each capability begin; one more at the end. */
  readonly runStarts: Uint32Array;
  readonly runKeys: Int32Array;
  /** The surest stretch of each key, 0..10000. */
  readonly surest: Uint16Array;
  /** Where the stretches of each key begin; one more at the end. */
  readonly stretchStarts: Uint32Array;
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  readonly strengths: Uint16Array;
}

/** Languages by their bits. */
export const LANGUAGES_OF: readonly (readonly Language[])[] = Array.from({ length: 2 ** LANGUAGES.length }, (_, mask) =>
  LANGUAGES.filter((_one, bit) => (mask & (1 << bit)) !== 0),
);

export const languageBits = (languages: readonly Language[]): number =>
  languages.reduce((mask, language) => mask | (1 << LANGUAGES.indexOf(language)), 0);

/** What was read of the texts of one capability. */
export interface ReadTexts {
  readonly features: TextFeatures;
  readonly overBridge: BridgeFeatures;
}

/** The features that were read of a text, as views of the columns. */
export function readTexts({ languages, wordStarts, words, bridged }: TextColumns, place: number): ReadTexts {
  const kindAt = (kind: FeatureKind): Uint32Array => {
    const at = place * FEATURE_KINDS.length + FEATURE_KINDS.indexOf(kind);
    return words.subarray(wordStarts[at], wordStarts[at + 1]);
  };
  const { unitStarts, weights, totals, runStarts, runKeys, stretchStarts, starts, ends, strengths } = bridged;
  const [firstRun, lastRun] = [runStarts[place] ?? 0, runStarts[place + 1] ?? 0];
  const [first, last] = [stretchStarts[firstRun] ?? 0, stretchStarts[lastRun] ?? 0];
  const keys = new Int32Array(last - first);
  for (let run = firstRun; run < lastRun; run += 1) {
    keys.fill(runKeys[run] ?? 0, (stretchStarts[run] ?? 0) - first, (stretchStarts[run + 1] ?? 0) - first);
  }
  return {
    features: {
      features: { ko: kindAt('ko'), zh: kindAt('zh'), latin: kindAt('latin'), figure: kindAt('figure') },
      languages: LANGUAGES_OF[languages[place] ?? 0] ?? [],
    },
    overBridge: {
      weights: weights.subarray(unitStarts[place], unitStarts[place + 1]),
      total: totals[place] ?? 0,
      keys,
      starts: starts.subarray(first, last),
      ends: ends.subarray(first, last),
      strengths: strengths.subarray(first, last),
    },
  };
}

const NO_FEATURES: BridgeFeatures = {
  weights: new Uint16Array(),
  total: 0,
  keys: new Int32Array(),
  starts: new Uint16Array(),
  ends: new Uint16Array(),
  strengths: new Uint16Array(),
};

export function textColumns(
  capabilities: readonly CapabilityFacts[],
  bridge: Bridge | undefined,
  readBefore: (capability: CapabilityFacts) => ReadTexts | null = () => null,
): TextColumns {
  const count = capabilities.length;
  const languages = column(Uint8Array, count);
  const wordStarts = column(Uint32Array, count * FEATURE_KINDS.length + 1);
  const words = new Growing(Uint32Array);
  const unitStarts = column(Uint32Array, count + 1);
  const totals = column(Uint32Array, count);
  const runStarts = column(Uint32Array, count + 1);
  const weights = new Growing(Uint16Array);
  const [runKeys, surest, stretchStarts] = [
    new Growing(Int32Array),
    new Growing(Uint16Array),
    new Growing(Uint32Array),
  ];
  const [starts, ends, strengths] = [new Growing(Uint16Array), new Growing(Uint16Array), new Growing(Uint16Array)];
  for (const [place, capability] of capabilities.entries()) {
    const before = readBefore(capability);
    const read = before?.features ?? textFeatures(capability);
    languages[place] = languageBits(read.languages);
    for (const [at, kind] of FEATURE_KINDS.entries()) {
      words.append(read.features[kind]);
      wordStarts[place * FEATURE_KINDS.length + at + 1] = words.length;
    }
    const features =
      before?.overBridge ?? (bridge === undefined ? NO_FEATURES : readBridgeFeatures(capability, bridge));
    for (const { key, from, surest: best } of runsOf(features)) {
      runKeys.push(key);
      surest.push(best);
      stretchStarts.push(starts.length + from);
    }
    weights.append(features.weights);
    starts.append(features.starts);
    ends.append(features.ends);
    strengths.append(features.strengths);
    totals[place] = features.total;
    unitStarts[place + 1] = weights.length;
    runStarts[place + 1] = runKeys.length;
  }
  stretchStarts.push(starts.length);
  const bridged = {
    unitStarts,
    weights: weights.cut(),
    totals,
    runStarts,
    runKeys: runKeys.cut(),
    surest: surest.cut(),
    stretchStarts: stretchStarts.cut(),
    starts: starts.cut(),
    ends: ends.cut(),
    strengths: strengths.cut(),
  };
  return { languages, wordStarts, words: words.cut(), bridged, ...placesOfKeys(bridged) };
}

function placesOfKeys({ runStarts, runKeys }: BridgeColumns): Pick<TextColumns, 'keys' | 'placesOfKeys'> {
  const counts = new Map<number, number>();
  for (const key of runKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = Int32Array.from(counts.keys()).sort();
  const starts = column(Uint32Array, sorted.length + 1);
  const next = new Map<number, number>();
  for (const [row, key] of sorted.entries()) {
    const start = starts[row] ?? 0;
    next.set(key, start);
    starts[row + 1] = start + (counts.get(key) ?? 0);
  }
  const values = column(Uint32Array, starts[sorted.length] ?? 0);
  for (let place = 0; place + 1 < runStarts.length; place += 1) {
    for (let run = runStarts[place] ?? 0; run < (runStarts[place + 1] ?? 0); run += 1) {
      const key = runKeys[run] ?? 0;
      const at = next.get(key) ?? 0;
      values[at] = place;
      next.set(key, at + 1);
    }
  }
  const shared = column(Int32Array, sorted.length);
  shared.set(sorted);
  return { keys: shared, placesOfKeys: { starts, values } };
}
