import { allocate, type AllocationTask, METHODS } from '../src/engine/allocation/index.js';
import { chanceOf } from './engine/chance.js';

/**
 * `npm run bench -- allocation`: who meets whom among 10,000 requirements and 5,000 providers with 500,000 pairs, each way.
 *
 * `share` is that of the proven bound, `ms` the median of five after two to warm up. Two fifths of the providers are small; how strong a provider
 * is decides half of what its pairs are worth. `crowded`: there are as many places as meetings; `roomy`: five times as many.
 */
const SEED = 20_261_124;
const WARM = 2;
const TIMES = 5;

function task(seekers: number, providers: number, each: number, room: number): AllocationTask {
  const strength = Array.from({ length: providers }, (_, at) => chanceOf(SEED, at).below(3000));
  return {
    seekers: Array.from({ length: seekers }, (_, at) => ({ id: `s${at}`, capacity: 4 })),
    providers: strength.map((_, at) => ({
      id: `p${at}`,
      capacity: room,
      isSmall: chanceOf(SEED + 1, at).often(40),
    })),
    edges: Array.from({ length: seekers }, (_, seeker) => {
      const chance = chanceOf(SEED + 2, seeker);
      const met = new Set<number>();
      while (met.size < Math.min(each, providers)) met.add(chance.below(providers));
      return [...met].map((provider) => {
        const weight = 4000 + (strength[provider] ?? 0) + chance.below(3000);
        return {
          seeker: `s${seeker}`,
          provider: `p${provider}`,
          weight,
          toSeeker: weight,
          toProvider: chance.below(10_000),
        };
      });
    }).flat(),
    floor: 1,
  };
}

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const times: number[] = [];
  let result = work();
  for (let time = 1; time < WARM + TIMES; time += 1) {
    const from = performance.now();
    result = work();
    if (time >= WARM) times.push(performance.now() - from);
  }
  return { ms: Math.round(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0), result };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const figures: Record<string, unknown> = {};
for (const [name, room] of [
  ['crowded', 8],
  ['roomy', 40],
] as const) {
  const asked = task(10_000, 5_000, 50, room);
  for (const method of METHODS) {
    const { ms, result } = timed(() => allocate(asked, method));
    const { weight, bound, gini, meetings, smallProviders, smallAtFloor, blockingPairs } = result.cost;
    const share = round(weight / bound);
    figures[`${name} ${method}`] = {
      ms,
      meetings,
      share,
      gini: round(gini),
      smallProviders,
      smallAtFloor,
      blockingPairs,
    };
  }
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
