import type { Candidate, OpportunityFacts } from '../../facts/index.js';
import type { ScoringContext } from '../../scoring/index.js';
import { marketReadiness } from '../market-readiness.js';
import { pairFit } from '../pair-reasons.js';
import { profiler } from '../pair-fit.js';
import { askedSlots } from '../asked-slot.js';
import { slotFit } from '../slot-fit.js';

export interface NaiveTeam {
  readonly companies: readonly string[];
  /** Company of each role, null for an open one. */
  readonly roles: readonly (string | null)[];
  readonly missing: number;
  readonly filled: number;
  /** 12 x roles x 100 x value, as whole numbers. */
  readonly value: bigint;
}

/**
 * Every set of two to four firms with every way to share out the roles; nothing is left out, bounded or kept. Best
 * first, by the order that the documentation states.
 */
export function everyTeam(
  opportunity: OpportunityFacts,
  candidates: readonly Candidate[],
  context: ScoringContext,
  pinned: readonly string[] = [],
  excluded: readonly string[] = [],
): NaiveTeam[] {
  const slots = askedSlots(opportunity, context);
  const profileOf = profiler(context);
  const firms = candidates
    .filter(({ company }) => !excluded.includes(company.id))
    .map((candidate) => ({
      id: candidate.company.id,
      country: candidate.company.country,
      ready: marketReadiness(candidate, opportunity.market).value,
      profile: profileOf(candidate),
      scores: slots.map((asked) => {
        const { lacks, score } = slotFit(asked, candidate, context);
        return lacks.length > 0 ? null : score;
      }),
    }))
    .filter(({ id, scores }) => pinned.includes(id) || scores.some((score) => score !== null))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  type Firm = (typeof firms)[number];
  const pairs = new Map<string, number>();
  for (const a of firms) {
    for (const b of firms) pairs.set(`${a.id} ${b.id}`, pairFit(a.profile, b.profile, context).value);
  }
  const count = (team: readonly Firm[], country: string): number =>
    team.filter((one) => one.country === country).length;

  function judged(team: readonly Firm[]): NaiveTeam | null {
    const sharings = slots.reduce<(Firm | null)[][]>(
      (some, _, slot) =>
        some.flatMap((one) => {
          const able = team.filter(({ scores }) => scores[slot] !== null);
          return (able.length === 0 ? [null] : able).map((firm) => [...one, firm]);
        }),
      [[]],
    );
    const needs = (sharing: readonly (Firm | null)[]): number =>
      sharing.reduce((sum, firm, slot) => sum + (firm?.scores[slot] ?? 0), 0);
    const idle = (sharing: readonly (Firm | null)[]): boolean =>
      team.some((firm) => !pinned.includes(firm.id) && !sharing.includes(firm));
    const sharing = sharings.filter((one) => !idle(one)).sort((a, b) => needs(b) - needs(a))[0];
    if (sharing === undefined) return null;
    const together = team.flatMap((a, at) => team.slice(at + 1).map((b) => pairs.get(`${a.id} ${b.id}`) ?? 0));
    const sum = (values: readonly number[]): bigint => BigInt(values.reduce((all, value) => all + value, 0));
    const [s, n, p] = [BigInt(slots.length), BigInt(team.length), BigInt(together.length)];
    const { KR, CN, host } = opportunity.sides;
    return {
      companies: team.map(({ id }) => id),
      roles: sharing.map((firm) => firm?.id ?? null),
      missing:
        Math.max(0, KR - count(team, 'KR')) +
        Math.max(0, CN - count(team, 'CN')) +
        Math.max(0, host - count(team, opportunity.market)),
      filled: sharing.filter((firm) => firm !== null).length,
      value:
        12n * 60n * BigInt(needs(sharing)) +
        (12n * s * 25n * sum(together)) / p +
        (12n * s * 15n * sum(team.map(({ ready }) => ready))) / n,
    };
  }

  return setsOf(firms, 4)
    .filter((team) => team.length >= 2 && pinned.every((id) => team.some((firm) => firm.id === id)))
    .flatMap((team) => judged(team) ?? [])
    .sort(
      (a, b) =>
        a.missing - b.missing ||
        b.filled - a.filled ||
        (a.value === b.value ? 0 : a.value > b.value ? -1 : 1) ||
        a.companies.length - b.companies.length ||
        (a.companies.join() < b.companies.join() ? -1 : 1),
    );
}

function setsOf<T>(all: readonly T[], most: number): T[][] {
  if (most === 0) return [[]];
  return all.reduce<T[][]>(
    (sets, one) => [...sets, ...sets.filter((set) => set.length < most).map((set) => [...set, one])],
    [[]],
  );
}

/** The teams one after another, each the best of those that the stated rule lets through. */
export function differentTeams(
  teams: readonly NaiveTeam[],
  count: number,
  rule: { readonly key: number; readonly free: readonly boolean[]; readonly pinned: readonly string[] },
): NaiveTeam[] {
  const taken: NaiveTeam[] = [];
  for (const team of teams) {
    if (taken.length === count || team.missing > (taken[0]?.missing ?? team.missing)) break;
    const differs = taken.every((other) => {
      const others = team.roles.map((id) => id !== null && !other.companies.includes(id));
      if (rule.key >= 0 && others[rule.key] === true) return true;
      const open = rule.free.filter((free, slot) => free && !rule.pinned.includes(other.roles[slot] ?? '')).length;
      return others.filter(Boolean).length >= (open <= 2 ? 1 : 2);
    });
    if (differs) taken.push(team);
  }
  return taken;
}
