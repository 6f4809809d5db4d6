import { byCodeUnits, divideRounded } from '../../scoring/fixed-point.js';
import { TEAM_WEIGHTS } from '../objective.js';
import { reasonsOf } from './change-reasons.js';
import type {
  TeamChange,
  TeamChangeReason,
  TeamListComparison,
  TeamListReason,
  TeamListThen,
  TeamPart,
  TeamThen,
} from './compare-teams.types.js';

const PARTS = ['needs', 'pairs', 'market'] as const satisfies readonly TeamPart[];

/**
 * What differs between the teams that two runs left for one opportunity. Teams are the same by their firms; of those that
 * are not, the two that differ by one firm only are told as one team that changed its members, the best ranks first.
 * Null stands for a run that left no list.
 */
export function compareTeams(before: TeamListThen | null, after: TeamListThen | null): TeamListComparison {
  const [was, is] = [before?.teams ?? [], after?.teams ?? []];
  const earlier = new Map(was.map((team) => [nameOf(team), team]));
  const later = new Set(is.map(nameOf));
  const free = was.filter((team) => !later.has(nameOf(team)));
  const changed = new Map<TeamThen, TeamThen>();
  for (const team of is.filter((one) => !earlier.has(nameOf(one)))) {
    const at = free.findIndex((one) => differsByOne(one, team));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (found !== undefined) changed.set(team, found);
  }
  const changes = [
    ...is.flatMap((team) => {
      const same = earlier.get(nameOf(team));
      return same === undefined ? [arrival(team, changed.get(team) ?? null, was)] : (kept(same, team, was, is) ?? []);
    }),
    ...free.map((team) => departure(team, is)),
  ];
  return { reasons: listReasons(before, after), changes };
}

const firmsOf = ({ members }: TeamThen): string[] => members.map(({ company }) => company).sort(byCodeUnits);
const nameOf = (team: TeamThen): string => firmsOf(team).join(' ');
const without = (team: TeamThen, other: TeamThen): string[] => {
  const known = new Set(firmsOf(other));
  return firmsOf(team).filter((company) => !known.has(company));
};

/** One firm exchanged, come or gone, and at least one that stays. */
function differsByOne(one: TeamThen, other: TeamThen): boolean {
  const [gone, joined] = [without(one, other).length, without(other, one).length];
  return gone <= 1 && joined <= 1 && one.members.length - gone >= 1;
}

function arrival(team: TeamThen, before: TeamThen | null, was: readonly TeamThen[]): TeamChange {
  const known = new Set(was.flatMap(firmsOf));
  const firms = firmsOf(team).filter((company) => !known.has(company));
  const fresh = firms.map((company) => ({ code: 'firm-new', company }) as const);
  if (before === null) {
    return { kind: 'entered', before, after: team, joined: firmsOf(team), gone: [], reasons: fresh };
  }
  return {
    kind: 'members-changed',
    before,
    after: team,
    joined: without(team, before),
    gone: without(before, team),
    reasons: [...fresh, ...moved(before, team)],
  };
}

function departure(team: TeamThen, is: readonly TeamThen[]): TeamChange {
  const known = new Set(is.flatMap(firmsOf));
  const firms = firmsOf(team).filter((company) => !known.has(company));
  const reasons = firms.map((company) => ({ code: 'firm-gone', company }) as const);
  return { kind: 'left', before: team, after: null, joined: [], gone: firmsOf(team), reasons };
}

/** Null where nothing differs. */
function kept(before: TeamThen, after: TeamThen, was: readonly TeamThen[], is: readonly TeamThen[]): TeamChange | null {
  const own = moved(before, after);
  if (before.rank === after.rank && own.length === 0) return null;
  const above = (team: TeamThen, list: readonly TeamThen[]): string[] =>
    list.filter(({ rank }) => rank < team.rank).map(nameOf);
  const [ahead, nowAhead] = [above(before, was), above(after, is)];
  const others: TeamChangeReason = {
    code: 'others-moved',
    above: nowAhead.filter((name) => !ahead.includes(name)).length,
    below: ahead.filter((name) => !nowAhead.includes(name)).length,
  };
  return {
    kind: before.rank === after.rank ? 'rescored' : 'moved',
    before,
    after,
    joined: [],
    gone: [],
    reasons: own.length === 0 ? [others] : own,
  };
}

/** What its own figures changed by, the part that weighs most first, each followed by what changed it. */
function moved(before: TeamThen, after: TeamThen): TeamChangeReason[] {
  const changed = factsChanged(before, after);
  const parts = PARTS.map((part) => ({
    part,
    points: divideRounded((after.parts[part] - before.parts[part]) * TEAM_WEIGHTS[part], 100),
    reasons: reasonsOf(part, before, after),
  }))
    .filter(({ points, reasons }) => points !== 0 || reasons.length > 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .flatMap(({ part, points, reasons }): TeamChangeReason[] => [
      ...(points === 0 ? [] : [{ code: 'part-changed', part, points } as const]),
      ...reasons,
    ]);
  // Facts that moved nothing are no reason.
  return parts.length === 0 ? [] : [...parts, ...changed];
}

function factsChanged(before: TeamThen, after: TeamThen): TeamChangeReason[] {
  const was = new Map(before.members.map(({ company, revision }) => [company, revision]));
  return after.members
    .filter(({ company, revision }) => was.has(company) && was.get(company) !== revision)
    .map(({ company }) => ({ code: 'facts-changed', company }));
}

function listReasons(before: TeamListThen | null, after: TeamListThen | null): TeamListReason[] {
  const nothing = (when: 'before' | 'after', list: TeamListThen | null): TeamListReason[] =>
    list === null || list.teams.length === 0 ? [{ code: 'no-teams', when }] : [];
  const [was, is] = [new Set(before?.openRoles), new Set(after?.openRoles)];
  const both = before !== null && after !== null;
  return [
    ...nothing('before', before),
    ...nothing('after', after),
    ...[...is].filter((role) => both && !was.has(role)).map((role) => ({ code: 'role-now-open', role }) as const),
    ...[...was].filter((role) => both && !is.has(role)).map((role) => ({ code: 'role-now-fillable', role }) as const),
  ];
}
