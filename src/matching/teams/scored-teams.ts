import type { GapAdvice, MarketReason, PairReason, ScopeItem, SideGap, SlotReason } from '../../engine/teams/index.js';
import type { OpportunityInput, RequirementInput } from '../runs/scoring-input.js';

// What the threads say of teams, and what is saved. Records go by their ids; companies within reasons by their external
// ids, as the engine names them. All figures are integers 0..10000 unless it is said otherwise.

/** How a firm stands to a role. */
export interface SlimFit {
  readonly company: string;
  /** What it would fill the role with; null where the firm itself is what is asked for. */
  readonly capability: string | null;
  readonly score: number;
  readonly fit: number | null;
  readonly coverage: number | null;
  readonly reasons: readonly SlotReason[];
  readonly lacks: readonly SlotReason[];
}

export interface SlimFill extends SlimFit {
  readonly role: string;
}

export interface SlimGap {
  readonly role: string;
  /** Firms that could fill it. */
  readonly able: number;
  readonly advice: GapAdvice;
  readonly nearest: readonly SlimFit[];
}

export interface SlimPair {
  readonly companies: readonly [string, string];
  readonly value: number;
  readonly reasons: readonly PairReason[];
}

export interface SlimMember {
  readonly company: string;
  readonly roles: readonly string[];
  readonly readiness: number;
  readonly market: MarketReason;
  readonly pinned: boolean;
}

export interface SlimTeam {
  readonly rank: number;
  readonly value: number;
  readonly parts: { readonly needs: number; readonly pairs: number; readonly market: number };
  /** How much better a team could at most be that was not looked at; 0 is proof that none is. */
  readonly gap: number;
  readonly members: readonly SlimMember[];
  readonly fills: readonly SlimFill[];
  readonly gaps: readonly SlimGap[];
  readonly sideGaps: readonly SideGap[];
  readonly pairs: readonly SlimPair[];
}

export interface TeamSolution {
  readonly teams: readonly SlimTeam[];
  /** Roles that nobody may fill, whatever the team. */
  readonly openRoles: readonly SlimGap[];
  readonly gap: number;
  readonly keyRole: string | null;
}

/** What the engine says of one opportunity; nothing at all for one that is closed. */
export interface ScoredTeams extends TeamSolution {
  readonly opportunityId: string;
  readonly externalId: string;
  /** Companies that could have been in a team. */
  readonly considered: number;
  /** Ids of the companies on the shortlists of the roles, sorted. */
  readonly lookedAt: readonly string[];
}

export interface TeamTask {
  readonly opportunity: OpportunityInput;
  /** Most teams; 10 when left out. */
  readonly count?: number;
  /** Ids of companies that every team has, and of those that none has. */
  readonly pinned?: readonly string[];
  readonly excluded?: readonly string[];
}

export interface TouchedTeamsTask {
  readonly opportunities: readonly OpportunityInput[];
  readonly companyId: string;
}

export interface ConsortiumTask {
  readonly requirement: RequirementInput;
}

export interface SlimConsortiumMember {
  readonly company: string;
  readonly capabilities: readonly string[];
  readonly items: readonly ScopeItem[];
  /** Percent of the scope. */
  readonly share: number;
  readonly lead: boolean;
}

export type ScoredConsortium =
  | {
      readonly state: 'proposed';
      readonly members: readonly SlimConsortiumMember[];
      readonly pairs: readonly SlimPair[];
      readonly value: number;
      readonly gap: number;
    }
  | { readonly state: 'one-firm'; readonly company: string }
  | { readonly state: 'uncovered'; readonly items: readonly ScopeItem[] }
  | { readonly state: 'indivisible' }
  | { readonly state: 'too-many-firms'; readonly most: number };
