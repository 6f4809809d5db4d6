import { byCodeUnits } from '../../scoring/fixed-point.js';
import type { PlacedMeeting, TimetableTask, WantedMeeting, WhyUnplaced } from './timetable.types.js';

const NOBODY = -1;

/**
 * Who is where in which slot. Meetings by number, the dearest first, then by id; attendees by number, in the order of ids.
 * @throws RangeError for what {@link TimetableTask} does not allow, and for fixed meetings that clash
 */
export class Board {
  readonly meetings: readonly WantedMeeting[];
  readonly seekerOf: Int32Array;
  readonly providerOf: Int32Array;
  /** Slot of each meeting; -1 for none. */
  readonly slotOf: Int32Array;
  readonly isFixed: Uint8Array;
  readonly fixedTables = new Map<number, number>();
  /** Slots in which each attendee is there. */
  readonly days: Int32Array;
  private readonly there: Uint8Array;
  /** Meeting of each attendee in each slot. */
  private readonly at: Int32Array;
  private readonly inSlot: readonly Set<number>[];
  /** Meetings of each slot that are interpreted, by pair of languages. */
  private readonly interpreted: readonly Map<string, number>[];

  constructor(
    private readonly task: TimetableTask,
    fixed: readonly PlacedMeeting[],
  ) {
    const { slots, tables, interpreters } = task;
    for (const [what, count] of Object.entries({ slots, tables, ...interpreters })) {
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`${what} is no whole number from 0 on: ${count}`);
    }
    const attendees = unique(task.attendees, 'attendee').toSorted((a, b) => byCodeUnits(a.id, b.id));
    this.meetings = unique(task.meetings, 'meeting').toSorted((a, b) => b.weight - a.weight || byCodeUnits(a.id, b.id));
    const places = new Map(attendees.map(({ id }, place) => [id, place]));
    const placeOf = (id: string): number => {
      const place = places.get(id);
      if (place === undefined) throw new RangeError(`No attendee ${id}`);
      return place;
    };
    this.seekerOf = Int32Array.from(this.meetings, ({ seeker }) => placeOf(seeker));
    this.providerOf = Int32Array.from(this.meetings, ({ provider }) => placeOf(provider));
    this.slotOf = new Int32Array(this.meetings.length).fill(NOBODY);
    this.isFixed = new Uint8Array(this.meetings.length);
    this.there = new Uint8Array(attendees.length * slots);
    for (const [place, { available }] of attendees.entries()) {
      for (let slot = 0; slot < slots; slot += 1) this.there[place * slots + slot] = available === null ? 1 : 0;
      for (const slot of available ?? []) if (slot >= 0 && slot < slots) this.there[place * slots + slot] = 1;
    }
    this.days = Int32Array.from(attendees, (_, place) =>
      this.there.subarray(place * slots, (place + 1) * slots).reduce((sum, is) => sum + is, 0),
    );
    this.at = new Int32Array(attendees.length * slots).fill(NOBODY);
    this.inSlot = Array.from({ length: slots }, () => new Set<number>());
    this.interpreted = Array.from({ length: slots }, () => new Map<string, number>());
    this.fix(fixed);
  }

  get slots(): number {
    return this.task.slots;
  }

  weightOf(meeting: number): number {
    return this.meetings[meeting]?.weight ?? 0;
  }

  /** The meeting of an attendee in a slot; -1 for none. */
  meetingAt(attendee: number, slot: number): number {
    return this.at[attendee * this.slots + slot] ?? NOBODY;
  }

  loadOf(slot: number): number {
    return this.inSlot[slot]?.size ?? 0;
  }

  isThere(attendee: number, slot: number): boolean {
    return this.there[attendee * this.slots + slot] === 1;
  }

  areThere(meeting: number, slot: number): boolean {
    return this.isThere(this.seekerOf[meeting] ?? 0, slot) && this.isThere(this.providerOf[meeting] ?? 0, slot);
  }

  areFree(meeting: number, slot: number): boolean {
    const [seeker, provider] = [this.seekerOf[meeting] ?? 0, this.providerOf[meeting] ?? 0];
    return this.meetingAt(seeker, slot) === NOBODY && this.meetingAt(provider, slot) === NOBODY;
  }

  hasTable(slot: number): boolean {
    return this.loadOf(slot) < this.task.tables;
  }

  hasInterpreter(meeting: number, slot: number): boolean {
    const pair = this.meetings[meeting]?.interpreting ?? null;
    if (pair === null) return true;
    return (this.interpreted[slot]?.get(pair) ?? 0) < (this.task.interpreters[pair] ?? 0);
  }

  fits(meeting: number, slot: number): boolean {
    return (
      this.hasTable(slot) &&
      this.areThere(meeting, slot) &&
      this.areFree(meeting, slot) &&
      this.hasInterpreter(meeting, slot)
    );
  }

  /** Meetings of a slot that may be moved, the cheapest first; with a pair of languages only those that it is for. */
  movable(slot: number, pair: string | null = null): readonly number[] {
    return [...(this.inSlot[slot] ?? [])]
      .filter((one) => this.isFixed[one] === 0 && (pair === null || this.meetings[one]?.interpreting === pair))
      .sort((a, b) => b - a);
  }

  place(meeting: number, slot: number): void {
    this.set(meeting, slot, meeting, 1);
    this.slotOf[meeting] = slot;
    this.inSlot[slot]?.add(meeting);
  }

  remove(meeting: number): void {
    const slot = this.slotOf[meeting] ?? NOBODY;
    if (slot < 0) return;
    this.set(meeting, slot, NOBODY, -1);
    this.slotOf[meeting] = NOBODY;
    this.inSlot[slot]?.delete(meeting);
  }

  /** Why a meeting has no place as the board stands. */
  why(meeting: number): WhyUnplaced {
    const [seeker, provider] = [this.seekerOf[meeting] ?? 0, this.providerOf[meeting] ?? 0];
    const all = Array.from({ length: this.slots }, (_, slot) => slot);
    const together = all.filter((slot) => this.areThere(meeting, slot));
    if (together.length === 0) return 'never-together';
    if (together.every((slot) => this.meetingAt(seeker, slot) !== NOBODY)) return 'seeker-full';
    if (together.every((slot) => this.meetingAt(provider, slot) !== NOBODY)) return 'provider-full';
    const free = together.filter((slot) => this.areFree(meeting, slot));
    if (free.length === 0) return 'no-room';
    return free.some((slot) => this.hasTable(slot)) ? 'no-interpreter' : 'no-table';
  }

  private set(meeting: number, slot: number, who: number, change: 1 | -1): void {
    this.at[(this.seekerOf[meeting] ?? 0) * this.slots + slot] = who;
    this.at[(this.providerOf[meeting] ?? 0) * this.slots + slot] = who;
    const pair = this.meetings[meeting]?.interpreting ?? null;
    const busy = this.interpreted[slot];
    if (pair !== null) busy?.set(pair, (busy.get(pair) ?? 0) + change);
  }

  private fix(fixed: readonly PlacedMeeting[]): void {
    const numbers = new Map(this.meetings.map(({ id }, number) => [id, number]));
    const seats = new Set<string>();
    for (const { meeting, slot, table } of fixed) {
      const number = numbers.get(meeting);
      if (number === undefined) throw new RangeError(`No meeting ${meeting}`);
      const seat = `${slot} ${table}`;
      const isSeat = Number.isInteger(table) && table >= 1 && table <= this.task.tables && !seats.has(seat);
      if (!isSeat || !(slot in this.inSlot) || this.slotOf[number] !== NOBODY || !this.fits(number, slot))
        throw new RangeError(`The meeting ${meeting} cannot stay in slot ${slot} at table ${table}`);
      seats.add(seat);
      this.place(number, slot);
      this.isFixed[number] = 1;
      this.fixedTables.set(number, table);
    }
  }
}

function unique<T extends { readonly id: string }>(some: readonly T[], what: string): readonly T[] {
  const ids = new Set<string>();
  for (const { id } of some) {
    if (ids.has(id)) throw new RangeError(`The ${what} ${id} stands twice`);
    ids.add(id);
  }
  return some;
}
