import { byCodeUnits, WHOLE } from '../scoring/fixed-point.js';
import type { AllocationTask, Edge, Participant, Provider } from './allocation.types.js';

/** A task in numbers: participants in the order of their ids, edges in the order of seekers, then providers. */
export interface Graph {
  readonly seekers: readonly Participant[];
  readonly providers: readonly Provider[];
  readonly edges: readonly Edge[];
  /** Of each edge. */
  readonly seekerOf: Int32Array;
  readonly providerOf: Int32Array;
  readonly weights: Float64Array;
  /** Where the edges of each seeker begin; one more at the end. */
  readonly starts: Int32Array;
  /** Meetings that each can have: as many as it can take, and has pairs for. */
  readonly seekerRoom: Int32Array;
  readonly providerRoom: Int32Array;
  /** The edges of each provider. */
  readonly ofProvider: readonly Int32Array[];
  /** The meetings that each provider is owed: the floor for small ones, as far as they can take and have pairs for. */
  readonly owed: Int32Array;
}

/** @throws RangeError for ids that stand twice or are unknown, pairs that stand twice, and figures out of range */
export function graphOf({ seekers, providers, edges, floor, givenUp = 0 }: AllocationTask): Graph {
  wholeNumber(floor, 'The floor', Infinity);
  if (!(givenUp >= 0 && givenUp <= 1))
    throw new RangeError(`The share to give up is no figure from 0 to 1: ${givenUp}`);
  const [asking, offering] = [inOrder(seekers, 'seeker'), inOrder(providers, 'provider')];
  const placeOf = (some: readonly Participant[]) => new Map(some.map(({ id }, place) => [id, place]));
  const [seekerPlace, providerPlace] = [placeOf(asking), placeOf(offering)];
  const count = edges.length;
  const [seekerAt, providerAt] = [new Int32Array(count), new Int32Array(count)];
  // Pairs mostly come by seekers: who was asked for last is asked for again.
  let [lastId, last]: [string | null, number] = [null, 0];
  for (const [at, edge] of edges.entries()) {
    score(edge.weight);
    score(edge.toSeeker);
    score(edge.toProvider);
    if (edge.seeker !== lastId) [lastId, last] = [edge.seeker, placeIn(seekerPlace, edge.seeker, 'seeker')];
    seekerAt[at] = last;
    providerAt[at] = placeIn(providerPlace, edge.provider, 'provider');
  }
  const byProvider = grouped(Int32Array.from(providerAt.keys()), providerAt, offering.length);
  const { order, starts } = grouped(byProvider.order, seekerAt, asking.length);
  const placed = Array.from(order, (at) => edges[at]).filter((edge) => edge !== undefined);
  const [seekerOf, providerOf] = [order.map((at) => seekerAt[at] ?? 0), order.map((at) => providerAt[at] ?? 0)];
  for (let at = 1; at < count; at += 1) {
    if (seekerOf[at] === seekerOf[at - 1] && providerOf[at] === providerOf[at - 1])
      throw new RangeError(`The pair of ${placed[at]?.seeker} and ${placed[at]?.provider} stands twice`);
  }
  const own = grouped(Int32Array.from(providerOf.keys()), providerOf, offering.length);
  const ofProvider = offering.map((_, at) => own.order.subarray(own.starts[at], own.starts[at + 1]));
  return {
    seekers: asking,
    providers: offering,
    edges: placed,
    seekerOf,
    providerOf,
    weights: Float64Array.from(placed, ({ weight }) => weight),
    starts,
    seekerRoom: Int32Array.from(asking, ({ capacity }, at) =>
      Math.min(capacity, (starts[at + 1] ?? 0) - (starts[at] ?? 0)),
    ),
    providerRoom: Int32Array.from(offering, ({ capacity }, at) => Math.min(capacity, ofProvider[at]?.length ?? 0)),
    ofProvider,
    owed: Int32Array.from(offering, ({ isSmall, capacity }, at) =>
      isSmall ? Math.min(floor, capacity, ofProvider[at]?.length ?? 0) : 0,
    ),
  };
}

function inOrder<T extends Participant>(some: readonly T[], what: string): readonly T[] {
  const ordered = some.toSorted((a, b) => byCodeUnits(a.id, b.id));
  for (const [at, { id, capacity }] of ordered.entries()) {
    wholeNumber(capacity, `The capacity of ${id}`, Infinity);
    if (ordered[at - 1]?.id === id) throw new RangeError(`The ${what} ${id} stands twice`);
  }
  return ordered;
}

/** Puts what stands in `some` in the order of its groups, and leaves each group in the order in which it came. */
function grouped(some: Int32Array, groupOf: Int32Array, groups: number) {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let at = 1; at <= groups; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = Int32Array.from(starts);
  const order = new Int32Array(some.length);
  for (const one of some) {
    const group = groupOf[one] ?? 0;
    const at = next[group] ?? 0;
    order[at] = one;
    next[group] = at + 1;
  }
  return { order, starts };
}

function placeIn(places: ReadonlyMap<string, number>, id: string, what: string): number {
  const place = places.get(id);
  if (place === undefined) throw new RangeError(`No ${what} ${id}`);
  return place;
}

function score(value: number): void {
  if (!Number.isInteger(value) || value < 0 || value > WHOLE) wholeNumber(value, 'The weight of a pair', WHOLE);
}

function wholeNumber(value: number, what: string, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new RangeError(`${what} is no whole number from 0 on${most === Infinity ? '' : ` to ${most}`}: ${value}`);
}
