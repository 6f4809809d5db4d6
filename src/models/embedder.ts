import type { UsageCounts } from './usage.js';

/** A model that turns texts into vectors. */
export interface Embedder {
  /** Name and fingerprint: another id means other vectors for the same text. */
  readonly id: string;
  /** Most texts of one call. */
  readonly batch: number;
  /**
   * One vector a text, in their order, as the model gives it.
   * @throws ModelError
   */
  embed(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly (readonly number[])[]>;
  usage(): UsageCounts;
  close(): Promise<void>;
}
