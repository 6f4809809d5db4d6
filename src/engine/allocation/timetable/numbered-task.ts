import { byCodeUnits } from '../../scoring/fixed-point.js';
import type { TimetableTask } from './timetable.types.js';

/** No pair of languages, no meeting, no slot. */
export const NONE = -1;

/**
 * A task by numbers: meetings the dearest first, then by id; attendees by id; pairs of languages by name. So the order in which a
 * task is written does not show.
 */
export interface NumberedTask {
  readonly slots: number;
  readonly tables: number;
  readonly ids: readonly string[];
  /** Of each meeting: its attendees, its weight and its pair of languages, {@link NONE} where nobody interprets. */
  readonly seekerOf: Int32Array;
  readonly providerOf: Int32Array;
  readonly weightOf: Int32Array;
  readonly pairOf: Int32Array;
  readonly attendees: number;
  /** 1 where attendee `a` is there in slot `s`, at `a * slots + s`. */
  readonly there: Uint8Array;
  /** Of each pair of languages. */
  readonly interpreters: Int32Array;
}

/** @throws RangeError for what {@link TimetableTask} does not allow */
export function numbered(task: TimetableTask): NumberedTask {
  const { slots, tables, interpreters } = task;
  for (const [what, count] of Object.entries({ slots, tables, ...interpreters })) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${what} is no whole number from 0 on: ${count}`);
  }
  const attendees = unique(task.attendees, 'attendee').toSorted((a, b) => byCodeUnits(a.id, b.id));
  const meetings = unique(task.meetings, 'meeting').toSorted((a, b) => b.weight - a.weight || byCodeUnits(a.id, b.id));
  for (const { id, weight } of meetings) {
    if (!Number.isInteger(weight) || weight < 1) throw new RangeError(`The meeting ${id} has no weight: ${weight}`);
  }
  const places = new Map(attendees.map(({ id }, place) => [id, place]));
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`No attendee ${id}`);
    return place;
  };
  const pairs = [...new Set(meetings.flatMap(({ interpreting }) => interpreting ?? []))].sort(byCodeUnits);
  const numbers = new Map(pairs.map((pair, number) => [pair, number]));
  const there = new Uint8Array(attendees.length * slots);
  for (const [place, { available }] of attendees.entries()) {
    if (available === null) there.fill(1, place * slots, (place + 1) * slots);
    for (const slot of available ?? []) if (slot >= 0 && slot < slots) there[place * slots + slot] = 1;
  }
  return {
    slots,
    tables,
    ids: meetings.map(({ id }) => id),
    seekerOf: Int32Array.from(meetings, ({ seeker }) => placeOf(seeker)),
    providerOf: Int32Array.from(meetings, ({ provider }) => placeOf(provider)),
    weightOf: Int32Array.from(meetings, ({ weight }) => weight),
    pairOf: Int32Array.from(meetings, ({ interpreting }) => numbers.get(interpreting ?? '') ?? NONE),
    attendees: attendees.length,
    there,
    interpreters: Int32Array.from(pairs, (pair) => interpreters[pair] ?? 0),
  };
}

function unique<T extends { readonly id: string }>(some: readonly T[], what: string): readonly T[] {
  const ids = new Set<string>();
  for (const { id } of some) {
    if (ids.has(id)) throw new RangeError(`The ${what} ${id} stands twice`);
    ids.add(id);
  }
  return some;
}
