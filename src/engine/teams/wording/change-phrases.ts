import type { TeamChange, TeamChangeReason, TeamListReason } from '../compare/compare-teams.types.js';
import type { TeamNames } from './team-names.js';

/** What the comparison of two team lists says, in one language. */
export interface TeamChangePhrases {
  /** Where a team stood and stands. */
  readonly change: (change: Pick<TeamChange, 'kind' | 'before' | 'after'>) => string;
  readonly reason: (reason: TeamChangeReason, names: TeamNames) => string;
  readonly list: (reason: TeamListReason, names: TeamNames) => string;
}

/** A difference with its sign, from hundredths of a point. */
export const signedPoints = (points: number): string =>
  `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.round(Math.abs(points) / 10) / 10}`;
