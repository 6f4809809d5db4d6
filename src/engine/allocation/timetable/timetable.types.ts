/** A firm that is there; the same one may seek in one meeting and provide in another. */
export interface Attendee {
  readonly id: string;
  /** Numbers of the slots, from 0, in which it is there; null for all. */
  readonly available: readonly number[] | null;
}

export interface WantedMeeting {
  readonly id: string;
  /** Ids of attendees. */
  readonly seeker: string;
  readonly provider: string;
  /** Integer 1..10000. */
  readonly weight: number;
  /** Pair of languages that somebody has to interpret between, `ko-zh`; null where the two share one. */
  readonly interpreting: string | null;
}

export interface TimetableTask {
  readonly slots: number;
  /** In each slot. */
  readonly tables: number;
  readonly attendees: readonly Attendee[];
  readonly meetings: readonly WantedMeeting[];
  /** Interpreters there at once, by pair of languages; there are none for a pair that is not named. */
  readonly interpreters: Readonly<Record<string, number>>;
}

export interface PlacedMeeting {
  /** Id of a wanted meeting. */
  readonly meeting: string;
  /** From 0. */
  readonly slot: number;
  /** From 1. */
  readonly table: number;
}

/** The truest reason: what would have to change first. */
export type WhyUnplaced =
  'never-together' | 'seeker-full' | 'provider-full' | 'no-room' | 'no-table' | 'no-interpreter';

export interface UnplacedMeeting {
  readonly meeting: string;
  readonly reason: WhyUnplaced;
}

export interface Timetable {
  /** In the order of slots, then tables. */
  readonly placed: readonly PlacedMeeting[];
  /** The dearest first, then by id. */
  readonly unplaced: readonly UnplacedMeeting[];
  /** Of the placed meetings. */
  readonly weight: number;
  /** Upper bound on the weight of any timetable that leaves what is fixed where it is, integer. */
  readonly bound: number;
}
