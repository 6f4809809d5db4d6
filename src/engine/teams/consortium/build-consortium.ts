import type { Candidate, CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { byCodeUnits, divideRounded, WHOLE } from '../../scoring/fixed-point.js';
import type { ScoringContext } from '../../scoring/index.js';
import { prepareCandidates, type CandidatePool } from '../candidates.js';
import { pairValue, profiler, type PairProfile } from '../pair-fit.js';
import { pairFit } from '../pair-reasons.js';
import { KEPT_OF_PART, suppliersFor } from './classes.js';
import type { Consortium, ConsortiumMember, ConsortiumResult, ScopeItem } from './consortium.types.js';
import { bestCover, fewest, weightOf, wholeCover, type FoundCover } from './cover.js';
import { offerFor, scopeOf, type Cover, type Supplier } from './suppliers.js';

/** More firms than this are no consortium that anybody could lead. */
export const MOST_FIRMS = 5;
const EFFORT = 20_000;

export interface ConsortiumOptions {
  /** Steps of the search, >= 1; what they leave open is the gap. */
  readonly effort?: number;
  /** Firms that cover the same part and are looked at, >= 1. */
  readonly kept?: number;
}

/**
 * The smallest best set of firms that together cover what a requirement must have: its needed concepts, clauses and
 * certifications. First as few firms as can be (2 to 5), then the value (see `bestCover`), then ids. Not offered when one
 * firm covers everything, nor when something is covered by nobody. The size of a firm says nothing: one-person companies
 * count as any other.
 */
export const buildConsortium = (
  requirement: RequirementFacts,
  capabilities: readonly CapabilityFacts[],
  context: ScoringContext,
  options: ConsortiumOptions = {},
): ConsortiumResult => solveConsortium(requirement, prepareCandidates(byCompany(capabilities), context), options);

function byCompany(capabilities: readonly CapabilityFacts[]): Candidate[] {
  const firms = new Map<string, CapabilityFacts[]>();
  for (const capability of capabilities) {
    const offers = firms.get(capability.company.id);
    if (offers === undefined) firms.set(capability.company.id, [capability]);
    else offers.push(capability);
  }
  return [...firms.values()].flatMap((offers) => {
    const [first] = offers;
    return first === undefined ? [] : [{ company: first.company, capabilities: offers }];
  });
}

/** The same over a prepared pool of firms. */
export function solveConsortium(
  requirement: RequirementFacts,
  pool: CandidatePool,
  { effort = EFFORT, kept = KEPT_OF_PART }: ConsortiumOptions = {},
): ConsortiumResult {
  const items = scopeOf(requirement, pool.context);
  if (items.length < 2) return { state: 'indivisible', consortium: null };
  const found = suppliersFor(requirement, items, pool, kept);
  const masks = [...new Set(found.kept.map(({ mask }) => mask))];
  const uncovered = items.filter((_, at) => !masks.some((mask) => (mask & (1 << at)) !== 0));
  if (uncovered.length > 0) return { state: 'uncovered', consortium: null, items: uncovered };
  const size = fewest(masks, items.length, MOST_FIRMS);
  if (size === null) return { state: 'too-many-firms', consortium: null, most: MOST_FIRMS };
  const all = [...found.kept].sort((a, b) => a.firm - b.firm);
  if (size === 1) {
    const alone = all.find(({ mask }) => mask === 2 ** items.length - 1);
    const company = pool.firms[alone?.firm ?? -1]?.company;
    if (company !== undefined) return { state: 'one-firm', consortium: null, company };
  }
  const profileOf = profiles(pool);
  const firmOf = (place: number): number => all[place]?.firm ?? -1;
  const values = new Map<number, number>();
  const pair = (one: number, other: number): number => {
    const key = one * all.length + other;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = pairValue(profileOf(firmOf(one)), profileOf(firmOf(other)), pool.context);
    values.set(key, value);
    return value;
  };
  const suppliers = [...all, ...found.leftOut];
  const { found: best, bound } = bestCover({ items, suppliers, known: all.length, pair }, size, effort);
  if (best === null) return { state: 'too-many-firms', consortium: null, most: MOST_FIRMS };
  const members = best.members.flatMap((place) => all[place] ?? []);
  return {
    state: 'proposed',
    consortium: described(items, members, best, bound, { pool, covers: found.covers, profileOf }),
  };
}

function profiles(pool: CandidatePool): (firm: number) => PairProfile {
  const known = new Map<number, PairProfile>();
  const make = profiler(pool.context);
  return (firm) => {
    const candidate = pool.firms[firm];
    const profile = known.get(firm) ?? (candidate === undefined ? undefined : make(candidate));
    if (profile === undefined) throw new RangeError(`There is no company ${firm}`);
    known.set(firm, profile);
    return profile;
  };
}

interface Known {
  readonly pool: CandidatePool;
  readonly covers: ReadonlyMap<number, readonly Cover[]>;
  readonly profileOf: (firm: number) => PairProfile;
}

function described(
  items: readonly ScopeItem[],
  suppliers: readonly Supplier[],
  { value }: FoundCover,
  bound: number,
  known: Known,
): Consortium {
  const { pool, profileOf } = known;
  const whole = wholeCover(items) / WHOLE;
  return {
    members: membersOf(items, suppliers, known),
    pairs: suppliers.flatMap((one, at) =>
      suppliers.slice(at + 1).map((two) => pairFit(profileOf(one.firm), profileOf(two.firm), pool.context)),
    ),
    value: divideRounded(value, whole),
    rankingValue: value,
    gap: bound <= value ? 0 : Math.min(WHOLE, Math.ceil((bound - value) / whole)),
  };
}

/** Who is surest of an item takes it, among equals the first by id. Integrators lead where the largest shares are equal. */
function membersOf(
  items: readonly ScopeItem[],
  suppliers: readonly Supplier[],
  { pool, covers }: Known,
): ConsortiumMember[] {
  const takers = items.map((_, at) => {
    const most = Math.max(...suppliers.map(({ quality }) => quality[at] ?? 0));
    return suppliers.findIndex(({ quality }) => quality[at] === most);
  });
  const shares = sharesOf(suppliers.map((_, one) => weightOf(items.filter((_item, at) => takers[at] === one))));
  const leads = (company: ConsortiumMember['company']): boolean =>
    company.kind === 'integrator' || company.kind === 'epc';
  const members = suppliers.flatMap(({ firm, readiness }, one) => {
    const company = pool.firms[firm]?.company;
    if (company === undefined) return [];
    const own = items.flatMap((item, at) =>
      takers[at] === one ? [{ item, offer: offerFor(at, covers.get(firm) ?? []) }] : [],
    );
    const used = [...new Set(own.map(({ offer }) => offer))].sort((a, b) => a - b);
    const capabilities = used.flatMap((offer) => pool.offers[offer] ?? []);
    return [
      { readiness, member: { company, capabilities, items: own.map(({ item }) => item), share: shares[one] ?? 0 } },
    ];
  });
  return members
    .sort(
      ({ member: a, readiness: readyA }, { member: b, readiness: readyB }) =>
        b.share - a.share ||
        Number(leads(b.company)) - Number(leads(a.company)) ||
        readyB - readyA ||
        byCodeUnits(a.company.id, b.company.id),
    )
    .map(({ member }, at) => ({ ...member, lead: at === 0 }));
}

/** Whole percentages in proportion to the weights that sum up to 100: what rounding leaves goes to the largest rests. */
export function sharesOf(weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const floors = weights.map((weight) => Math.floor((weight * 100) / whole));
  let left = 100 - floors.reduce((sum, share) => sum + share, 0);
  const byRest = [...weights.keys()].sort(
    (a, b) => (((weights[b] ?? 0) * 100) % whole) - (((weights[a] ?? 0) * 100) % whole) || a - b,
  );
  const shares = [...floors];
  for (const at of byRest) {
    if (left === 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}
