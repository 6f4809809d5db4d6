import type { Schemas } from '../../api/client';

type Content = Schemas['MeetingRoundContent'];
export type Method = Schemas['PlanRoundDto']['method'];

export const METHODS: readonly Method[] = ['fair', 'largest', 'stable'];

/** The pairs of languages that somebody may interpret between. */
export const BETWEEN = ['ko-zh', 'en-zh', 'en-ko'] as const;
type Between = (typeof BETWEEN)[number];

/** A round as it is being described: days with the same hours, which the slots follow from. */
export interface RoundDraft {
  readonly name: string;
  readonly place: string;
  readonly timeZone: string;
  /** `YYYY-MM-DD`; empty ones do not count. */
  readonly days: readonly string[];
  /** `HH:MM` in the time of the place. */
  readonly from: string;
  readonly until: string;
  readonly restFrom: string;
  readonly restUntil: string;
  readonly minutes: number;
  readonly pause: number;
  readonly tables: number;
  readonly interpreters: Readonly<Record<Between, number>>;
  readonly lanes: Content['lanes'];
  readonly pairs: Content['pairs'];
  readonly perRequirement: number;
  readonly perCompany: number;
  readonly floor: number;
}

/** Where such rounds are held; the reader's own zone stands before them. */
export const ZONES = ['Asia/Seoul', 'Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Singapore', 'Asia/Dubai'] as const;

export const EMPTY: RoundDraft = {
  name: '',
  place: '',
  timeZone: 'Asia/Seoul',
  days: [''],
  from: '10:00',
  until: '17:00',
  restFrom: '12:00',
  restUntil: '13:00',
  minutes: 25,
  pause: 5,
  tables: 10,
  interpreters: { 'ko-zh': 10, 'en-zh': 0, 'en-ko': 0 },
  lanes: ['component-supply', 'vertical-llm', 'robot-parts', 'local-partner'],
  pairs: 'all',
  perRequirement: 4,
  perCompany: 6,
  floor: 1,
};

const DAY = 24 * 60;
const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** When meetings begin, ascending; none where the hours leave no room for one. */
export function slotsOf({ days, from, until, restFrom, restUntil, minutes, pause, timeZone }: RoundDraft): string[] {
  const [begin, end, rest, again] = [from, until, restFrom, restUntil].map(minutesOf) as [
    number,
    number,
    number,
    number,
  ];
  const times: number[] = [];
  for (let at = begin; at + minutes <= Math.min(end, DAY);) {
    if (at < again && at + minutes > rest) {
      at = again;
      continue;
    }
    times.push(at);
    at += minutes + pause;
  }
  const open = [...new Set(days.filter((day) => day !== ''))].sort();
  const slots = open.flatMap((day) => times.map((at) => instantOf(day, timeOf(at), timeZone).toISOString()));
  // Where clocks are put forward an hour is none.
  return [...new Set(slots)];
}

/** The hours that the slots of a stored round came from, as far as slots tell: those of its first day. */
export function draftOf(round: Schemas['MeetingRoundView']): RoundDraft {
  const local = round.slots.map((slot) => localOf(slot, round.timeZone));
  const days = [...new Set(local.map(({ day }) => day))];
  const times = local.filter(({ day }) => day === days[0]).map(({ time }) => minutesOf(time));
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0) - round.minutes);
  const pause = Math.min(...gaps, Infinity);
  const rest = gaps.findIndex((gap) => gap > pause);
  const last = (times.at(-1) ?? 0) + round.minutes;
  const counts = Object.fromEntries(
    (round.interpreters ?? []).map(({ between, count }) => [between.toSorted().join('-'), count]),
  );
  return {
    name: round.name,
    place: round.place ?? '',
    timeZone: round.timeZone,
    days,
    from: timeOf(times[0] ?? 0),
    until: timeOf(last),
    restFrom: timeOf(rest < 0 ? last : (times[rest] ?? 0) + round.minutes),
    restUntil: timeOf(rest < 0 ? last : (times[rest + 1] ?? last)),
    minutes: round.minutes,
    pause: pause === Infinity ? EMPTY.pause : pause,
    tables: round.tables,
    interpreters: { 'ko-zh': counts['ko-zh'] ?? 0, 'en-zh': counts['en-zh'] ?? 0, 'en-ko': counts['en-ko'] ?? 0 },
    lanes: round.lanes,
    pairs: round.pairs,
    perRequirement: round.perRequirement,
    perCompany: round.perCompany,
    floor: round.floor,
  };
}

/** What would be saved; null while something is missing without which there is no round. */
export function contentOf(draft: RoundDraft, absences: Content['absences'] = []): Content | null {
  const slots = slotsOf(draft);
  if (draft.name.trim() === '' || slots.length === 0 || draft.lanes.length === 0) return null;
  const { name, place, timeZone, minutes, tables, lanes, pairs, perRequirement, perCompany, floor } = draft;
  return {
    name: name.trim(),
    ...(place.trim() !== '' && { place: place.trim() }),
    timeZone,
    slots,
    minutes,
    tables,
    interpreters: BETWEEN.filter((between) => draft.interpreters[between] > 0).map((between) => ({
      between: between.split('-') as ('ko' | 'zh' | 'en')[],
      count: draft.interpreters[between],
    })),
    lanes,
    pairs,
    perRequirement,
    perCompany,
    floor,
    // Numbers of slots mean others when there are fewer.
    absences: absences
      .map(({ company, slots: away }) => ({ company, slots: away.filter((slot) => slot < slots.length) }))
      .filter(({ slots: away }) => away.length > 0),
  };
}

/** Everything that a stored round states, as it is sent back. */
export function contentOfRound(round: Schemas['MeetingRoundView']): Content {
  const { name, place, timeZone, slots, minutes, tables, interpreters, lanes, pairs } = round;
  const { perRequirement, perCompany, floor, absences } = round;
  const stated = { name, timeZone, slots, minutes, tables, lanes, pairs, perRequirement, perCompany, floor };
  return {
    ...stated,
    ...(place !== undefined && { place }),
    interpreters: interpreters ?? [],
    absences: absences ?? [],
  };
}

function localOf(instant: string, timeZone: string): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(instant))
    .split(' ');
  return { day, time };
}

/** The moment at which clocks of the zone show this. */
function instantOf(day: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // What the zone shows at that moment in UTC tells how far ahead it is; once more, where its clocks are changed between the two.
  const shownAt = (moment: number): number => {
    const shown = localOf(new Date(moment).toISOString(), timeZone);
    return Date.parse(`${shown.day}T${shown.time}:00Z`);
  };
  const near = wanted - (shownAt(wanted) - wanted);
  return new Date(near + (wanted - shownAt(near)));
}
