import { byCodeUnits } from '../scoring/fixed-point.js';
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
  readonly seekerRoom: Int32Array;
  readonly providerRoom: Int32Array;
  /** The edges of each provider. */
  readonly ofProvider: readonly Int32Array[];
  /** The meetings that each provider is owed: the floor for small ones, as far as they can take and have pairs for. */
  readonly owed: Int32Array;
}

/** @throws RangeError for ids that stand twice or are unknown, pairs that stand twice, and figures out of range */
export function graphOf({ seekers, providers, edges, floor }: AllocationTask): Graph {
  wholeNumber(floor, 'The floor', Infinity);
  const [asking, offering] = [inOrder(seekers, 'seeker'), inOrder(providers, 'provider')];
  const placeOf = (some: readonly Participant[]) => new Map(some.map(({ id }, place) => [id, place]));
  const [seekerPlace, providerPlace] = [placeOf(asking), placeOf(offering)];
  const placed = edges.map((edge) => {
    for (const value of [edge.weight, edge.toSeeker, edge.toProvider])
      wholeNumber(value, 'The weight of a pair', 10_000);
    const [seeker, provider] = [seekerPlace.get(edge.seeker), providerPlace.get(edge.provider)];
    if (seeker === undefined) throw new RangeError(`No seeker ${edge.seeker}`);
    if (provider === undefined) throw new RangeError(`No provider ${edge.provider}`);
    return { edge, seeker, provider };
  });
  placed.sort((a, b) => a.seeker - b.seeker || a.provider - b.provider);
  const starts = new Int32Array(asking.length + 1);
  for (const [at, { seeker, provider }] of placed.entries()) {
    const before = placed[at - 1];
    if (before?.seeker === seeker && before.provider === provider)
      throw new RangeError(`The pair of ${asking[seeker]?.id} and ${offering[provider]?.id} stands twice`);
    starts[seeker + 1] = at + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = Math.max(starts[at] ?? 0, starts[at - 1] ?? 0);
  const ofProvider = offering.map((): number[] => []);
  for (const [at, { provider }] of placed.entries()) ofProvider[provider]?.push(at);
  return {
    seekers: asking,
    providers: offering,
    edges: placed.map(({ edge }) => edge),
    seekerOf: Int32Array.from(placed, ({ seeker }) => seeker),
    providerOf: Int32Array.from(placed, ({ provider }) => provider),
    weights: Float64Array.from(placed, ({ edge }) => edge.weight),
    starts,
    seekerRoom: Int32Array.from(asking, ({ capacity }) => capacity),
    providerRoom: Int32Array.from(offering, ({ capacity }) => capacity),
    ofProvider: ofProvider.map((some) => Int32Array.from(some)),
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

function wholeNumber(value: number, what: string, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new RangeError(`${what} is no whole number from 0 on${most === Infinity ? '' : ` to ${most}`}: ${value}`);
}
