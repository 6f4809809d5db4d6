import type { CapabilityFacts, CompanyFacts, RoleSlot, TeamSide } from '../facts/index.js';
import type { PairScore } from '../scoring/index.js';
import type { GapAdvice, MarketReason, PairReason, SlotReason } from './reasons.js';

/** How a firm stands to one role. */
export interface SlotFit {
  /** Integer 0..10000. */
  readonly score: number;
  /** What it would fill the role with; null where the firm itself is what is asked for (an operator, a financier). */
  readonly capability: CapabilityFacts | null;
  /** The score of that capability against the role; null where there is none. */
  readonly pair: PairScore | null;
  readonly reasons: readonly SlotReason[];
  /** Why it may not fill the role; empty when it may. */
  readonly lacks: readonly SlotReason[];
}

export interface SlotFill extends SlotFit {
  readonly slot: RoleSlot;
  readonly company: CompanyFacts;
}

/** A role that a team leaves open. */
export interface SlotGap {
  readonly slot: RoleSlot;
  /** Firms that could fill it alone: then only the size of the team, its sides or what was left out stand against it. */
  readonly able: number;
  /** Best first, at most 3; of those that cannot fill it each says what it lacks. */
  readonly nearest: readonly (SlotFit & { readonly company: CompanyFacts })[];
  readonly advice: GapAdvice;
}

/** A side with fewer firms than were asked for. */
export interface SideGap {
  readonly side: TeamSide;
  readonly asked: number;
  readonly found: number;
}

export interface PairFit {
  /** External ids, in code-unit order. */
  readonly companies: readonly [string, string];
  /** Integer 0..10000. */
  readonly value: number;
  readonly reasons: readonly PairReason[];
}

export interface TeamMember {
  readonly company: CompanyFacts;
  /** Ids of the roles it fills; empty only for a firm that was pinned and fits none. */
  readonly slots: readonly string[];
  /** How near it is to working in the market, integer 0..10000. */
  readonly readiness: number;
  readonly reason: MarketReason;
  readonly pinned: boolean;
}

export interface Team {
  /** 1-based. */
  readonly rank: number;
  /** Integer 0..10000; see `valueOf` for the formula. */
  readonly value: number;
  /** The exact integer that ranks; teams of one opportunity are comparable by it. */
  readonly rankingValue: number;
  /** Means, integers 0..10000: roles (0 for an open one), pairs, readiness for the market. */
  readonly parts: { readonly needs: number; readonly pairs: number; readonly market: number };
  /** By id. */
  readonly members: readonly TeamMember[];
  /** In the order of the roles. */
  readonly fills: readonly SlotFill[];
  readonly gaps: readonly SlotGap[];
  readonly sideGaps: readonly SideGap[];
  readonly pairs: readonly PairFit[];
  /** How much better (0..10000) a team could at most be that the search did not look at; 0 is proof that none is. */
  readonly gap: number;
}

export interface TeamResult {
  readonly teams: readonly Team[];
  /** Roles that nobody may fill, whatever the team. */
  readonly openRoles: readonly SlotGap[];
  /** The largest gap of the teams, 0..10000. */
  readonly gap: number;
  /** The role in which another firm makes another team; null without roles. */
  readonly keyRole: string | null;
}

export interface TeamOptions {
  /** Most teams, >= 0; 10 by default. */
  readonly count?: number;
  /** External ids of firms that every team has, at most 4. */
  readonly pinned?: readonly string[];
  /** External ids of firms that no team has. */
  readonly excluded?: readonly string[];
  /** Steps of the search for each team, >= 1; what they leave open is the gap. */
  readonly effort?: number;
}
