import type { Terms } from './bounds.js';
import type { Instance } from './instance.js';
import { rankingValue } from './objective.js';

export interface Goal {
  /** Ranking value below which nothing is of interest. */
  atLeast(): number;
  /** A team with all roles decided. */
  complete(members: readonly number[], chosen: readonly number[], ranking: number): void;
}

export interface Given {
  readonly slot: number;
  readonly firm: number;
}

export interface Left {
  /** Steps not used. */
  readonly steps: number;
  /** Highest bound of what there were no steps for; -Infinity when all was looked at. */
  readonly open: number;
}

/**
 * Goes through the teams of one size, depth first, best first, without those that cannot reach what is of interest. Each
 * role goes to a firm that enters the team with it, to a member, or to nobody when no member can fill it.
 * @param given firms that are in the team from the start, with their role
 * @param steps most branches to look into
 */
export function branch(
  { pinned, asked, slots }: Instance,
  terms: Terms,
  given: readonly Given[],
  steps: number,
  goal: Goal,
): Left {
  const { size, width, order, entrants, filling, entering, staying, pairs, readiness, halfPair, sides } = terms;
  // A firm of a home country that is also the market counts for two sides.
  const sidesOfOne = sides.some((counts) => counts.filter(Boolean).length > 1) ? 2 : 1;
  const chosen: number[] = Array.from({ length: slots }, () => -1);
  const members: number[] = [];
  const have = asked.map(() => 0);
  let left = steps;
  let open = Number.NEGATIVE_INFINITY;
  let together = 0;
  let halves = 0;
  // What a given firm adds in its role beyond what the bound counts for any role.
  let pending = 0;

  const enter = (firm: number): void => {
    for (const other of members) together += pairs[firm * width + other] ?? 0;
    together += readiness[firm] ?? 0;
    halves += halfPair[firm] ?? 0;
    members.push(firm);
    sides[firm]?.forEach((counts, side) => {
      if (counts) have[side] = (have[side] ?? 0) + 1;
    });
  };
  const leave = (): void => {
    const firm = members.pop() ?? -1;
    for (const other of members) together -= pairs[firm * width + other] ?? 0;
    together -= readiness[firm] ?? 0;
    halves -= halfPair[firm] ?? 0;
    sides[firm]?.forEach((counts, side) => {
      if (counts) have[side] = (have[side] ?? 0) - 1;
    });
  };

  const beyond = ({ slot, firm }: Given): number => Math.max(0, (filling[slot]?.[firm] ?? 0) - (staying[slot] ?? 0));

  /** @param coming firms that still enter, of which `added` has the first in it */
  const rankAtMost = (position: number, needs: number, filled: number, added: number, coming: number): number => {
    const unknown = size - members.length;
    const deficit = asked.reduce((sum, count, side) => sum + Math.max(0, count - (have[side] ?? 0)), 0);
    const exact = needs + together + pending + halves * unknown + added + terms.rest(position, coming);
    const missing = Math.max(0, deficit - sidesOfOne * unknown);
    return rankingValue(missing, filled + terms.fillable(position), exact, slots);
  };
  const isHopeless = (bound: number): boolean => !Number.isFinite(bound) || bound < goal.atLeast();

  const descend = (position: number, needs: number, filled: number): void => {
    const coming = size - members.length;
    const bound = rankAtMost(position, needs, filled, 0, coming);
    if (isHopeless(bound)) return;
    if (left <= 0) {
      open = Math.max(open, bound);
      return;
    }
    left -= 1;
    const slot = order[position];
    if (slot === undefined) {
      goal.complete(members, chosen, bound);
      return;
    }
    const [fills, enters] = [filling[slot], entering[slot]];
    const place = (firm: number): void => {
      const already = chosen[slot] ?? -1;
      chosen[slot] = firm;
      descend(position + 1, needs + (firm < 0 ? 0 : (fills?.[firm] ?? 0)), filled + (firm < 0 ? 0 : 1));
      chosen[slot] = already;
    };
    const fixed = given.find((one) => one.slot === slot);
    if (fixed !== undefined) {
      const ahead = beyond(fixed);
      pending -= ahead;
      place(fixed.firm);
      pending += ahead;
      return;
    }
    for (const firm of coming === 0 ? [] : (entrants[slot] ?? [])) {
      if (members.includes(firm)) continue;
      // Those that follow bring no more.
      if (isHopeless(rankAtMost(position + 1, needs, filled + 1, enters?.[firm] ?? 0, coming - 1))) break;
      enter(firm);
      place(firm);
      leave();
    }
    const able = members.filter((firm) => (fills?.[firm] ?? -1) >= 0);
    for (const firm of able.sort((a, b) => (fills?.[b] ?? 0) - (fills?.[a] ?? 0) || a - b)) place(firm);
    if (able.length === 0) place(-1);
  };

  for (const one of given) pending += beyond(one);
  for (const firm of new Set([...pinned, ...given.map((one) => one.firm)])) enter(firm);
  if (members.length <= size) descend(0, 0, 0);
  return { steps: left, open };
}
