import type {
  ClauseBound,
  CriterionCode,
  ExchangeRates,
  Lane,
  Cluster,
  Need,
  Quote,
  SpecValue,
  Taxonomy,
} from '../facts/index.js';
import type { Bridge } from '../bridge/index.js';
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
  /** Calendar date `YYYY-MM-DD` that lead times count from. */
  readonly asOf: string;
}

export interface CriterionResult {
  readonly code: CriterionCode;
  /** Integer weight of the lane. */
  readonly weight: number;
  /** Integer 0..10000, or null where neither side stated what the criterion needs. */
  readonly value: number | null;
  /** Integer 0..10000: the share of what the criterion asks that the value rests on; 0 without a value. */
  readonly known: number;
  readonly reasons: readonly Reason[];
}

export type EvidenceState = 'satisfied' | 'partial' | 'contradicted' | 'no-data';

/** One row of the evidence matrix: what the requirement asks, what the capability states, and the words of both. */
export interface EvidenceRow {
  /** `c1`.. for spec clauses, `t1`.. for tags, `k1`.. for certifications. */
  readonly clause: string;
  readonly need: Need;
  readonly state: EvidenceState;
  readonly wanted:
    | { readonly kind: 'spec'; readonly spec: string; readonly bound: ClauseBound; readonly unit: string | null }
    | { readonly kind: 'tag'; readonly tag: string }
    | { readonly kind: 'certification'; readonly certification: string };
  readonly offered:
    | { readonly kind: 'spec'; readonly value: SpecValue; readonly unit: string | null }
    | { readonly kind: 'tag'; readonly tag: string }
    | { readonly kind: 'certification'; readonly certification: string }
    | null;
  readonly quotes: readonly (Quote & { readonly side: 'requirement' | 'capability' })[];
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
