import {
  allocate,
  type AllocationCost,
  type AllocationTask,
  compareMethods,
  type Edge,
  type Method,
  METHODS,
  type Shortfall,
} from '../engine/allocation/index.js';
import type { CompanyFacts } from '../engine/facts/index.js';
import { planTimetable, type PlacedMeeting, type WhyUnplaced } from '../engine/allocation/timetable/index.js';

// A planning thread loads this file: it must not bring the framework or the database with it.

/** Employees from which on a firm is no small one, as the EU counts (Recommendation 2003/361/EC); every one-person company is. */
const SMALL_BELOW = 50;

/** Whether a firm counts for the meetings that small ones are to have. A firm of unknown size does not. */
export const isSmall = ({ onePerson, employees }: Pick<CompanyFacts, 'onePerson' | 'employees'>): boolean =>
  onePerson || (employees !== null && employees < SMALL_BELOW);

/** A pair that may meet: the best match of a requirement with what one company offers. */
export interface Pair {
  readonly match: string;
  readonly requirement: string;
  readonly seeker: string;
  readonly provider: string;
  /** Integers 0..10000: the score of the match, and what it is worth to whoever provides. */
  readonly weight: number;
  readonly toProvider: number;
}

export interface Firm {
  readonly id: string;
  readonly isSmall: boolean;
  readonly languages: readonly string[];
}

/** What is asked of a plan; plain values, so that it can go to a thread. */
export interface RoundTask {
  readonly slots: number;
  readonly tables: number;
  readonly interpreters: Readonly<Record<string, number>>;
  readonly perRequirement: number;
  readonly perCompany: number;
  readonly floor: number;
  readonly absences: readonly { readonly company: string; readonly slots: readonly number[] }[];
  readonly method: Method;
  readonly pairs: readonly Pair[];
  readonly firms: readonly Firm[];
  /** Meetings of the plan before that stay where they are; their pairs are not among `pairs`. */
  readonly kept: readonly KeptMeeting[];
}

export interface KeptMeeting {
  readonly pair: Pair;
  readonly slot: number;
  readonly table: number;
}

export interface PlannedMeeting {
  readonly pair: Pair;
  readonly place: { readonly slot: number; readonly table: number } | null;
  readonly reason: WhyUnplaced | null;
}

export interface RoundPlan {
  /** Without those that were kept. */
  readonly meetings: readonly PlannedMeeting[];
  readonly costs: readonly AllocationCost[];
  readonly shortfalls: readonly Shortfall[];
  readonly placedWeight: number;
  readonly placedBound: number;
}

/** Who meets whom, and when and where: first the pairs are chosen, then the chosen ones get slots and tables. */
export function planRound(task: RoundTask): RoundPlan {
  const byEdge = new Map(task.pairs.map((pair) => [edgeKey(pair.requirement, pair.provider), pair]));
  const chosen = choose(task);
  const pairOf = ({ seeker, provider }: Edge): Pair => {
    const pair = byEdge.get(edgeKey(seeker, provider));
    if (pair === undefined) throw new RangeError(`No pair of ${seeker} and ${provider} was asked for`);
    return pair;
  };
  const pairs = chosen.edges.map(pairOf);
  const timetable = inTime(task, pairs);
  const places = new Map(timetable.placed.map((one) => [one.meeting, one]));
  const reasons = new Map(timetable.unplaced.map(({ meeting, reason }) => [meeting, reason]));
  return {
    meetings: pairs.map((pair) => {
      const place = places.get(pair.match);
      return {
        pair,
        place: place === undefined ? null : { slot: place.slot, table: place.table },
        reason: reasons.get(pair.match) ?? null,
      };
    }),
    costs: chosen.costs,
    shortfalls: chosen.shortfalls,
    placedWeight: timetable.weight,
    placedBound: timetable.bound,
  };
}

interface Chosen {
  readonly edges: readonly Edge[];
  readonly costs: readonly AllocationCost[];
  readonly shortfalls: readonly Shortfall[];
}

/** The three ways beside each other where nothing is kept: what a kept meeting takes is no choice of any of them. */
function choose(task: RoundTask): Chosen {
  const asked = allocationTask(task);
  if (task.kept.length > 0) {
    const { chosen, cost, shortfalls } = allocate(asked, task.method);
    return { edges: chosen, costs: [cost], shortfalls };
  }
  const all = compareMethods(asked);
  const { chosen, shortfalls } = all[task.method];
  return { edges: chosen, costs: METHODS.map((method) => all[method].cost), shortfalls };
}

function allocationTask({ pairs, kept, firms, perRequirement, perCompany, floor }: RoundTask): AllocationTask {
  const taken = countOf(kept.flatMap(({ pair: { requirement, provider } }) => [requirement, provider]));
  const left = (id: string, capacity: number): number => Math.max(0, capacity - (taken.get(id) ?? 0));
  const small = new Set(firms.filter(({ isSmall }) => isSmall).map(({ id }) => id));
  return {
    seekers: [...new Set(pairs.map(({ requirement }) => requirement))].map((id) => ({
      id,
      capacity: left(id, perRequirement),
    })),
    // A small firm that has its share by the meetings that stay is not owed another.
    providers: [...new Set(pairs.map(({ provider }) => provider))].map((id) => ({
      id,
      capacity: left(id, perCompany),
      isSmall: small.has(id) && (taken.get(id) ?? 0) < floor,
    })),
    edges: pairs.map(({ requirement, provider, weight, toProvider }) => ({
      seeker: requirement,
      provider,
      weight,
      toSeeker: weight,
      toProvider,
    })),
    floor,
  };
}

function inTime(task: RoundTask, chosen: readonly Pair[]) {
  const kept = task.kept.map(({ pair }) => pair);
  const languages = new Map(task.firms.map((firm) => [firm.id, firm.languages]));
  const absent = new Map(task.absences.map(({ company, slots }) => [company, new Set(slots)]));
  const all = Array.from({ length: task.slots }, (_, slot) => slot);
  const wanted = [...kept, ...chosen];
  const fixed: PlacedMeeting[] = task.kept.map(({ pair, slot, table }) => ({ meeting: pair.match, slot, table }));
  return planTimetable(
    {
      slots: task.slots,
      tables: task.tables,
      interpreters: task.interpreters,
      attendees: [...new Set(wanted.flatMap(({ seeker, provider }) => [seeker, provider]))].map((id) => {
        const missing = absent.get(id);
        return { id, available: missing === undefined ? null : all.filter((slot) => !missing.has(slot)) };
      }),
      meetings: wanted.map(({ match, seeker, provider, weight }) => ({
        id: match,
        seeker,
        provider,
        weight: Math.max(1, weight),
        interpreting: interpretingOf(languages.get(seeker) ?? [], languages.get(provider) ?? []),
      })),
    },
    fixed,
  );
}

/** The languages to interpret between, of each firm the first one, or null where the two share one or one of them is unknown. */
export function interpretingOf(seeker: readonly string[], provider: readonly string[]): string | null {
  const [one, other] = [seeker[0], provider[0]];
  if (one === undefined || other === undefined || seeker.some((language) => provider.includes(language))) return null;
  return [one, other].sort().join('-');
}

const edgeKey = (requirement: string, provider: string): string => `${requirement} ${provider}`;

function countOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
