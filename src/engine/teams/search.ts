import { acceptance } from './acceptance.js';
import type { Terms } from './bounds.js';
import { branch } from './branch.js';
import type { FoundTeam } from './found-team.js';
import type { Instance } from './instance.js';
import { MAX_MEMBERS, MIN_MEMBERS } from './objective.js';

export interface SearchResult {
  readonly found: FoundTeam | null;
  /** No team that differs enough from the earlier ones ranks higher than this; equal to what is found when proven. */
  readonly bound: number;
  /** What no team with a left-out firm ranks higher than, where that is above what is found; else null. */
  readonly outside: number | null;
}

/** The terms for teams of a size, without or with those that the shortlists leave out. */
export type TermsOf = (size: number, withLeftOut: boolean) => Terms;

/**
 * The best team that differs enough from the earlier ones: branch and bound over the roles, one size of team after
 * another. Exact unless it takes more than `effort` steps; then the best bound of what was not looked at is kept. Where
 * the shortlists leave firms out, a second search finds how good a team with one of them could be at most.
 * @param outside that of an earlier search, where one is known
 */
export function searchTeam(
  instance: Instance,
  termsOf: TermsOf,
  earlier: readonly FoundTeam[],
  effort: number,
  outside: number | null = null,
): SearchResult {
  const fewest = Math.max(MIN_MEMBERS, instance.pinned.length);
  const sizes = [4, 3, 2].filter((size) => size >= fewest && size <= MAX_MEMBERS);
  const accepted = acceptance(instance, earlier);
  let open = Number.NEGATIVE_INFINITY;
  let steps = effort;
  for (const size of sizes) {
    const terms = termsOf(size, false);
    const left = branch(instance, terms, [], steps, {
      atLeast: () => accepted.best()?.ranking ?? Number.NEGATIVE_INFINITY,
      complete: (members, chosen) => accepted.consider(members, chosen),
    });
    steps = left.steps;
    open = Math.max(open, left.open);
  }
  const found = accepted.best();
  const bound = Math.max(open, found?.ranking ?? Number.NEGATIVE_INFINITY);
  if (found === null || instance.leftOut.length === 0) return { found, bound, outside: null };
  // Later teams rank lower, so what was above an earlier one is above them.
  const above = outside ?? boundWithLeftOut(instance, termsOf, sizes, found.ranking, effort);
  return { found, bound: Math.max(bound, above), outside: above > found.ranking ? above : null };
}

/** The highest ranking value that a team with at least one left-out firm could have, where that is above `bound`. */
function boundWithLeftOut(
  instance: Instance,
  termsOf: TermsOf,
  sizes: readonly number[],
  bound: number,
  effort: number,
): number {
  let highest = bound;
  let steps = effort;
  for (const size of sizes.filter((one) => one > instance.pinned.length)) {
    const terms = termsOf(size, true);
    instance.leftOut.forEach(({ slot }, at) => {
      const result = branch(instance, terms, [{ slot, firm: instance.firms.length + at }], steps, {
        // What only equals the bound does not move it.
        atLeast: () => highest + 1,
        complete: (_members, _chosen, ranking) => {
          highest = Math.max(highest, ranking);
        },
      });
      steps = result.steps;
      highest = Math.max(highest, result.open);
    });
  }
  return highest;
}
