import * as fc from 'fast-check';
import { allocate, type AllocationTask, compareMethods, type Edge, METHODS, type Participant } from './index.js';

const worth = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 10_000 }));

/** Few participants, so that all choices can be tried; ties are frequent. */
const task: fc.Arbitrary<AllocationTask> = fc
  .record({
    seekers: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }),
    providers: fc.array(fc.record({ capacity: fc.integer({ min: 0, max: 3 }), isSmall: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    pairs: fc.array(fc.tuple(fc.nat(3), fc.nat(3), worth, worth, worth), { maxLength: 9 }),
    floor: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ seekers, providers, pairs, floor }) => ({
    seekers: seekers.map((capacity, i) => ({ id: `s${i}`, capacity })),
    providers: providers.map((one, i) => ({ ...one, id: `p${i}` })),
    edges: [
      ...new Map(
        pairs
          .filter(([s, p]) => s < seekers.length && p < providers.length)
          .map(([s, p, weight, toSeeker, toProvider]): [string, Edge] => [
            `${s} ${p}`,
            { seeker: `s${s}`, provider: `p${p}`, weight, toSeeker, toProvider },
          ]),
      ).values(),
    ],
    floor,
  }));

const count = (edges: readonly Edge[], side: 'seeker' | 'provider', id: string): number =>
  edges.filter((edge) => edge[side] === id).length;

const isPossible = ({ seekers, providers }: AllocationTask, edges: readonly Edge[]): boolean =>
  seekers.every(({ id, capacity }) => count(edges, 'seeker', id) <= capacity) &&
  providers.every(({ id, capacity }) => count(edges, 'provider', id) <= capacity);

const weightOf = (edges: readonly Edge[]): number => edges.reduce((sum, { weight }) => sum + weight, 0);

/** Every choice that capacities allow. */
function* choices(of: AllocationTask): Generator<readonly Edge[]> {
  for (let mask = 0; mask < 2 ** of.edges.length; mask += 1) {
    const edges = of.edges.filter((_, at) => (mask & (1 << at)) !== 0);
    if (isPossible(of, edges)) yield edges;
  }
}

const served = ({ providers, floor }: AllocationTask, edges: readonly Edge[]): number =>
  providers
    .filter(({ isSmall }) => isSmall)
    .reduce((sum, { id }) => sum + Math.min(floor, count(edges, 'provider', id)), 0);

