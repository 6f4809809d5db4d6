import { TEAM_SIDES, type OpportunityFacts, type TeamSide } from '../facts/index.js';
import { MAX_MEMBERS } from './objective.js';
import { sidesOf, type LeftOut } from './shortlist.js';
import type { SlotTables } from './slot-tables.js';

/**
 * What the search works on: firms and roles as numbers. Firms are numbered in the order of their ids, so that the
 * smaller number goes first among equals.
 */
export interface Instance {
  /** Index in the pool of each firm. */
  readonly firms: readonly number[];
  readonly slots: number;
  /** By role: score of each firm, -1 where it may not fill it. */
  readonly scores: readonly Int32Array[];
  readonly readiness: Int32Array;
  /** Square, `firms x firms`. */
  readonly pairs: Int32Array;
  /** The best pair that each firm is in. */
  readonly bestPair: Int32Array;
  /** By firm: whether it counts for the side, in the order of `TEAM_SIDES`. */
  readonly sides: readonly (readonly boolean[])[];
  readonly asked: readonly number[];
  readonly pinned: readonly number[];
  /** Whom the shortlists leave out, by role: each entry stands for any of a side's firms. */
  readonly leftOut: readonly (LeftOut & { readonly slot: number; readonly counts: readonly boolean[] })[];
  /** The role by which teams are told apart; -1 when none can be filled by several. */
  readonly key: number;
  /** Roles that several firms can fill. */
  readonly free: readonly boolean[];
}

/** @throws RangeError naming the firm that is pinned and cannot be */
export function instanceOf(tables: SlotTables, pinnedIds: readonly string[], excludedIds: readonly string[]): Instance {
  const { pool, opportunity } = tables;
  const excluded = new Set(excludedIds);
  const pinnedFirms = pinnedOf(tables, pinnedIds, excluded);
  const listed = tables.slots.flatMap(({ entries }) => entries.map(({ firm }) => firm));
  const firms = [...new Set([...listed, ...pinnedFirms])]
    .filter((firm) => !excluded.has(pool.firms[firm]?.company.id ?? ''))
    .sort((a, b) => a - b);
  const numberOf = new Map(firms.map((firm, index) => [firm, index]));
  const scores = tables.slots.map(({ entries }, slot) => {
    const row = new Int32Array(firms.length).fill(-1);
    const set = (firm: number, score: number): void => {
      const index = numberOf.get(firm);
      if (index !== undefined) row[index] = score;
    };
    for (const { firm, fit } of entries) set(firm, fit.score);
    for (const firm of pinnedFirms) {
      const fit = tables.fitOf(slot, firm);
      if (fit.lacks.length === 0) set(firm, fit.score);
    }
    return row;
  });
  const pinned = pinnedFirms.map((firm) => numberOf.get(firm) ?? -1).sort((a, b) => a - b);
  const pairs = tables.pairsOf(firms);
  const size = firms.length;
  const bestPair = Int32Array.from(firms, (_, row) => {
    let best = 0;
    for (let column = 0; column < size; column += 1) {
      if (column !== row) best = Math.max(best, pairs[row * size + column] ?? 0);
    }
    return best;
  });
  const free = scores.map((row) => row.filter((score) => score >= 0).length > 1);
  return {
    firms,
    slots: scores.length,
    scores,
    readiness: Int32Array.from(firms, (firm) => tables.readinessOf(firm).value),
    pairs,
    bestPair,
    sides: firms.map((firm) => countsFor(tables, firm)),
    asked: TEAM_SIDES.map((side) => opportunity.sides[side]),
    pinned,
    leftOut: tables.slots.flatMap(({ leftOut }, slot) =>
      leftOut.map((one) => ({ ...one, slot, counts: TEAM_SIDES.map((side) => one.sides.includes(side)) })),
    ),
    key: keyOf(opportunity, free),
    free,
  };
}

function pinnedOf({ pool }: SlotTables, ids: readonly string[], excluded: ReadonlySet<string>): number[] {
  const unique = [...new Set(ids)];
  if (unique.length > MAX_MEMBERS) throw new RangeError(`At most ${MAX_MEMBERS} companies can be pinned`);
  return unique.map((id) => {
    const firm = pool.firmOf.get(id);
    if (firm === undefined) throw new RangeError(`The pinned company "${id}" is not among the candidates`);
    if (excluded.has(id)) throw new RangeError(`The company "${id}" is both pinned and excluded`);
    return firm;
  });
}

function countsFor({ pool, opportunity }: SlotTables, firm: number): boolean[] {
  const company = pool.firms[firm]?.company;
  const sides: readonly TeamSide[] = company === undefined ? [] : sidesOf(company, opportunity.market);
  return TEAM_SIDES.map((side) => sides.includes(side));
}

const NEED_ASKED = { must: 4, should: 2, nice: 1 } as const;

/** The role that asks for most, among equals the first that is stated. */
function keyOf({ roles }: OpportunityFacts, free: readonly boolean[]): number {
  const asked = roles.map(({ tags, clauses, licences }) =>
    [...tags, ...clauses].reduce((sum, { need }) => sum + NEED_ASKED[need], licences.length),
  );
  const most = Math.max(-1, ...asked.filter((_, slot) => free[slot]));
  return asked.findIndex((one, slot) => free[slot] === true && one === most);
}
