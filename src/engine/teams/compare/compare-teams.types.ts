/** A team as a run left it. Companies by whatever id the caller names them by; figures are integers 0..10000. */
export interface TeamThen {
  /** 1-based. */
  readonly rank: number;
  readonly value: number;
  readonly parts: { readonly needs: number; readonly pairs: number; readonly market: number };
  readonly members: readonly {
    readonly company: string;
    readonly readiness: number;
    /** Names the revisions of the firm and of what it fills its roles with: the same name, the same facts. */
    readonly revision?: string;
  }[];
  readonly fills: readonly { readonly role: string; readonly company: string; readonly score: number }[];
  readonly pairs: readonly { readonly companies: readonly [string, string]; readonly value: number }[];
}

export interface TeamListThen {
  readonly teams: readonly TeamThen[];
  /** Roles that nobody may fill, whatever the team. */
  readonly openRoles: readonly string[];
}

export const TEAM_CHANGE_KINDS = ['entered', 'left', 'members-changed', 'moved', 'rescored'] as const;
/**
 * `members-changed`: one of the earlier teams with one firm exchanged, come or gone. `moved` has the same firms at
 * another rank, `rescored` at the same rank with other figures.
 */
export type TeamChangeKind = (typeof TEAM_CHANGE_KINDS)[number];

export type TeamPart = keyof TeamThen['parts'];

/** Why a team stands elsewhere. Points are hundredths of a point of the team's value, signed. */
export type TeamChangeReason =
  | { readonly code: 'part-changed'; readonly part: TeamPart; readonly points: number }
  | { readonly code: 'role-filled' | 'role-opened'; readonly role: string; readonly company: string }
  | { readonly code: 'role-recast'; readonly role: string; readonly before: string; readonly after: string }
  | RoleRescored
  | {
      readonly code: 'readiness-changed';
      readonly company: string;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly code: 'pair-changed';
      readonly companies: readonly [string, string];
      readonly before: number;
      readonly after: number;
    }
  /** The firm, or what it fills its role with, states other facts. */
  | { readonly code: 'facts-changed'; readonly company: string }
  /** In no team of the earlier list; in none of the later one. */
  | { readonly code: 'firm-new' | 'firm-gone'; readonly company: string }
  /** Its own figures are the same: teams before it came, went, rose or fell. */
  | { readonly code: 'others-moved'; readonly above: number; readonly below: number };

export interface RoleRescored {
  readonly code: 'role-rescored';
  readonly role: string;
  readonly company: string;
  readonly before: number;
  readonly after: number;
}

export interface TeamChange {
  readonly kind: TeamChangeKind;
  readonly before: TeamThen | null;
  readonly after: TeamThen | null;
  /** Firms that the later team has and the earlier one has not, and the other way round, sorted. */
  readonly joined: readonly string[];
  readonly gone: readonly string[];
  /** Nearest cause first. */
  readonly reasons: readonly TeamChangeReason[];
}

/** What differs for the whole list. */
export type TeamListReason =
  | { readonly code: 'no-teams'; readonly when: 'before' | 'after' }
  | { readonly code: 'role-now-open' | 'role-now-fillable'; readonly role: string };

export interface TeamListComparison {
  readonly reasons: readonly TeamListReason[];
  /** In the order of the later list, then what left in the order of the earlier one. */
  readonly changes: readonly TeamChange[];
}
