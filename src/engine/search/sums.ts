const free: Float32Array[] = [];

/**
 * Zeros to sum up in. They are as long as the market, and new memory of that size for each question keeps the collector
 * busy: {@link giveSumsBack} leaves them to the next, though nothing is wrong where nobody does.
 */
export function takeSums(length: number): Float32Array {
  const used = free.pop();
  return used === undefined || used.length < length ? new Float32Array(length) : used.fill(0, 0, length);
}

/** Nobody may read them any more. */
export const giveSumsBack = (sums: Float32Array): void => void free.push(sums);
