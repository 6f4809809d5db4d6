import type { Reason, ScoringModel } from '../../engine/scoring/index.js';
import type { Share } from '../../engine/search/index.js';
import type { Edition } from '../../taxonomy/editions/edition.js';
import type { MarketRecords } from './market-patch.js';
import type { CapabilityInput, RequirementInput } from './scoring-input.js';

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
  /** Counts the changes since the base. */
  readonly position: number;
  /** What leads there from the base, one after another. */
  readonly patches: readonly SharedPatch[];
}

export interface SharedPatch {
  /** The position that it leads to, from the one before and from any between the two. */
  readonly to: number;
  /** A serialised {@link MarketPatch}. */
  readonly bytes: SharedArrayBuffer;
}

/** One task of a run. */
export interface ThreadTask<T> {
  readonly moment: MarketMoment;
  readonly asOf: string;
  /** The settings that the run is scored with, whatever applied when the thread was started. */
  readonly edition: Edition;
  /** The embedding model whose vectors the records carry. */
  readonly model?: ScoringModel;
  readonly task: T;
}

/** Asks for the list of a requirement. */
export interface ListTask {
  readonly requirement: RequirementInput;
  /** What stands, where that may tell most of it. */
  readonly standing: StandingList | null;
}

/** A list as it stands, and what has changed since it would have come out so. */
export interface StandingList extends KnownList {
  /** Capabilities that are others now, or whose companies are. */
  readonly changed: readonly string[];
  /** Made on the day of the run: with another day a score may be another. */
  readonly isOfDay: boolean;
}

/** Asks which lists changed capabilities may touch. */
export interface TouchTask {
  readonly capabilityIds: readonly string[];
  /** Lists that offer nothing and would say so again, unless the one capability that changed is what they lack. */
  readonly lacking: readonly LackingList[];
  /** How that capability stood when the lists were made. */
  readonly earlier: readonly CapabilityInput[];
  /** Which lists this task looks at; other tasks look at the others meanwhile. */
  readonly share: Share;
}

export interface LackingList {
  readonly requirementId: string;
  readonly gap: readonly Reason[];
  /** Its place in `earlier`; -1 where the capability was not there. */
  readonly before: number;
  /** Made on the day of the run: with another day a score may be another. */
  readonly isOfDay: boolean;
}

/** A list that a capability may stand in as far as its own score goes. */
export interface Entered {
  readonly requirementId: string;
  readonly score: number;
  readonly nearMiss: boolean;
  /** Whether scores of the requirement depend on the day. */
  readonly byDay: boolean;
}

export interface Touched {
  readonly entered: readonly Entered[];
  /** Ids of the requirements whose gap may be another. */
  readonly lacking: readonly string[];
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

/**
 * Who stands behind the last places of a list. Nobody sees them: they are kept so that a list that an offer falls out of
 * need not be made anew.
 */
export interface Reserve {
  /** In the order of their ranks, near misses behind the others. */
  readonly entries: readonly ScoredEntry[];
  readonly bars: Bars;
}

/** Scores below which nobody is known; null where nobody else reaches the lane's threshold. */
export interface Bars {
  readonly listed: number | null;
  readonly nearMisses: number | null;
}

/** All that is known of who stands where in a list. */
export interface KnownList {
  /** Its lines in the order of their ranks, near misses behind the others. */
  readonly entries: readonly ScoredEntry[];
  readonly reserve: Reserve;
}

/** What the engine says of one requirement; no entries and no gap for one that is closed. */
export interface ScoredList extends KnownList {
  readonly requirementId: string;
  readonly externalId: string;
  readonly gap: readonly Reason[];
  readonly considered: number;
}

/** The list of a requirement that is closed: it offers nothing and lacks nothing. */
export const closedList = ({ id, externalId }: RequirementInput): ScoredList => ({
  requirementId: id,
  externalId,
  entries: [],
  reserve: { entries: [], bars: { listed: null, nearMisses: null } },
  gap: [],
  considered: 0,
});
