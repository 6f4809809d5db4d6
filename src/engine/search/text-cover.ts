import { isSyllable, strongest, type BridgeFeatures } from '../bridge/index.js';
import { WHOLE } from '../scoring/fixed-point.js';
import type { TextColumns } from './text-columns.js';

/** Bits that units of a text are told by; longer texts tell several units by one. */
const MOST_BITS = 128;
const WORD = 32;
const BYTES = WORD / 8;
/** Shares that a key can make of what it covers at most: what makes less counts as the next. Descending, 0..10000. */
const LEVELS = [10_000, 8_100, 5_100] as const;
const SHARES = LEVELS.map((level) => level / WHOLE);
/** Sums of thousands of parts in single precision are off by less than this share. */
const IMPRECISION = 1;

/** A key with the bits of the units that it covers. */
interface KeyBits {
  readonly key: number;
  readonly level: number;
  readonly words: readonly (readonly [word: number, bits: number])[];
}

/**
 * How much of a text others say at most, for all of a segment at once. Each key of the text marks the units that it
 * covers in all capabilities that have it, at the level of what it can make of them; a unit counts by its highest mark.
 * Keys of one syllable, which make little of many, are summed. Never less than `Bridge.shares` gives.
 */
export class TextCover {
  private readonly keys: readonly KeyBits[];
  private readonly syllables: ReadonlyMap<number, number>;
  private readonly width: number;
  /** For each byte of the bits and each of its 256 values, the weight that it marks. */
  private readonly sums: Float64Array;

  constructor(private readonly features: BridgeFeatures) {
    const { weights } = features;
    const unitsPerBit = Math.max(1, Math.ceil(weights.length / MOST_BITS));
    const bitOf = (unit: number): number => Math.floor(unit / unitsPerBit);
    const gains = new Float64Array(MOST_BITS);
    for (const [unit, weight] of weights.entries()) gains[bitOf(unit)] = (gains[bitOf(unit)] ?? 0) + weight;
    this.width = Math.max(1, Math.ceil(Math.min(weights.length, MOST_BITS) / WORD));
    this.sums = new Float64Array(this.width * BYTES * 256);
    for (let byte = 0; byte < this.width * BYTES; byte += 1) {
      this.sums.set(sumsOfBits(gains.subarray(8 * byte)), byte * 256);
    }
    this.keys = keyBits(features, bitOf);
    this.syllables = syllableWeights(features);
  }

  /** Share of the text that each capability says at most, 0..10000. */
  saidAtMost(texts: TextColumns): Uint16Array {
    const count = texts.languages.length;
    const weights = this.bySyllables(texts, count);
    const stride = this.width * LEVELS.length;
    const touched = new Uint8Array(count);
    const bits = new Uint32Array(count * stride);
    for (const { key, level, words } of this.keys) {
      const places = placesOf(texts, key);
      for (const [word, marks] of words) {
        const offset = word * LEVELS.length + level;
        for (let at = 0; at < places.length; at += 1) {
          const place = places[at] ?? 0;
          const where = place * stride + offset;
          touched[place] = 1;
          bits[where] = (bits[where] ?? 0) | marks;
        }
      }
    }
    const said = new Uint16Array(count);
    const { total } = this.features;
    if (total === 0) return said;
    const perWeight = WHOLE / total;
    for (let place = 0; place < count; place += 1) {
      const marked = touched[place] === 1 ? this.markedAt(bits, place * stride) : 0;
      said[place] = Math.min(WHOLE, Math.ceil(((weights[place] ?? 0) + marked) * perWeight) + IMPRECISION);
    }
    return said;
  }

  private bySyllables(texts: TextColumns, count: number): Float32Array {
    const weights = new Float32Array(count);
    for (const [key, weight] of this.syllables) {
      const places = placesOf(texts, key);
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        weights[place] = (weights[place] ?? 0) + weight;
      }
    }
    return weights;
  }

  /** Weight of the units that are marked from `first` on, each at its highest level. */
  private markedAt(bits: Uint32Array, first: number): number {
    let weight = 0;
    let at = first;
    for (let word = 0; word < this.width; word += 1) {
      let higher = 0;
      for (let level = 0; level < LEVELS.length; level += 1, at += 1) {
        const marks = (bits[at] ?? 0) & ~higher;
        if (marks === 0) continue;
        higher |= marks;
        weight += this.sumOf(word, marks) * (SHARES[level] ?? 1);
      }
    }
    return weight;
  }

  private sumOf(word: number, marks: number): number {
    const table = word * BYTES * 256;
    const { sums } = this;
    return (
      (sums[table + (marks & 0xff)] ?? 0) +
      (sums[table + 256 + ((marks >>> 8) & 0xff)] ?? 0) +
      (sums[table + 512 + ((marks >>> 16) & 0xff)] ?? 0) +
      (sums[table + 768 + (marks >>> 24)] ?? 0)
    );
  }
}

/** For each key of one syllable the weight that a capability with it says at most. */
function syllableWeights({ keys, starts, ends, strengths, weights }: BridgeFeatures): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    if (!isSyllable(key)) continue;
    const share = ((strengths[at] ?? 0) * strongest(key)) / (WHOLE * WHOLE);
    for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit += 1) {
      found.set(key, (found.get(key) ?? 0) + (weights[unit] ?? 0) * share);
    }
  }
  return found;
}

function keyBits(features: BridgeFeatures, bitOf: (unit: number) => number): readonly KeyBits[] {
  const { keys, starts, ends, strengths } = features;
  const found = new Map<number, { level: number; words: Map<number, number> }>();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    if (isSyllable(key)) continue;
    const one = found.get(key) ?? { level: LEVELS.length - 1, words: new Map<number, number>() };
    one.level = Math.min(one.level, levelOf(key, strengths[at] ?? 0));
    for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit += 1) {
      const bit = bitOf(unit);
      const word = Math.floor(bit / WORD);
      one.words.set(word, (one.words.get(word) ?? 0) | (1 << (bit % WORD)));
    }
    found.set(key, one);
  }
  return [...found].map(([key, { level, words }]) => ({ key, level, words: [...words] }));
}

/** The lowest level that holds what a stretch can make of its units with any of another text. */
const levelOf = (key: number, strength: number): number =>
  Math.max(
    0,
    LEVELS.findLastIndex((level) => level >= (strength * strongest(key)) / WHOLE),
  );

/** For each of the 256 values of a byte the sum of the gains of its bits. */
function sumsOfBits(gains: Float64Array): Float64Array {
  const sums = new Float64Array(256);
  for (let value = 1; value < 256; value += 1) {
    const lowest = 31 - Math.clz32(value & -value);
    sums[value] = (sums[value & (value - 1)] ?? 0) + (gains[lowest] ?? 0);
  }
  return sums;
}

/** The capabilities that have a key. */
function placesOf({ keys, placesOfKeys: { starts, values } }: TextColumns, key: number): Uint32Array {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return values.subarray(starts[middle], starts[middle + 1]);
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return values.subarray(0, 0);
}
