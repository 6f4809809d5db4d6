import type { Language, Taxonomy } from '../facts/index.js';
import type { Tagger } from '../tags/derive.js';

/** Frozen data the bridge is built from; origin and licence of each in docs/data-sources.md. */
export interface BridgeTables {
  readonly taxonomy: Taxonomy;
  /** Of this taxonomy, where it is at hand; building one takes as long as all the rest of the bridge. */
  readonly tagger?: Tagger;
  /** Hangul syllable -> the Han characters, simplified and traditional, that are read so. */
  readonly readings: Readonly<Record<string, string>>;
  readonly lexicon: readonly LexiconEntry[];
  readonly frequencies: BridgeFrequencies;
}

/** Words that mean the same in trade texts, lower case, Chinese simplified. */
export interface LexiconEntry {
  readonly ko: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export interface BridgeFrequencies {
  readonly documents: number;
  /** How many documents hold a character or Latin word; what is not listed stands in one at most. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Which families of keys are looked for; all unless an ablation leaves some out. */
export type BridgeSignal = 'concepts' | 'readings' | 'lexicon' | 'latin' | 'frequencies';

/**
 * A text as units (a Hangul or Han character, a Latin word or a number) and the keys that stretches of units stand
 * for. Typed arrays throughout, so that they can be sent to a worker thread; keys agree between bridges of one build.
 */
export interface BridgeFeatures {
  /** Weight of each unit, in thousandths. */
  readonly weights: Uint16Array;
  /** Summed weights. */
  readonly total: number;
  /** Key of each stretch, ascending. */
  readonly keys: Int32Array;
  /** First unit of each stretch. */
  readonly starts: Uint16Array;
  /** Unit after the last of each stretch. */
  readonly ends: Uint16Array;
  /** 0..10000: how surely the stretch stands for the key. */
  readonly strengths: Uint16Array;
}

/** Integers 0..10000: how much of one text the other says. */
export interface SharesSaid {
  readonly ofA: number;
  readonly ofB: number;
}

export interface Bridge {
  /**
   * Features of a text; compute once for each text, not for each pair. The first of several lines is its title and
   * counts for more. Texts beyond 65,000 units are cut.
   */
  features(text: string, language: Language): BridgeFeatures;
  /** How much of each text the other one says, and in the same order, 0..10000; symmetric. */
  similarity(a: BridgeFeatures, b: BridgeFeatures): number;
  /** The two sides of the similarity, for texts that are not equals: what is asked for and what is offered. */
  shares(a: BridgeFeatures, b: BridgeFeatures): SharesSaid;
}
