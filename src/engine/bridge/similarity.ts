import type { BridgeFeatures, SharesSaid } from './bridge.types.js';

/**
 * The geometric mean of both shares, rounded down: IEEE 754 rounds multiplication and square root correctly, so every
 * machine agrees. Symmetric.
 */
export function bridgeSimilarity(a: BridgeFeatures, b: BridgeFeatures): number {
  const { ofA, ofB } = sharesSaid(a, b);
  return Math.floor(Math.sqrt(ofA * ofB));
}

/**
 * How much of each text the other one says: the weight of its units, each times the surest key that covers it and
 * that the other has too, in the weight of all its units. Integers 0..10000, rounded down; 0 for a text without units.
 */
export function sharesSaid(a: BridgeFeatures, b: BridgeFeatures): SharesSaid {
  if (a.total === 0 || b.total === 0) return { ofA: 0, ofB: 0 };
  const ofA = new Uint16Array(a.weights.length);
  const ofB = new Uint16Array(b.weights.length);
  let inA = 0;
  let inB = 0;
  while (inA < a.keys.length && inB < b.keys.length) {
    const [keyA, keyB] = [a.keys[inA] ?? 0, b.keys[inB] ?? 0];
    if (keyA < keyB) inA += 1;
    else if (keyB < keyA) inB += 1;
    else {
      const endA = endOfKey(a.keys, inA);
      const endB = endOfKey(b.keys, inB);
      cover(ofA, a, inA, endA, surest(b.strengths, inB, endB));
      cover(ofB, b, inB, endB, surest(a.strengths, inA, endA));
      inA = endA;
      inB = endB;
    }
  }
  return { ofA: Math.floor(covered(ofA, a) / a.total), ofB: Math.floor(covered(ofB, b) / b.total) };
}

function endOfKey(keys: Int32Array, from: number): number {
  let end = from + 1;
  while (end < keys.length && keys[end] === keys[from]) end += 1;
  return end;
}

function surest(strengths: Uint16Array, from: number, to: number): number {
  let best = 0;
  for (let at = from; at < to; at += 1) best = Math.max(best, strengths[at] ?? 0);
  return best;
}

function cover(credit: Uint16Array, text: BridgeFeatures, from: number, to: number, other: number): void {
  for (let at = from; at < to; at += 1) {
    const value = Math.floor(((text.strengths[at] ?? 0) * other) / 10_000);
    const end = text.ends[at] ?? 0;
    for (let unit = text.starts[at] ?? 0; unit < end; unit += 1) {
      if (value > (credit[unit] ?? 0)) credit[unit] = value;
    }
  }
}

function covered(credit: Uint16Array, { weights }: BridgeFeatures): number {
  let sum = 0;
  for (let unit = 0; unit < credit.length; unit += 1) sum += (credit[unit] ?? 0) * (weights[unit] ?? 0);
  return sum;
}