describe('who meets whom', () => {
  it('never exceeds what anybody can take, and names nobody twice', () => {
    fc.assert(
      fc.property(task, (asked) => {
        for (const method of METHODS) {
          const { chosen, cost } = allocate(asked, method);
          expect(isPossible(asked, chosen)).toBe(true);
          expect(new Set(chosen.map(({ seeker, provider }) => `${seeker} ${provider}`)).size).toBe(chosen.length);
          expect(chosen.every((edge) => asked.edges.includes(edge))).toBe(true);
          expect(cost).toMatchObject({ meetings: chosen.length, weight: weightOf(chosen) });
        }
      }),
    );
  });

  it('is the largest there is, and the bound proves it', () => {
    fc.assert(
      fc.property(task, (asked) => {
        const most = Math.max(...[...choices(asked)].map(weightOf));
        const { cost } = allocate(asked, 'largest');
        expect(cost).toMatchObject({ weight: most, bound: most });
      }),
    );
  });

  it('leaves no two who would both rather meet', () => {
    fc.assert(
      fc.property(task, (asked) => {
        const { chosen, cost } = allocate(asked, 'stable');
        expect(cost.blockingPairs).toBe(0);
        const room = (side: 'seeker' | 'provider', edge: Edge): boolean => {
          const value = side === 'seeker' ? 'toSeeker' : 'toProvider';
          const capacity =
            (side === 'seeker' ? asked.seekers : asked.providers).find(({ id }) => id === edge[side])?.capacity ?? 0;
          const own = chosen.filter((one) => one[side] === edge[side]);
          return own.length < capacity || own.some((one) => one[value] < edge[value]);
        };
        for (const edge of asked.edges) {
          if (!chosen.includes(edge)) expect(room('seeker', edge) && room('provider', edge)).toBe(false);
        }
      }),
    );
  });

  it('counts those who would both rather meet than what they have, of two worth the same the first', () => {
    fc.assert(
      fc.property(task, fc.constantFrom(...METHODS), (asked, method) => {
        const { chosen, cost } = allocate(asked, method);
        const isBetter = (side: 'seeker' | 'provider', one: Edge, than: Edge): boolean => {
          const [value, other] =
            side === 'seeker' ? (['toSeeker', 'provider'] as const) : (['toProvider', 'seeker'] as const);
          return one[value] > than[value] || (one[value] === than[value] && one[other] < than[other]);
        };
        const wants = (side: 'seeker' | 'provider', edge: Edge): boolean => {
          const all: readonly Participant[] = side === 'seeker' ? asked.seekers : asked.providers;
          const capacity = all.find(({ id }) => id === edge[side])?.capacity ?? 0;
          const own = chosen.filter((one) => one[side] === edge[side]);
          return own.length < capacity || own.some((one) => isBetter(side, edge, one));
        };
        const blocking = asked.edges.filter(
          (edge) => !chosen.includes(edge) && wants('seeker', edge) && wants('provider', edge),
        );
        expect(cost.blockingPairs).toBe(blocking.length);
      }),
    );
  });

  it('proves the largest where places are as scarce as seekers, and many are worth the same', () => {
    const some = fc.record({
      weights: fc.array(
        fc.integer({ min: 0, max: 6 }).map((tenth) => tenth * 1000),
        { minLength: 600, maxLength: 600 },
      ),
      rooms: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 15, maxLength: 15 }),
    });
    fc.assert(
      fc.property(some, ({ weights, rooms }) => {
        const edges = weights.map((weight, at): Edge => {
          const [seeker, provider] = [`s${Math.floor(at / 15)}`, `p${at % 15}`];
          return { seeker, provider, weight, toSeeker: weight, toProvider: weight };
        });
        const { cost, chosen } = allocate(
          {
            seekers: Array.from({ length: 40 }, (_, at) => ({ id: `s${at}`, capacity: (at % 3) + 1 })),
            providers: rooms.map((capacity, at) => ({ id: `p${at}`, capacity, isSmall: false })),
            edges,
            floor: 0,
          },
          'largest',
        );
        expect(weightOf(chosen)).toBe(cost.bound);
      }),
      { numRuns: 30 },
    );
  });

  it('gives up no more for spreading than it may, where nobody is owed anything', () => {
    fc.assert(
      fc.property(task, fc.constantFrom(0, 0.1, 0.5), (asked, givenUp) => {
        const { cost } = allocate({ ...asked, floor: 0, givenUp }, 'fair');
        const largest = allocate(asked, 'largest').cost;
        expect(cost.weight).toBeGreaterThanOrEqual(largest.weight * (1 - givenUp));
        expect(cost.gini).toBeLessThanOrEqual(largest.gini);
      }),
    );
  });

  it('gives small providers as many of the meetings that they are owed as any choice could', () => {
    fc.assert(
      fc.property(task, (asked) => {
        const most = Math.max(...[...choices(asked)].map((edges) => served(asked, edges)));
        const { chosen, shortfalls } = allocate(asked, 'fair');
        expect(served(asked, chosen)).toBe(most);
        const short = asked.providers.filter(
          ({ id, isSmall }) => isSmall && count(chosen, 'provider', id) < asked.floor,
        );
        expect(shortfalls.map(({ provider }) => provider)).toEqual(short.map(({ id }) => id));
      }),
    );
  });

  it('does not depend on the order of anything, nor on whether the ways are asked for together', () => {
    fc.assert(
      fc.property(task, (asked) => {
        const reversed = {
          ...asked,
          seekers: asked.seekers.toReversed(),
          providers: asked.providers.toReversed(),
          edges: asked.edges.toReversed(),
        };
        const all = compareMethods(reversed);
        for (const method of METHODS) expect(all[method]).toEqual(allocate(asked, method));
      }),
    );
  });
});
