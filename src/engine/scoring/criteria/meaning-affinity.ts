import type { Vector } from '../../facts/index.js';
import { divideRounded, WHOLE } from '../fixed-point.js';
import { assess, type Criterion } from './criterion.js';

/** Lengths of vectors are kept in this fraction, so that the cosine is exact to its last digit. */
const LENGTH_UNITS = 64;

/** Vectors are immutable and every requirement meets every offer: each length is measured once. */
const lengths = new WeakMap<Vector, number>();

/**
 * How near the texts are in meaning, as a language model reads them: the cosine of their stored vectors, spread between
 * what texts have by chance and what texts have that say the same. Only for contexts with a model; no data where it has
 * not read both texts. All in integers: 4096 components of 127 stay below 2^52.
 */
export const meaningAffinity: Criterion<'meaning-affinity'> = {
  code: 'meaning-affinity',
  version: 1,
  check(requirement, capability, { model }) {
    const cosine = cosineOf(requirement.vector, capability.vector);
    if (model === undefined || cosine === null) {
      return { value: null, known: 0, reasons: [{ code: 'meaning-unread' }] };
    }
    const { unrelated, alike } = model;
    const within = Math.min(Math.max(cosine, unrelated), alike) - unrelated;
    const value = divideRounded(within * WHOLE, alike - unrelated);
    return assess([{ weight: 1, value, reason: { code: 'meaning-affinity', value } }]);
  },
};

/**
 * Cosine as 0..10000, where what points away counts as 0. Null where a vector is missing, says nothing (all zeros), or
 * is of another dimension.
 */
export function cosineOf(a: Vector | undefined, b: Vector | undefined): number | null {
  if (a === undefined || b === undefined || a.length !== b.length) return null;
  const lengthProduct = lengthOf(a) * lengthOf(b);
  if (lengthProduct === 0) return null;
  let dot = 0;
  for (let i = 0; i < a.length; i += 1) dot += (a[i] ?? 0) * (b[i] ?? 0);
  if (dot <= 0) return 0;
  return Math.min(WHOLE, divideRounded(dot * LENGTH_UNITS * LENGTH_UNITS * WHOLE, lengthProduct));
}

function lengthOf(vector: Vector): number {
  const known = lengths.get(vector);
  if (known !== undefined) return known;
  let squares = 0;
  for (let i = 0; i < vector.length; i += 1) squares += (vector[i] ?? 0) ** 2;
  const length = wholeRoot(squares * LENGTH_UNITS * LENGTH_UNITS);
  lengths.set(vector, length);
  return length;
}

/** The largest integer whose square is not above `square`; the library's root only gives the first guess. */
function wholeRoot(square: number): number {
  let root = Math.floor(Math.sqrt(square));
  while (root * root > square) root -= 1;
  while ((root + 1) * (root + 1) <= square) root += 1;
  return root;
}
