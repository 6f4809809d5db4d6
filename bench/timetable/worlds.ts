import type { TimetableTask, WantedMeeting } from '../../src/engine/allocation/timetable/index.js';
import { chanceOf, type Chance } from '../engine/chance.js';

const [SEED, SLOTS, TABLES, SEEKERS, PROVIDERS] = [20_261_124, 24, 60, 300, 200];

export interface WorldOptions {
  /** Meetings that are wanted; there are 24 x 60 = 1,440 places. */
  readonly wanted: number;
  /** 1: all firms are as much in demand; 2 and more: few firms are wanted by many. */
  readonly crowding?: number;
  /** Slots of a hundred that each firm misses, here and there. */
  readonly away?: number;
  /** Each firm is there for so many slots on end only. */
  readonly stretch?: number;
  /** Meetings of a hundred that are interpreted, by pair of languages. */
  readonly interpreted?: readonly (readonly [pair: string, percent: number, interpreters: number])[];
  /** Integer weights; 4000..9999 unless told. */
  readonly weights?: readonly [least: number, most: number];
  /** Which of the worlds that differ by chance alone. */
  readonly draw?: number;
}

/** 300 and 200 firms in 24 slots at 60 tables; the same in every run. */
export function world(options: WorldOptions): TimetableTask {
  const { crowding = 1, interpreted = [], weights = [4000, 9999], draw = 0 } = options;
  const chance = chanceOf(SEED, draw);
  const one = (count: number): number => Math.floor(count * (chance.below(1 << 20) / (1 << 20)) ** crowding);
  const met = new Set<string>();
  while (met.size < options.wanted) met.add(`s${one(SEEKERS)} p${one(PROVIDERS)}`);
  return {
    slots: SLOTS,
    tables: TABLES,
    attendees: [
      ...Array.from({ length: SEEKERS }, (_, at) => `s${at}`),
      ...Array.from({ length: PROVIDERS }, (_, at) => `p${at}`),
    ].map((id) => ({ id, available: slotsThere(options, chance) })),
    meetings: [...met].map((id): WantedMeeting => {
      const [seeker = '', provider = ''] = id.split(' ');
      const weight = weights[0] + chance.below(weights[1] - weights[0] + 1);
      return { id, seeker, provider, weight, interpreting: languagesOf(interpreted, chance.below(100)) };
    }),
    interpreters: Object.fromEntries(interpreted.map(([pair, , interpreters]) => [pair, interpreters])),
  };
}

/** 60 and 60 firms, each wanting 24 of the others: every slot of everybody and every table has to be taken. */
export function full(): TimetableTask {
  const sixty = Array.from({ length: TABLES }, (_, at) => at);
  return {
    slots: SLOTS,
    tables: TABLES,
    attendees: ['s', 'p'].flatMap((side) => sixty.map((at) => ({ id: `${side}${at}`, available: null }))),
    meetings: sixty.flatMap((seeker) =>
      Array.from({ length: SLOTS }, (_, step): WantedMeeting => {
        // Steps of 7 go through all 60, so that no slot stands out.
        const provider = (seeker + step * 7) % TABLES;
        const weight = 4000 + chanceOf(SEED, seeker * SLOTS + step).below(6000);
        return {
          id: `s${seeker} p${provider}`,
          seeker: `s${seeker}`,
          provider: `p${provider}`,
          weight,
          interpreting: null,
        };
      }),
    ),
    interpreters: {},
  };
}

function slotsThere({ away = 0, stretch }: WorldOptions, chance: Chance): readonly number[] | null {
  const all = Array.from({ length: SLOTS }, (_, slot) => slot);
  if (stretch !== undefined) {
    const from = chance.below(SLOTS - stretch + 1);
    return all.slice(from, from + stretch);
  }
  return away === 0 ? null : all.filter(() => !chance.often(away));
}

function languagesOf(interpreted: NonNullable<WorldOptions['interpreted']>, drawn: number): string | null {
  let reached = 0;
  for (const [pair, percent] of interpreted) if (drawn < (reached += percent)) return pair;
  return null;
}
