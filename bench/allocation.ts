import { allocate, type AllocationTask, METHODS } from '../src/engine/allocation/index.js';
import { planTimetable, type TimetableTask } from '../src/engine/allocation/timetable/index.js';
import { chanceOf } from './engine/chance.js';

/**
 * `npm run bench -- allocation`: who meets whom among 10,000 requirements and 5,000 providers with 500,000 pairs, each way, and a
 * timetable of 300 and 200 firms in 24 slots at 60 tables.
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

function timetable(away: number, interpreters: number): TimetableTask {
  const [slots, tables] = [24, 60];
  const ids = [
    ...Array.from({ length: 300 }, (_, at) => `s${at}`),
    ...Array.from({ length: 200 }, (_, at) => `p${at}`),
  ];
  const chance = chanceOf(SEED, 0);
  const met = new Set<string>();
  while (met.size < 2000) met.add(`s${chance.below(300)} p${chance.below(200)}`);
  return {
    slots,
    tables,
    attendees: ids.map((id) => ({
      id,
      available: away === 0 ? null : Array.from({ length: slots }, (_, slot) => slot).filter(() => !chance.often(away)),
    })),
    meetings: [...met].map((id) => {
      const [seeker = '', provider = ''] = id.split(' ');
      const interpreting = interpreters > 0 && chance.often(80) ? 'ko-zh' : null;
      return { id, seeker, provider, weight: 4000 + chance.below(6000), interpreting };
    }),
    interpreters: { 'ko-zh': interpreters },
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
for (const [name, asked] of [
  ['timetable', timetable(0, 0)],
  ['timetable, 30 % away', timetable(30, 0)],
  ['timetable, 30 % away, 40 interpreters', timetable(30, 40)],
] as const) {
  const { ms, result } = timed(() => planTimetable(asked));
  figures[name] = {
    ms,
    wanted: asked.meetings.length,
    placed: result.placed.length,
    share: round(result.weight / result.bound),
  };
}
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
