import type { Bridge, BridgeFeatures } from '../bridge/index.js';
import { LANGUAGES, type CapabilityFacts, type Language } from '../facts/index.js';
import { areTextsRead, readBridgeFeatures, rememberTexts } from '../scoring/text-features.js';
import { FEATURE_KINDS, textFeatures, type FeatureKind, type TextFeatures } from '../text/index.js';
import { bridgeFeaturesAt, GrowingBridge, NO_FEATURES, type BridgeColumns } from './bridge-columns.js';
import { column, Growing } from './columns.js';
import { keyPostings, type KeyPostings } from './key-postings.js';

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
  return {
    features: {
      features: { ko: kindAt('ko'), zh: kindAt('zh'), latin: kindAt('latin'), figure: kindAt('figure') },
      languages: LANGUAGES_OF[languages[place] ?? 0] ?? [],
    },
    overBridge: bridgeFeaturesAt(bridged, place),
  };
}

/** What was read of the texts of a capability when the columns were made need not be read again to score it. */
export function recallTexts(
  capability: CapabilityFacts,
  columns: TextColumns,
  place: number,
  bridge: Bridge | undefined,
): void {
  if (areTextsRead(capability)) return;
  const { features, overBridge } = readTexts(columns, place);
  rememberTexts(capability, features, bridge, overBridge);
}

export function textColumns(
  capabilities: readonly CapabilityFacts[],
  bridge: Bridge | undefined,
  readBefore: (capability: CapabilityFacts) => ReadTexts | null = () => null,
): TextColumns {
  const count = capabilities.length;
  const languages = column(Uint8Array, count);
  const wordStarts = column(Uint32Array, count * FEATURE_KINDS.length + 1);
  const words = new Growing(Uint32Array);
  const overBridge = new GrowingBridge();
  for (const [place, capability] of capabilities.entries()) {
    const before = readBefore(capability);
    const read = before?.features ?? textFeatures(capability);
    languages[place] = languageBits(read.languages);
    for (const [at, kind] of FEATURE_KINDS.entries()) {
      words.append(read.features[kind]);
      wordStarts[place * FEATURE_KINDS.length + at + 1] = words.length;
    }
    overBridge.add(before?.overBridge ?? (bridge === undefined ? NO_FEATURES : readBridgeFeatures(capability, bridge)));
  }
  const bridged = overBridge.cut();
  return { languages, wordStarts, words: words.cut(), bridged, postings: keyPostings(bridged) };
}
