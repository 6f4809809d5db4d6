import type { Reason, ScoringModel } from '../../engine/scoring/index.js';
import type { MarketRecords } from './market-patch.js';

/** What the threads score a run with. */
export interface ThreadInputs extends MarketRecords {
  readonly asOf: string;
  /** The embedding model whose vectors the inputs carry. */
  readonly model?: ScoringModel;
}

/** A moment of the market, with all that a thread needs to get there from any other. */
export interface MarketMoment {
  /** Serialised {@link MarketRecords}. */
  readonly base: SharedArrayBuffer;
  /** Counts the bases of the process. */
  readonly generation: number;
  /** Serialised {@link MarketPatch}es since, one after another. */
  readonly patches: readonly SharedArrayBuffer[];
}

/** One task of a run. */
export interface ThreadTask<T> {
  readonly moment: MarketMoment;
  readonly asOf: string;
  /** The embedding model whose vectors the records carry. */
  readonly model?: ScoringModel;
  readonly task: T;
}

export interface TouchTask {
  readonly capabilityIds: readonly string[];
}

/** The figures of one line of a list. All are integers 0..10000; criteria stand in the engine's order. */
export interface ScoredEntry {
  readonly capabilityId: string;
  readonly rank: number;
  readonly nearMiss: boolean;
  readonly score: number;
  readonly fit: number;
  readonly coverage: number;
  readonly criteria: readonly (number | null)[];
}

/** What the engine says of one requirement; no entries and no gap for one that is closed. */
export interface ScoredList {
  readonly requirementId: string;
  readonly externalId: string;
  readonly entries: readonly ScoredEntry[];
  readonly gap: readonly Reason[];
  readonly considered: number;
}
