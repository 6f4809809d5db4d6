import { assignmentOf } from './assignment.js';
import { differsEnough } from './diversity.js';
import type { Instance } from './instance.js';
import { teamOf, type FoundTeam } from './found-team.js';

/** Keeps the best of the teams it is shown. */
export interface Acceptance {
  best(): FoundTeam | null;
  consider(members: readonly number[], chosen: readonly number[]): void;
}

/** Teams count with the best assignment of their firms, and only when they differ enough from all earlier ones. */
export function acceptance(instance: Instance, earlier: readonly FoundTeam[]): Acceptance {
  let best: FoundTeam | null = null;
  return {
    best: () => best,
    consider(members, chosen) {
      const sorted = [...members].sort((a, b) => a - b);
      const team = teamOf(instance, sorted, [...chosen]);
      if (best !== null && !comesFirst(team, best)) return;
      // Every set of firms counts with its own best assignment, which is met on its own way.
      const own = assignmentOf(instance, sorted);
      if (own === null || own.some((firm, slot) => firm !== chosen[slot])) return;
      if (earlier.every((other) => differsEnough(own, other.assignment, instance))) best = team;
    },
  };
}

/** By rank, then the smaller team, then the one whose firms come first. */
export function comesFirst(a: FoundTeam, b: FoundTeam): boolean {
  if (a.ranking !== b.ranking) return a.ranking > b.ranking;
  if (a.members.length !== b.members.length) return a.members.length < b.members.length;
  const at = a.members.findIndex((one, index) => one !== b.members[index]);
  return at >= 0 && (a.members[at] ?? 0) < (b.members[at] ?? 0);
}
