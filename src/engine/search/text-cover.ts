import { strongest, type BridgeFeatures } from '../bridge/index.js';
import { WHOLE } from '../scoring/fixed-point.js';
import { COVERED, firstFrom, rowOf, type KeyPostings } from './key-postings.js';

/** Sums of up to 16,000 parts in single precision are off by less than this part of them, in thousandths. */
const IMPRECISION = 1;

interface WorthOfKey {
  readonly key: number;
  /** Share of the text that who has the key says at most, of 10000. */
  readonly asked: number;
  /** What a part of the other text that it covers is worth at most, of 10000. */
  readonly offered: number;
}

/** What a text and others, one after another, say of each other at most: shares of 10000. */
export interface Said {
  /** Of this text. */
  readonly asked: Float32Array;
  /** Of the other one. */
  readonly offered: Float32Array;
}

/**
 * How much a text and others say of each other at most, for all of a segment at once: the sum of what each key covers
 * that both have, though two keys may cover the same. Never less than `Bridge.shares` gives.
 */
export class TextCover {
  private readonly keys: readonly WorthOfKey[];

  constructor({ keys, starts, ends, strengths, weights, total }: BridgeFeatures) {
    const found: { key: number; asked: number; offered: number }[] = [];
    const perWeight = 1 / Math.max(1, total);
    let last = { key: Number.NaN, asked: 0, offered: 0 };
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      if (key !== last.key) found.push((last = { key, asked: 0, offered: 0 }));
      let covered = 0;
      for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit += 1) covered += weights[unit] ?? 0;
      const strength = strengths[at] ?? 0;
      last.asked += (covered * strength * strongest(key) * perWeight) / WHOLE;
      last.offered = Math.max(last.offered, strength / COVERED);
    }
    this.keys = found;
  }

  /** @param from first of the places that are asked for @param to the one after the last */
  heardBy(postings: KeyPostings, from: number, to: number): Said {
    const said = { asked: new Float32Array(to - from), offered: new Float32Array(to - from) };
    let row = 0;
    for (const worth of this.keys) {
      const found = rowOf(postings, worth.key, row);
      if (found < 0) continue;
      row = found;
      add(worth, postings, from, firstFrom(postings, row, from), firstFrom(postings, row, to), said);
    }
    return said;
  }
}

/** Adds what a key is worth to those at some postings. Four at a time, which takes half as long. */
function add(
  { asked, offered }: WorthOfKey,
  { places, covers }: KeyPostings,
  first: number,
  from: number,
  to: number,
  { asked: ofAsked, offered: ofOffered }: Said,
): void {
  let at = from;
  for (; at + 3 < to; at += 4) {
    const a = (places[at] ?? 0) - first;
    const b = (places[at + 1] ?? 0) - first;
    const c = (places[at + 2] ?? 0) - first;
    const d = (places[at + 3] ?? 0) - first;
    ofAsked[a] = (ofAsked[a] ?? 0) + asked;
    ofAsked[b] = (ofAsked[b] ?? 0) + asked;
    ofAsked[c] = (ofAsked[c] ?? 0) + asked;
    ofAsked[d] = (ofAsked[d] ?? 0) + asked;
    ofOffered[a] = (ofOffered[a] ?? 0) + (covers[at] ?? 0) * offered;
    ofOffered[b] = (ofOffered[b] ?? 0) + (covers[at + 1] ?? 0) * offered;
    ofOffered[c] = (ofOffered[c] ?? 0) + (covers[at + 2] ?? 0) * offered;
    ofOffered[d] = (ofOffered[d] ?? 0) + (covers[at + 3] ?? 0) * offered;
  }
  for (; at < to; at += 1) {
    const one = (places[at] ?? 0) - first;
    ofAsked[one] = (ofAsked[one] ?? 0) + asked;
    ofOffered[one] = (ofOffered[one] ?? 0) + (covers[at] ?? 0) * offered;
  }
}

/** A share that was summed up, as an integer 0..10000 that is not less. */
export const shareAtMost = (sum = WHOLE): number =>
  Math.min(WHOLE, Math.ceil((sum * (1_000 + IMPRECISION)) / 1_000) + 1);
