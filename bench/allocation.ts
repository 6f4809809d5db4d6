import { auction } from '../src/engine/allocation/auction.js';
import { graphOf } from '../src/engine/allocation/graph.js';
import { allocate, type AllocationTask, METHODS } from '../src/engine/allocation/index.js';
import { chanceOf } from './engine/chance.js';
import { timed } from './timed.js';

/**
 * `npm run bench -- allocation`: who meets whom among 10,000 requirements and 5,000 providers with 500,000 pairs, each way.
 *
 * `share` is that of the proven bound, `ms` the median of five after two to warm up, and beside it the time of all threads. Two fifths of
 * the providers are small; how strong a provider is decides half of what its pairs are worth. `crowded`: there are as many places as
 * meetings; `half`: twice as many; `roomy`: five times as many; `even`: as roomy, but strength decides a tenth as much; `ties`: as crowded,
 * with weights in thousands. `columns` is how long the task takes to be put into columns, `auction` the search for the largest sum in them.
 */
const SEED = 20_261_124;

function task(room: number, strengths = 3000, grain = 1): AllocationTask {
  const [seekers, providers, each] = [10_000, 5_000, 50];
  const strength = Array.from({ length: providers }, (_, at) => chanceOf(SEED, at).below(strengths));
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
        const fine = 4000 + (strength[provider] ?? 0) + chance.below(3000);
        const weight = Math.round(fine / grain) * grain;
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

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const figures: Record<string, unknown> = {};

for (const [name, asked] of [
  ['crowded', task(8)],
  ['half', task(16)],
  ['roomy', task(40)],
  ['even', task(40, 300)],
  ['ties', task(8, 3000, 1000)],
] as const) {
  const columns = timed(() => graphOf(asked));
  const found = timed(() => auction(columns.result));
  figures[name] = { columns: columns.ms, auction: found.ms, auctionProcessor: found.processor };
  for (const method of METHODS) {
    const { ms, processor, result } = timed(() => allocate(asked, method));
    const { weight, bound, gini, meetings, smallProviders, smallAtFloor, blockingPairs } = result.cost;
    figures[`${name} ${method}`] = {
      ms,
      processor,
      meetings,
      lost: bound - weight,
      share: round(weight / bound),
      gini: round(gini),
      smallProviders,
      smallAtFloor,
      blockingPairs,
    };
  }
}
for (const givenUp of [0.01, 0.02, 0.05]) {
  const { weight, bound, gini } = allocate({ ...task(40), givenUp }, 'fair').cost;
  figures[`roomy fair, ${givenUp} given up`] = { share: round(weight / bound), gini: round(gini) };
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
