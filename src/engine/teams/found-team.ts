import type { Assignment } from './assignment.js';
import type { Instance } from './instance.js';
import { exactValue, rankingValue } from './objective.js';

export interface FoundTeam {
  /** Numbers of the firms, ascending. */
  readonly members: readonly number[];
  readonly assignment: Assignment;
  readonly exact: number;
  readonly ranking: number;
  /** Firms that the asked sides are short of. */
  readonly missing: number;
}

/** The sums of a set of firms with its assignment, and what they rank. */
export function teamOf(instance: Instance, members: readonly number[], assignment: Assignment): FoundTeam {
  const { scores, slots, pairs, readiness, firms } = instance;
  const filled = assignment.filter((firm) => firm >= 0).length;
  const needs = assignment.reduce((sum, firm, slot) => sum + (firm < 0 ? 0 : (scores[slot]?.[firm] ?? 0)), 0);
  const pairSum = members.reduce(
    (sum, one, at) =>
      sum + members.slice(0, at).reduce((inner, two) => inner + (pairs[one * firms.length + two] ?? 0), 0),
    0,
  );
  const market = members.reduce((sum, firm) => sum + (readiness[firm] ?? 0), 0);
  const exact = exactValue({ slots, members: members.length, needs, pairs: pairSum, market });
  const missing = missingOf(instance, members);
  return { members, assignment, exact, missing, ranking: rankingValue(missing, filled, exact, slots) };
}

const missingOf = ({ asked, sides }: Instance, members: readonly number[]): number =>
  asked.reduce(
    (sum, count, side) => sum + Math.max(0, count - members.filter((firm) => sides[firm]?.[side] === true).length),
    0,
  );
