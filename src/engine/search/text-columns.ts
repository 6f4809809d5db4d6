import type { Bridge, BridgeFeatures } from '../bridge/index.js';
import { LANGUAGES, type CapabilityFacts, type Language } from '../facts/index.js';
import { readBridgeFeatures } from '../scoring/text-features.js';
import { FEATURE_KINDS, textFeatures, type FeatureKind, type TextFeatures } from '../text/index.js';
import type { BridgeColumns } from './bridge-columns.js';
import { column, Growing } from './columns.js';
import { keyPostings, type KeyPostings } from './key-postings.js';
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
  readonly postings: KeyPostings;
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
  return { languages, wordStarts, words: words.cut(), bridged, postings: keyPostings(bridged) };
}
