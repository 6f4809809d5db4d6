import { TEAM_SIDES, type CompanyFacts } from '../facts/index.js';
import { byCodeUnits, divideRounded, WHOLE } from '../scoring/fixed-point.js';
import { termsFor, type Terms } from './bounds.js';
import type { FoundTeam } from './found-team.js';
import { openSlot } from './gaps.js';
import { instanceOf, type Instance } from './instance.js';
import { pairCount, shownGap, shownValue, wholeValue } from './objective.js';
import { searchTeam, type TermsOf } from './search.js';
import type { SlotTables } from './slot-tables.js';
import type { PairFit, SideGap, Team, TeamMember, TeamOptions, TeamResult } from './team.types.js';

const TEAMS = 10;
/** Enough for a proof on a few dozen firms; a fraction of a second where there are more. */
const EFFORT = 20_000;

/**
 * The best teams of prepared roles, best first: each further one is the best of those that differ enough from all
 * before (see `differsEnough`). Fewer than asked when no more differ, or when those that do are short of a side.
 * @throws RangeError naming the firm that is pinned and cannot be, or when more than 4 are
 */
export function solveTeams(tables: SlotTables, options: TeamOptions = {}): TeamResult {
  const { count = TEAMS, pinned = [], excluded = [], effort = EFFORT } = options;
  const instance = instanceOf(tables, pinned, excluded);
  const known = new Map<string, Terms>();
  const termsOf: TermsOf = (size, withLeftOut) => {
    const key = `${size} ${withLeftOut}`;
    const terms = known.get(key) ?? termsFor(instance, size, withLeftOut);
    known.set(key, terms);
    return terms;
  };
  const found: FoundTeam[] = [];
  const teams: Team[] = [];
  let outside: number | null = null;
  while (teams.length < count) {
    const { found: next, bound, outside: above } = searchTeam(instance, termsOf, found, effort, outside);
    // A team short of a side is none where another has it.
    if (next === null || next.missing > (found[0]?.missing ?? next.missing)) break;
    outside = above;
    found.push(next);
    teams.push(describe(tables, instance, next, { rank: teams.length + 1, bound, pinned, excluded }));
  }
  const openRoles = tables.slots.flatMap(({ entries }, slot) =>
    entries.some(({ firm }) => !excluded.includes(companyOf(tables, firm).id))
      ? []
      : [openSlot(tables, slot, { full: false, excluded })],
  );
  return {
    teams,
    openRoles,
    gap: teams.reduce((most, { gap }) => Math.max(most, gap), 0),
    keyRole: tables.opportunity.roles[instance.key]?.id ?? null,
  };
}

interface Described {
  readonly rank: number;
  readonly bound: number;
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
}

function describe(tables: SlotTables, instance: Instance, found: FoundTeam, how: Described): Team {
  const { opportunity, slots } = tables;
  const firmAt = (number: number): number => instance.firms[number] ?? -1;
  const members = found.members.map((number) => memberOf(tables, instance, found, number, how.pinned));
  const pairs = found.members.flatMap((one, at) =>
    found.members.slice(at + 1).map((two) => tables.pairOf(firmAt(one), firmAt(two))),
  );
  const fills = slots.flatMap(({ asked }, slot) => {
    const number = found.assignment[slot] ?? -1;
    if (number < 0) return [];
    const firm = firmAt(number);
    return [{ ...tables.fitOf(slot, firm), slot: asked.slot, company: companyOf(tables, firm) }];
  });
  const gaps = slots.flatMap((_, slot) =>
    (found.assignment[slot] ?? -1) >= 0 ? [] : [openSlot(tables, slot, { full: true, excluded: how.excluded })],
  );
  return {
    rank: how.rank,
    value: shownValue(found.exact, instance.slots),
    rankingValue: found.ranking,
    parts: {
      needs: mean(sumOf(fills.map(({ score }) => score)), instance.slots),
      pairs: mean(sumOf(pairs.map(({ value }) => value)), pairCount(members.length)),
      market: mean(sumOf(members.map(({ readiness }) => readiness)), members.length),
    },
    members,
    fills,
    gaps,
    sideGaps: sideGapsOf(tables, instance, found),
    pairs: pairs.sort(byCompanies),
    gap: gapOf(found, how.bound, instance.slots, opportunity.roles.length),
  };
}

/** A bound with more roles filled, or fewer firms missing on a side, says nothing about points: then nothing is proven. */
function gapOf({ ranking }: FoundTeam, bound: number, slots: number, roles: number): number {
  if (roles === 0 || bound <= ranking) return 0;
  const step = wholeValue(slots) + 1;
  return Math.floor(bound / step) > Math.floor(ranking / step) ? WHOLE : shownGap(bound - ranking, slots);
}

function memberOf(
  tables: SlotTables,
  instance: Instance,
  found: FoundTeam,
  number: number,
  pinned: readonly string[],
): TeamMember {
  const firm = instance.firms[number] ?? -1;
  const company = companyOf(tables, firm);
  const { value, reason } = tables.readinessOf(firm);
  const slots = tables.slots.flatMap(({ asked }, slot) => (found.assignment[slot] === number ? [asked.slot.id] : []));
  return { company, slots, readiness: value, reason, pinned: pinned.includes(company.id) };
}

const sideGapsOf = ({ opportunity }: SlotTables, { sides }: Instance, { members }: FoundTeam): SideGap[] =>
  TEAM_SIDES.map((side, at) => ({
    side,
    asked: opportunity.sides[side],
    found: members.filter((number) => sides[number]?.[at] === true).length,
  })).filter(({ asked, found }) => found < asked);

function companyOf({ pool }: SlotTables, firm: number): CompanyFacts {
  const company = pool.firms[firm]?.company;
  if (company === undefined) throw new RangeError(`There is no candidate ${firm}`);
  return company;
}

const byCompanies = (a: PairFit, b: PairFit): number =>
  byCodeUnits(a.companies[0], b.companies[0]) || byCodeUnits(a.companies[1], b.companies[1]);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const mean = (sum: number, of: number): number => (of === 0 ? 0 : divideRounded(sum, of));
