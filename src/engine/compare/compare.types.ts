import type { AnyCriterionCode, CapabilityFacts, RequirementFacts } from '../facts/index.js';
import type { PairScore, Reason } from '../scoring/index.js';
import type { ChangedFact } from './changed-fact.types.js';

/** What a list was scored with. */
export interface ListVersions {
  readonly engine: string;
  readonly taxonomy: string;
  /** `component-supply@3 ...`: every lane's weights. */
  readonly weights: string;
  /** Day of the exchange rates, `YYYY-MM-DD`. */
  readonly rates: string;
  /** Absent where no embedding model was on. */
  readonly model?: string;
}
export const VERSION_PARTS = ['engine', 'taxonomy', 'weights', 'rates', 'model'] as const;
export type VersionPart = (typeof VERSION_PARTS)[number];

/** One line of a saved list. Figures are integers 0..10000; criteria stand in the engine's order, null for no data. */
export interface ListedPair {
  readonly capability: string;
  /** 1-based, counted apart for near misses. */
  readonly rank: number;
  readonly nearMiss: boolean;
  readonly score: number;
  readonly fit: number;
  readonly coverage: number;
  readonly criteria: readonly (number | null)[];
}

/** An offer as it stood when a list was scored. */
export interface OfferThen {
  readonly facts: CapabilityFacts;
  /** Neither it nor its company was archived. */
  readonly isOpen: boolean;
  /** Names the revisions of the offer and of its company: the same name, the same facts. */
  readonly revision: string;
}

/** A requirement as it stood when its list was scored. */
export interface RequirementThen {
  readonly facts: RequirementFacts;
  readonly isOpen: boolean;
  readonly revision: string;
}

/** One side of a comparison: a requirement's list with what it rested on. */
export interface ListThen {
  /** False where there was no list yet; `entries` is empty then. */
  readonly isSaved: boolean;
  readonly entries: readonly ListedPair[];
  readonly versions: ListVersions;
  /** Day that lead times counted from, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Null where it was not there yet. */
  readonly requirement: RequirementThen | null;
  /** By capability id; what is not in it was not there yet. */
  readonly offers: ReadonlyMap<string, OfferThen>;
  /** Pairs scored from those facts, as far as the build at hand has the list's versions. */
  readonly scores: ReadonlyMap<string, PairScore>;
  /** Of the requirement's lane (0..10000); null where the build does not have the list's weights. */
  readonly bounds: { readonly prior: number; readonly threshold: number } | null;
}

/** Whose revision differs. */
export type ChangedRecord = 'requirement' | 'seeker' | 'capability' | 'provider';

/** What differs for every pair of a list. */
export type ListReason =
  /** Codes of lanes with their versions where `part` is the weights; null for no model. */
  | {
      readonly code: 'version-changed';
      readonly part: VersionPart;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly code: 'day-changed'; readonly before: string; readonly after: string }
  | FactsChanged<'requirement' | 'seeker'>
  | { readonly code: 'requirement-closed' | 'requirement-reopened' }
  /** `when` tells on which side nothing was saved for the requirement. */
  | { readonly code: 'no-list'; readonly when: 'before' | 'after' };

export interface FactsChanged<R extends ChangedRecord> {
  readonly code: 'facts-changed';
  readonly record: R;
  readonly facts: readonly ChangedFact[];
}

/** Why one pair stands elsewhere, the nearest cause first. */
export type PairReason =
  /** `offer-missing`: the second list is older than the offer. */
  | { readonly code: 'offer-new' | 'offer-missing' | 'offer-closed' | 'offer-reopened' }
  | FactsChanged<'capability' | 'provider'>
  | { readonly code: 'now-excluded' | 'no-longer-excluded'; readonly exclusion: Reason }
  | { readonly code: 'threshold-reached' | 'threshold-missed'; readonly score: number; readonly threshold: number }
  /** Good enough, but so many others stood before it that the list had ended. */
  | { readonly code: 'list-full'; readonly when: 'before' | 'after'; readonly length: number }
  | CriterionChanged
  /** `capabilities` in the order they stand in. */
  | { readonly code: CompetitorCode; readonly capabilities: readonly string[] }
  /** Only the versions differ. */
  | { readonly code: 'by-version' };

/**
 * `points` is the difference of what the criterion adds to the score, in hundredths of a point, signed; null where the
 * build at hand cannot tell. With the weight w of a criterion, its value v, the share k that is known and the lane's
 * prior, a score is prior + sum(w x k x (v - prior)) / sum(w) but for rounding, so points of criteria add up.
 */
export interface CriterionChanged {
  readonly code: 'criterion-changed';
  readonly criterion: AnyCriterionCode;
  /** 0..10000, null for no data. */
  readonly before: number | null;
  readonly after: number | null;
  readonly points: number | null;
}

export type CompetitorCode = 'entered-above' | 'left-above' | 'rose-above' | 'fell-below';

/** Where a pair stood on one side; `rank` is null where it did not stand in the list. */
export interface Standing {
  readonly rank: number | null;
  readonly nearMiss: boolean;
  /** 0..10000; null where neither saved nor computed. */
  readonly score: number | null;
}

/**
 * `entered` and `left` are of the list or of the near misses; `rescored` kept its rank. `became-listed` was a near miss,
 * `became-near-miss` was listed.
 */
export const CHANGE_KINDS = ['entered', 'left', 'moved', 'became-listed', 'became-near-miss', 'rescored'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface PairChange {
  readonly capability: string;
  readonly kind: ChangeKind;
  readonly before: Standing;
  readonly after: Standing;
  readonly reasons: readonly PairReason[];
}

export interface ListComparison {
  /** Versions first. */
  readonly reasons: readonly ListReason[];
  /** In the order of the later list, near misses after it, then what left in the order of the earlier list. */
  readonly changes: readonly PairChange[];
}
