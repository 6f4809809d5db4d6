import type { Reason, ScoringModel } from '../../engine/scoring/index.js';
import type { CapabilityInput, CompanyInput, RequirementInput } from './scoring-input.js';

/** What the threads score a run with. */
export interface ThreadInputs {
  readonly companies: ReadonlyMap<string, CompanyInput>;
  readonly capabilities: readonly CapabilityInput[];
  readonly asOf: string;
  /** The embedding model whose vectors the inputs carry. */
  readonly model?: ScoringModel;
}

/** One task of a run, with what the thread needs when it has not yet met the run. */
export interface ThreadTask<T> {
  /** Counts the runs of the process. */
  readonly run: number;
  /** Serialised {@link ThreadInputs}. */
  readonly inputs: SharedArrayBuffer;
  readonly task: T;
}

export interface TouchTask {
  readonly requirements: readonly RequirementInput[];
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
