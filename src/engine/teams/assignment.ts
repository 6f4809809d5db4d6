import type { Instance } from './instance.js';

/** Who fills which role: a firm's number, or -1 for an open role. */
export type Assignment = readonly number[];

/**
 * The assignment of a set of firms: the one that fills most roles, then the one with the highest sum of scores, then the
 * one whose numbers come first, role by role. Every firm fills a role, unless it is pinned. Null when that cannot be.
 * @param members numbers of firms, ascending
 */
export function assignmentOf({ scores, pinned }: Instance, members: readonly number[]): Assignment | null {
  const best = scores.map((row) => {
    let filler = -1;
    for (const member of members) {
      if ((row[member] ?? -1) > (filler < 0 ? -1 : (row[filler] ?? -1))) filler = member;
    }
    return filler;
  });
  const needed = members.filter((member) => !pinned.includes(member));
  if (needed.every((member) => best.includes(member))) return best;
  return amongAll(scores, members, needed);
}

/** Some firm is the best in no role: it takes one from another, where that costs least. */
function amongAll(
  scores: readonly Int32Array[],
  members: readonly number[],
  needed: readonly number[],
): Assignment | null {
  let best: { filled: number; sum: number; assignment: Assignment } | null = null;
  const chosen: number[] = [];
  const descend = (filled: number, sum: number): void => {
    const row = scores[chosen.length];
    if (row === undefined) {
      if (!needed.every((member) => chosen.includes(member))) return;
      if (best === null || filled > best.filled || (filled === best.filled && sum > best.sum)) {
        best = { filled, sum, assignment: [...chosen] };
      }
      return;
    }
    const able = members.filter((member) => (row[member] ?? -1) >= 0);
    for (const member of able.length === 0 ? [-1] : able) {
      chosen.push(member);
      descend(filled + (member < 0 ? 0 : 1), sum + (member < 0 ? 0 : (row[member] ?? 0)));
      chosen.pop();
    }
  };
  descend(0, 0);
  return (best as { assignment: Assignment } | null)?.assignment ?? null;
}
