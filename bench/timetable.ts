import { planTimetable, type PlacedMeeting, type TimetableTask } from '../src/engine/allocation/timetable/index.js';
import { timed } from './timed.js';
import { full, world } from './timetable/worlds.js';

/**
 * `npm run bench -- timetable`: meetings of 300 and 200 firms in 24 slots at 60 tables.
 *
 * `bound` is proven (see `timetable-bound.ts`) and `share` that of it which the timetable weighs, in percent: what is missing is at
 * most that, and less where the bound is above what any timetable reaches. `ms` the median of five after two to warm up, `processor` that
 * of all threads, collection of garbage included: comparable between a busy machine and an idle one. `replan`:
 * a tenth of the meetings called off, all others staying where they are.
 */
const three = [
  ['ko-zh', 40, 14],
  ['en-zh', 20, 8],
  ['en-ko', 10, 3],
] as const;

const worlds: Readonly<Record<string, TimetableTask>> = {
  'room for all': world({ wanted: 1000 }),
  'more wanted than places': world({ wanted: 2000 }),
  'twice as much wanted': world({ wanted: 4000 }),
  'few firms wanted by many': world({ wanted: 2000, crowding: 1.8 }),
  'few firms wanted by most': world({ wanted: 4000, crowding: 3 }),
  'every slot of everybody': full(),
  '30 % away': world({ wanted: 2000, away: 30 }),
  '30 % away, few firms wanted': world({ wanted: 2000, crowding: 1.8, away: 30 }),
  '60 % away, few firms wanted': world({ wanted: 3000, crowding: 1.8, away: 60 }),
  'there for 8 slots on end': world({ wanted: 2000, stretch: 8 }),
  'there for 8 slots on end, few firms wanted': world({ wanted: 2000, crowding: 1.8, stretch: 8 }),
  'interpreters of three kinds': world({ wanted: 2000, interpreted: three }),
  'interpreters, 30 % away, few firms wanted': world({ wanted: 2000, crowding: 1.8, away: 30, interpreted: three }),
  'all worth the same, 30 % away, few firms wanted': world({ wanted: 2000, crowding: 1.8, away: 30, weights: [1, 1] }),
};

const percent = (weight: number, bound: number): number => Math.floor((weight / bound) * 1e6) / 1e4;

/** Nobody is in two places or there when away, nothing stands twice, tables and interpreters reach. @throws RangeError otherwise */
function check(task: TimetableTask, placed: readonly PlacedMeeting[]): void {
  const there = new Map(task.attendees.map(({ id, available }) => [id, available]));
  const wanted = new Map(task.meetings.map((meeting) => [meeting.id, meeting]));
  const taken = new Set<string>();
  const busy = new Map<string, number>();
  for (const { meeting, slot, table } of placed) {
    const one = wanted.get(meeting);
    if (one === undefined || table < 1 || table > task.tables) throw new RangeError(`${meeting} at table ${table}`);
    for (const id of [one.seeker, one.provider]) {
      if (!(there.get(id)?.includes(slot) ?? true)) throw new RangeError(`${id} is away in slot ${slot}`);
    }
    for (const key of [meeting, `table ${slot} ${table}`, `${one.seeker} in ${slot}`, `${one.provider} in ${slot}`]) {
      if (taken.has(key)) throw new RangeError(`${key} stands twice`);
      taken.add(key);
    }
    if (one.interpreting === null) continue;
    const key = `${one.interpreting} ${slot}`;
    busy.set(key, (busy.get(key) ?? 0) + 1);
    if ((busy.get(key) ?? 0) > (task.interpreters[one.interpreting] ?? 0))
      throw new RangeError(`No interpreter ${key}`);
  }
}

function measure(name: string, task: TimetableTask): unknown {
  const { ms, processor, result } = timed(() => planTimetable(task));
  check(task, result.placed);
  const kept = result.placed.filter((_, at) => at % 10 !== 3);
  const calledOff = new Set(result.placed.filter((_, at) => at % 10 === 3).map(({ meeting }) => meeting));
  const left = { ...task, meetings: task.meetings.filter(({ id }) => !calledOff.has(id)) };
  const again = timed(() => planTimetable(left, kept));
  check(left, again.result.placed);
  const { weight, bound, placed } = result;
  return {
    name,
    wanted: task.meetings.length,
    placed: placed.length,
    weight,
    bound,
    share: percent(weight, bound),
    ms,
    processor,
    replan: {
      placed: again.result.placed.length,
      share: percent(again.result.weight, again.result.bound),
      ms: again.ms,
      processor: again.processor,
    },
  };
}

for (const [name, task] of Object.entries(worlds)) process.stdout.write(`${JSON.stringify(measure(name, task))}\n`);
