import type { CompanyFacts, TeamSide } from '../facts/index.js';
import type { CandidatePool } from './candidates.js';
import { placeLacks } from './firm-fit.js';
import { marketReadiness } from './market-readiness.js';
import { MAX_MEMBERS, MIN_MEMBERS, pointsOf } from './objective.js';
import { pairCeiling } from './pair-fit.js';
import type { AskedSlot } from './asked-slot.js';
import { slotFit } from './slot-fit.js';
import type { SlotFit } from './team.types.js';
import { upperScores } from './upper-scores.js';

/** Firms of one side that are kept for a role when there are more; each side has its own. */
export const KEPT_OF_SIDE = 32;

export interface SlotEntry {
  readonly firm: number;
  readonly fit: SlotFit;
}

/** What the best of the firms of some sides that are left out could bring to a team at most. */
export interface LeftOut {
  readonly sides: readonly TeamSide[];
  /** Score for the role, 0..10000. */
  readonly score: number;
  /** By the number of members: exact value for the role, for readiness and for half of each of its pairs. */
  readonly entering: ReadonlyMap<number, number>;
}

export interface SlotTable {
  readonly asked: AskedSlot;
  /** Firms that may fill the role, by index. */
  readonly entries: readonly SlotEntry[];
  /** Empty when everybody who may fill the role is among the entries. */
  readonly leftOut: readonly LeftOut[];
  /** How many firms may fill it; when some are left out, at least. */
  readonly able: number;
}

/**
 * Who may fill the roles: of each side the firms that can bring a team most, by role. Firms are taken in the order of an
 * upper bound of that, and scored only until nobody further down can be better than those kept. Who is kept for one role
 * stands in the lists of all that it may fill, so that whoever is left out is in none.
 */
export function shortlists(roles: readonly AskedSlot[], pool: CandidatePool, most: number): readonly SlotTable[] {
  const surveys = roles.map((asked) => ({ asked, found: survey(asked, roles.length, pool, most) }));
  const kept = new Set(surveys.flatMap(({ found }) => found.flatMap((group) => group.kept.map(({ firm }) => firm))));
  return surveys.map(({ asked, found }) => {
    const entries = found.flatMap((group) => group.kept);
    let able = found.reduce((sum, group) => sum + group.able, 0);
    const leftOut: LeftOut[] = [];
    for (const { sides, rest } of found) {
      for (const { firm, scored } of rest.filter((one) => kept.has(one.firm))) {
        const candidate = pool.firms[firm];
        if (candidate === undefined) continue;
        const fit = slotFit(asked, candidate, pool.context);
        if (fit.lacks.length > 0) continue;
        entries.push({ firm, fit });
        if (!scored) able += 1;
      }
      const out = rest.filter(({ firm }) => !kept.has(firm));
      if (out.length > 0) leftOut.push(leftOutOf(out, sides, roles.length));
    }
    return { asked, entries: entries.sort((a, b) => a.firm - b.firm), leftOut, able };
  });
}

interface Group {
  readonly sides: readonly TeamSide[];
  readonly kept: readonly SlotEntry[];
  readonly rest: readonly Ranked[];
  readonly able: number;
}

/** The firms that could fill a role, by the sides they count for. */
function survey(asked: AskedSlot, slots: number, pool: CandidatePool, most: number): Group[] {
  const groups = new Map<string, { sides: readonly TeamSide[]; members: Ranked[] }>();
  for (const [firm, upper] of upperScores(asked, pool)) {
    const candidate = pool.firms[firm];
    if (candidate === undefined || upper < asked.threshold) continue;
    if (placeLacks(asked, candidate.company).length > 0) continue;
    const { value } = marketReadiness(candidate, asked.market);
    const ceiling = pairCeiling(candidate.company);
    const sides = sidesOf(candidate.company, asked.market);
    const ranked: Ranked = { firm, upper, readiness: value, ceiling, scored: false };
    const group = groups.get(sides.join());
    if (group === undefined) groups.set(sides.join(), { sides, members: [ranked] });
    else group.members.push(ranked);
  }
  return [...groups.values()].map(({ sides, members }) => ({ sides, ...bestOf(members, asked, slots, pool, most) }));
}

/** The sides that a firm counts for. */
export const sidesOf = ({ country }: CompanyFacts, market: string): TeamSide[] => [
  ...(country === 'KR' || country === 'CN' ? ([country] as const) : []),
  ...(country === market ? (['host'] as const) : []),
];

interface Ranked {
  readonly firm: number;
  /** Score, or where it is not scored the most it can be. */
  readonly upper: number;
  readonly readiness: number;
  readonly ceiling: number;
  /** Whether `upper` is the score, and the firm may fill the role. */
  readonly scored: boolean;
}

function bestOf(
  group: readonly Ranked[],
  asked: AskedSlot,
  slots: number,
  pool: CandidatePool,
  most: number,
): { kept: SlotEntry[]; rest: Ranked[]; able: number } {
  const keyOf = (ranked: Ranked): number => entering(ranked, slots, MAX_MEMBERS);
  const inOrder = group
    .map((ranked) => ({ ranked, key: keyOf(ranked) }))
    .sort((a, b) => b.key - a.key || a.ranked.firm - b.ranked.firm);
  const scored: { ranked: Ranked; key: number; entry: SlotEntry }[] = [];
  // Keys of the best that are kept, the lowest last.
  let best: number[] = [];
  let next = 0;
  for (; next < inOrder.length; next += 1) {
    const current = inOrder[next];
    const candidate = pool.firms[current?.ranked.firm ?? -1];
    if (current === undefined || candidate === undefined) break;
    const lowest = best.at(-1);
    if (best.length === most && lowest !== undefined && lowest >= current.key) break;
    const fit = slotFit(asked, candidate, pool.context);
    if (fit.lacks.length > 0) continue;
    const ranked = { ...current.ranked, upper: fit.score, scored: true };
    const key = keyOf(ranked);
    scored.push({ ranked, key, entry: { firm: ranked.firm, fit } });
    best = [...best, key].sort((a, b) => b - a).slice(0, most);
  }
  scored.sort((a, b) => b.key - a.key || a.ranked.firm - b.ranked.firm);
  return {
    kept: scored.slice(0, most).map(({ entry }) => entry),
    rest: [...scored.slice(most), ...inOrder.slice(next)].map(({ ranked }) => ranked),
    able: scored.length,
  };
}

/** Exact value that a firm brings at most to a team of this size that it enters in this role. */
function entering({ upper, readiness, ceiling }: Ranked, slots: number, members: number): number {
  const { need, pair, market } = pointsOf(slots, members);
  // Each of its pairs is shared by two.
  return upper * need + readiness * market + (ceiling * pair * (members - 1)) / 2;
}

function leftOutOf(rest: readonly Ranked[], sides: readonly TeamSide[], slots: number): LeftOut {
  const most = (of: (ranked: Ranked) => number): number => rest.reduce((best, one) => Math.max(best, of(one)), 0);
  const byMembers = new Map<number, number>();
  for (let members = MIN_MEMBERS; members <= MAX_MEMBERS; members += 1) {
    byMembers.set(
      members,
      most((ranked) => entering(ranked, slots, members)),
    );
  }
  return { sides, score: most(({ upper }) => upper), entering: byMembers };
}
