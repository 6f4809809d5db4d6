import type { BridgeFeatures, SharesSaid } from './bridge.types.js';
import { ORDER } from './weights.js';

const WHOLE = 10_000;

/** Of each unit of a text: the surest key that covers it and that the other text has too. */
interface Credit {
  /** 0..10000. */
  readonly sure: Uint16Array;
  /** How far from there the other text says it, 0..10000 of a text's length; not kept where order does not matter. */
  readonly apart: Uint16Array | null;
}

/** Stretches of a text that stand for one key. */
interface KeyRange {
  readonly text: BridgeFeatures;
  readonly from: number;
  readonly to: number;
}

/**
 * The geometric mean of both shares, less up to a fifth for what stands elsewhere (Korean and Chinese name things in
 * one order, so that lists of the same words are told apart), rounded down: IEEE 754 rounds multiplication and square
 * root correctly, so every machine agrees. Symmetric.
 */
export function bridgeSimilarity(a: BridgeFeatures, b: BridgeFeatures): number {
  const [ofA, ofB] = credits(a, b, true);
  const alike = Math.sqrt(share(ofA, a) * share(ofB, b));
  const apart = apartness(ofA, a) + apartness(ofB, b);
  return Math.floor((alike * (2 * WHOLE * WHOLE - ORDER * apart)) / (2 * WHOLE * WHOLE));
}

/**
 * How much of each text the other one says: the weight of its units, each times the surest key that covers it and
 * that the other has too, in the weight of all its units. Integers 0..10000, rounded down; 0 for a text without units.
 */
export function sharesSaid(a: BridgeFeatures, b: BridgeFeatures): SharesSaid {
  const [ofA, ofB] = credits(a, b, false);
  return { ofA: share(ofA, a), ofB: share(ofB, b) };
}

function credits(a: BridgeFeatures, b: BridgeFeatures, ordered: boolean): [Credit, Credit] {
  const none = ({ weights: { length } }: BridgeFeatures): Credit => ({
    sure: new Uint16Array(length),
    apart: ordered ? new Uint16Array(length) : null,
  });
  const [ofA, ofB] = [none(a), none(b)];
  let inA = 0;
  let inB = 0;
  while (inA < a.keys.length && inB < b.keys.length) {
    const [keyA, keyB] = [a.keys[inA] ?? 0, b.keys[inB] ?? 0];
    if (keyA < keyB) inA += 1;
    else if (keyB < keyA) inB += 1;
    else {
      const here = { text: a, from: inA, to: endOfKey(a.keys, inA) };
      const there = { text: b, from: inB, to: endOfKey(b.keys, inB) };
      cover(ofA, here, there);
      cover(ofB, there, here);
      inA = here.to;
      inB = there.to;
    }
  }
  return [ofA, ofB];
}

function endOfKey(keys: Int32Array, from: number): number {
  let end = from + 1;
  while (end < keys.length && keys[end] === keys[from]) end += 1;
  return end;
}

function cover({ sure, apart }: Credit, { text, from, to }: KeyRange, there: KeyRange): void {
  const other = surest(there);
  for (let at = from; at < to; at += 1) {
    const value = Math.floor(((text.strengths[at] ?? 0) * other) / WHOLE);
    const distance = apart === null ? 0 : nearest(placeOf(text, at), there);
    const end = text.ends[at] ?? 0;
    for (let unit = text.starts[at] ?? 0; unit < end; unit += 1) {
      const known = sure[unit] ?? 0;
      if (value < known || (value === known && distance >= (apart?.[unit] ?? 0))) continue;
      sure[unit] = value;
      if (apart !== null) apart[unit] = distance;
    }
  }
}

function surest({ text, from, to }: KeyRange): number {
  let best = 0;
  for (let at = from; at < to; at += 1) best = Math.max(best, text.strengths[at] ?? 0);
  return best;
}

function nearest(place: number, { text, from, to }: KeyRange): number {
  let least = WHOLE;
  for (let at = from; at < to; at += 1) least = Math.min(least, Math.abs(place - placeOf(text, at)));
  return least;
}

/** The middle of a stretch, 0..10000 from the beginning of its text to the end. */
function placeOf({ starts, ends, weights }: BridgeFeatures, stretch: number): number {
  return Math.floor((((starts[stretch] ?? 0) + (ends[stretch] ?? 0)) * WHOLE) / (2 * weights.length));
}

function share({ sure }: Credit, { weights, total }: BridgeFeatures): number {
  let sum = 0;
  for (let unit = 0; unit < sure.length; unit += 1) sum += (sure[unit] ?? 0) * (weights[unit] ?? 0);
  return total === 0 ? 0 : Math.floor(sum / total);
}

/** Mean distance of what both say, 0..10000. */
function apartness({ sure, apart }: Credit, { weights }: BridgeFeatures): number {
  let [sum, said] = [0, 0];
  for (let unit = 0; unit < sure.length; unit += 1) {
    const weight = (sure[unit] ?? 0) * (weights[unit] ?? 0);
    sum += weight * (apart?.[unit] ?? 0);
    said += weight;
  }
  return said === 0 ? 0 : Math.floor(sum / said);
}
