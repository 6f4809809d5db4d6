import type { AnyCriterionCode, ExchangeRates, Lane, Cluster, Taxonomy } from '../facts/index.js';
import type { Bridge } from '../bridge/index.js';
import type { ClauseReader } from '../clauses/index.js';
import type { TagHierarchy } from '../tags/hierarchy.js';
import type { Reason } from './reasons.js';

/** Everything a score depends on besides the pair: frozen data and the day it is computed for. */
export interface ScoringContext {
  readonly taxonomy: Taxonomy;
  readonly hierarchy: TagHierarchy;
  readonly lanes: readonly Lane[];
  readonly clusters: readonly Cluster[];
  readonly rates: ExchangeRates;
  /** Compares texts that share no language; without it they are compared by Latin words and figures alone. */
  readonly bridge?: Bridge;
  /** Reads what texts state beside their facts; without it a reader is made of the taxonomy. */
  readonly clauseReader?: ClauseReader;
  /** Set when an embedding model is on: vectors of the facts are compared, and only then. */
  readonly model?: ScoringModel;
  /** Calendar date `YYYY-MM-DD` that lead times count from. */
  readonly asOf: string;
}

/** The model that the facts' vectors are of, and how far its cosines reach. */
export interface ScoringModel {
  readonly id: string;
  /** Cosine (0..10000) that texts with nothing in common have, and from which on texts say the same; `unrelated < alike`. */
  readonly unrelated: number;
  readonly alike: number;
}

export interface CriterionResult {
  readonly code: AnyCriterionCode;
  /** Integer weight of the lane; 0 for a criterion that does not count for this pair. */
  readonly weight: number;
  /** Integer 0..10000, or null where neither side stated what the criterion needs. */
  readonly value: number | null;
  /** Integer 0..10000: the share of what the criterion asks that the value rests on; 0 without a value. */
  readonly known: number;
  readonly reasons: readonly Reason[];
}

/** A scored pair. All figures are integers 0..10000. */
export interface PairScore {
  /** `fit` shrunk towards the lane's prior by missing coverage; ranks. */
  readonly score: number;
  /** Mean over the criteria with data, weighted by weight x known. */
  readonly fit: number;
  /** Share of weight with data; a criterion known in part counts for that part of its weight. */
  readonly coverage: number;
  readonly criteria: readonly CriterionResult[];
  /** Set when the pair may not be offered: a `must` that the facts contradict, a lane direction, an excluded sector. */
  readonly exclusions: readonly Reason[];
}
