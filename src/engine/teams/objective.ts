import { divideRounded, WHOLE } from '../scoring/fixed-point.js';

/** Percent of a team's value. What the roles ask for decides; who goes well together and who is there already tips it. */
export const TEAM_WEIGHTS = { needs: 60, pairs: 25, market: 15 } as const;
export const MIN_MEMBERS = 2;
export const MAX_MEMBERS = 4;

/** Divisible by the number of members (2..4) and of pairs (1, 3, 6), so that means of either stay integers. */
const COMMON = 12;
const PERCENT = 100;

export interface TeamSums {
  readonly slots: number;
  readonly members: number;
  /** Sum of scores over the filled roles. */
  readonly needs: number;
  /** Sum over all pairs of members. */
  readonly pairs: number;
  /** Sum of readiness over the members. */
  readonly market: number;
}

export const pairCount = (members: number): number => (members * (members - 1)) / 2;

/** What one point counts for in a team of this size: of a role, of a pair, of a member's readiness. */
export function pointsOf(slots: number, members: number): { need: number; pair: number; market: number } {
  return {
    need: COMMON * TEAM_WEIGHTS.needs,
    pair: (slots * COMMON * TEAM_WEIGHTS.pairs) / pairCount(members),
    market: (slots * COMMON * TEAM_WEIGHTS.market) / members,
  };
}

/** The value of a team when everything is whole: what `exactValue` is a share of. */
export const wholeValue = (slots: number): number => slots * COMMON * PERCENT * WHOLE;

/**
 * The value of a team, as an exact integer that ranks the teams of one opportunity. With S roles, n members and their
 * n(n-1)/2 pairs, each figure 0..10000:
 *
 *     value = 60% x sum of role scores / S + 25% x mean over pairs + 15% x mean readiness for the market
 *
 * multiplied by 12 x S x 100, so that every division goes out. An open role counts 0.
 */
export function exactValue({ slots, members, needs, pairs, market }: TeamSums): number {
  const points = pointsOf(slots, members);
  return needs * points.need + pairs * points.pair + market * points.market;
}

/** The exact value as 0..10000, rounded half up. */
export const shownValue = (exact: number, slots: number): number =>
  slots === 0 ? 0 : divideRounded(exact, wholeValue(slots) / WHOLE);

/** A difference of exact values as 0..10000, rounded up: 0 only where there is none. */
export const shownGap = (exact: number, slots: number): number =>
  exact <= 0 || slots === 0 ? 0 : Math.min(WHOLE, Math.ceil(exact / (wholeValue(slots) / WHOLE)));

/**
 * What teams are ranked by: first the sides that were asked for, then as many roles as can be filled, then the value.
 * @param missing firms that the asked sides are short of, together
 */
export function rankingValue(missing: number, filled: number, exact: number, slots: number): number {
  return ((MOST_MISSING - Math.min(missing, MOST_MISSING)) * (slots + 1) + filled) * (wholeValue(slots) + 1) + exact;
}

const MOST_MISSING = 12;
