import type { Concept } from '../engine/facts/index.js';
import { buildHierarchy } from '../engine/tags/hierarchy.js';

/**
 * Inverse document frequency of every concept, in thousandths: round(1000 x (1 + ln((N + 1) / (df + 1)))), where N is
 * the number of documents and df that of documents with the concept or a more specific one (smoothed so that a concept
 * no document has stays finite, and one that all have is worth 1000).
 * @param documents concept codes of each document; codes that are not among `concepts` are passed over
 */
export function freezeIdf(
  documents: readonly (readonly string[])[],
  concepts: readonly Concept[],
): Record<string, number> {
  const hierarchy = buildHierarchy(concepts);
  const frequency = new Map<string, number>();
  for (const codes of documents) {
    const known = codes.filter((code) => hierarchy.has(code));
    for (const code of new Set(known.flatMap((one) => [one, ...hierarchy.ancestors(one)]))) {
      frequency.set(code, (frequency.get(code) ?? 0) + 1);
    }
  }
  const idf = (df: number): number => Math.round(1000 * (1 + Math.log((documents.length + 1) / (df + 1))));
  const codes = concepts.map(({ code }) => code).sort();
  return Object.fromEntries(codes.map((code) => [code, idf(frequency.get(code) ?? 0)]));
}
