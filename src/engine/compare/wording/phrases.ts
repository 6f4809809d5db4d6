import type { Need } from '../../facts/index.js';
import type { ChangedRecord, CompetitorCode, Standing, VersionPart } from '../compare.types.js';

/** Texts of one language. Everything handed in is already named in it; scores are in points, 0..100. */
export interface Phrases {
  readonly version: (part: VersionPart, before: string, after: string) => string;
  readonly day: (before: string, after: string) => string;
  readonly factsChanged: (record: ChangedRecord, facts: string) => string;
  readonly requirementClosed: string;
  readonly requirementReopened: string;
  readonly noList: Readonly<Record<'before' | 'after', string>>;
  readonly offer: Readonly<Record<'offer-new' | 'offer-missing' | 'offer-closed' | 'offer-reopened', string>>;
  readonly exclusion: Readonly<Record<'now-excluded' | 'no-longer-excluded', (reason: string) => string>>;
  readonly threshold: Readonly<
    Record<'threshold-reached' | 'threshold-missed', (score: string, threshold: string) => string>
  >;
  readonly listFull: Readonly<Record<'before' | 'after', (length: number) => string>>;
  /** @param points signed, or null where it is not known */
  readonly criterion: (name: string, before: string, after: string, points: string | null) => string;
  /** The value is as before: more or less of what it rests on is known, or it weighs otherwise. */
  readonly criterionKnown: (name: string, value: string, points: string) => string;
  readonly competitors: Readonly<Record<CompetitorCode, (titles: string) => string>>;
  /** @param shown the first titles @param more how many others */
  readonly titles: (shown: readonly string[], more: number) => string;
  readonly byVersion: string;
  readonly unstated: string;
  readonly noData: string;
  readonly none: string;
  readonly confirmed: (fact: string, isConfirmed: boolean) => string;
  readonly textChanged: (field: string) => string;
  readonly need: Readonly<Record<Need, string>>;
  /** What a clause asks, with how strongly and whether only the text asks it. */
  readonly asked: (bound: string, need: string, isRead: boolean) => string;
  readonly entered: (after: Standing, score: string) => string;
  readonly left: (before: Standing) => string;
  readonly moved: (before: Standing, after: Standing) => string;
  readonly becameListed: (before: Standing, after: Standing) => string;
  readonly becameNearMiss: (before: Standing, after: Standing) => string;
  readonly rescored: (rank: Standing, before: string, after: string) => string;
}
