import type { Names } from './language.js';

export const LANE_CODES = [
  'component-supply',
  'vertical-llm',
  'third-country',
  'robot-parts',
  'local-partner',
] as const;
export type LaneCode = (typeof LANE_CODES)[number];

export const CRITERION_CODES = [
  'capability-fit',
  'spec-fit',
  'commercial-fit',
  'readiness',
  'localisation',
  'market-fit',
  'reciprocity',
  'text-affinity',
] as const;
export type CriterionCode = (typeof CRITERION_CODES)[number];
/** Beside those that lanes weigh, the one that stands only where an embedding model is on. */
export type AnyCriterionCode = CriterionCode | 'meaning-affinity';

/** Who may stand on one side of a lane; an empty list allows all. */
export interface Side {
  readonly countries: readonly string[];
  readonly kinds: readonly string[];
}

/** One piece of the guidance: who seeks, who provides, in which fields, and how a pair is weighed. */
export interface Lane {
  readonly code: LaneCode;
  readonly version: number;
  readonly names: Names;
  readonly advice: Names;
  /** Allowed (seeker, provider) pairs; a lane that works both ways lists both. */
  readonly directions: readonly { readonly seeker: Side; readonly provider: Side }[];
  /** Taxonomy codes under which the lane's offers lie; used to guess the lane of a text. */
  readonly fields: readonly string[];
  /** Whether an offer made for other sectors is another product: a model for radiology does not answer an insurer. */
  readonly sectorBound: boolean;
  /** Spec keys that the lane's forms ask for. */
  readonly specKeys: readonly string[];
  /** Integer weights; their sum is the whole. */
  readonly weights: Readonly<Record<CriterionCode, number>>;
  /** Score (0..10000) towards which pairs with little data are shrunk. */
  readonly prior: number;
  /** Pairs that score below it (0..10000) are not offered. */
  readonly threshold: number;
}

/** A region that the guidance names, with what it is strong in. */
export interface Cluster {
  readonly code: string;
  readonly names: Names;
  readonly country: string;
  /** Region codes (ISO 3166-2) and city names that lie in it. */
  readonly regions: readonly string[];
  readonly cities: readonly string[];
  /** Taxonomy codes that the cluster is strong in. */
  readonly strengths: readonly string[];
  readonly facts: readonly ClusterFact[];
}

export interface ClusterFact {
  readonly text: Names;
  readonly source: string;
  readonly date: string;
}

/** Reference exchange rates of one day: units of the currency per US dollar. */
export interface ExchangeRates {
  readonly date: string;
  readonly source: string;
  readonly perUsd: Readonly<Record<string, number>>;
}
