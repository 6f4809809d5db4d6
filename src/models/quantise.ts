import { ModelError } from './model-error.js';

/** The engine's cosine is exact up to here. */
export const MOST_DIMENSIONS = 4096;
const LARGEST = 127;

/**
 * A vector as it is stored and compared: integers -127..127, the longest component 127. Only the direction of a vector
 * says something, so nothing but rounding is lost.
 * @throws ModelError `garbled` for one that is empty, too long, all zeros, or holds what is no finite number
 */
export function quantise(vector: readonly number[]): Int8Array {
  if (vector.length === 0 || vector.length > MOST_DIMENSIONS) {
    throw new ModelError(
      'garbled',
      `A vector has ${vector.length} dimensions; 1 to ${MOST_DIMENSIONS} can be compared`,
    );
  }
  if (!vector.every((component) => Number.isFinite(component))) {
    throw new ModelError('garbled', 'A vector holds something that is not a finite number');
  }
  const longest = vector.reduce((most, component) => Math.max(most, Math.abs(component)), 0);
  if (longest === 0) throw new ModelError('garbled', 'A vector is all zeros');
  return Int8Array.from(vector, (component) => Math.round((component / longest) * LARGEST));
}
