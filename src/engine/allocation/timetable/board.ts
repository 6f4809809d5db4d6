import { NONE, type NumberedTask } from './numbered-task.js';
import type { PlacedMeeting, WhyUnplaced } from './timetable.types.js';

/** Who is where in which slot, and what is left of tables and interpreters. All by number, see {@link NumberedTask}. */
export class Board {
  /** Slot of each meeting; {@link NONE} where it has no place. */
  readonly slotOf: Int32Array;
  readonly isFixed: Uint8Array;
  readonly fixedTables = new Map<number, number>();
  /** All slots. */
  readonly all: readonly number[];
  /** Weight of what has a place. */
  weight = 0;
  /** Meeting of each attendee in each slot. */
  private readonly at: Int32Array;
  private readonly load: Int32Array;
  private readonly width: number;
  /** Meetings of each slot, in no order, up to {@link width}; and where in its slot each meeting stands. */
  private readonly inSlot: Int32Array;
  private readonly standing: Int32Array;
  /** Meetings of each pair of languages in each slot. */
  private readonly busy: Int32Array;

  /** @throws RangeError for fixed meetings that clash or are unknown */
  constructor(
    readonly task: NumberedTask,
    fixed: readonly PlacedMeeting[],
  ) {
    const { slots, ids, attendees, interpreters } = task;
    this.all = Array.from({ length: slots }, (_, slot) => slot);
    this.slotOf = new Int32Array(ids.length).fill(NONE);
    this.isFixed = new Uint8Array(ids.length);
    this.at = new Int32Array(attendees * slots).fill(NONE);
    this.load = new Int32Array(slots);
    // A slot takes no more meetings than are wanted, however many tables there are.
    this.width = Math.min(task.tables, ids.length);
    this.inSlot = new Int32Array(slots * this.width);
    this.standing = new Int32Array(ids.length);
    this.busy = new Int32Array(interpreters.length * slots);
    this.fix(fixed);
  }

  get meetings(): number {
    return this.slotOf.length;
  }

  /** The meeting of an attendee in a slot. */
  meetingAt(attendee: number, slot: number): number {
    return this.at[attendee * this.task.slots + slot] ?? NONE;
  }

  loadOf(slot: number): number {
    return this.load[slot] ?? 0;
  }

  /** A meeting of a slot, by its place 0..load - 1. */
  standingIn(slot: number, place: number): number {
    return this.inSlot[slot * this.width + place] ?? NONE;
  }

  isThere(attendee: number, slot: number): boolean {
    return this.task.there[attendee * this.task.slots + slot] === 1;
  }

  areThere(meeting: number, slot: number): boolean {
    const { seekerOf, providerOf } = this.task;
    return this.isThere(seekerOf[meeting] ?? 0, slot) && this.isThere(providerOf[meeting] ?? 0, slot);
  }

  areFree(meeting: number, slot: number): boolean {
    const { seekerOf, providerOf } = this.task;
    return (
      this.meetingAt(seekerOf[meeting] ?? 0, slot) === NONE && this.meetingAt(providerOf[meeting] ?? 0, slot) === NONE
    );
  }

  hasTable(slot: number): boolean {
    return this.loadOf(slot) < this.task.tables;
  }

  hasInterpreter(meeting: number, slot: number): boolean {
    const pair = this.task.pairOf[meeting] ?? NONE;
    if (pair === NONE) return true;
    return (this.busy[pair * this.task.slots + slot] ?? 0) < (this.task.interpreters[pair] ?? 0);
  }

  fits(meeting: number, slot: number): boolean {
    return (
      this.hasTable(slot) &&
      this.areFree(meeting, slot) &&
      this.areThere(meeting, slot) &&
      this.hasInterpreter(meeting, slot)
    );
  }

  place(meeting: number, slot: number): void {
    this.stand(meeting, slot, meeting, 1);
    this.slotOf[meeting] = slot;
    const place = this.loadOf(slot);
    this.standing[meeting] = place;
    this.inSlot[slot * this.width + place] = meeting;
    this.load[slot] = place + 1;
    this.weight += this.task.weightOf[meeting] ?? 0;
  }

  remove(meeting: number): void {
    const slot = this.slotOf[meeting] ?? NONE;
    if (slot === NONE) return;
    this.stand(meeting, slot, NONE, -1);
    this.slotOf[meeting] = NONE;
    const last = this.loadOf(slot) - 1;
    const moved = this.standingIn(slot, last);
    const place = this.standing[meeting] ?? 0;
    this.inSlot[slot * this.width + place] = moved;
    this.standing[moved] = place;
    this.load[slot] = last;
    this.weight -= this.task.weightOf[meeting] ?? 0;
  }

  /** Puts everything where it was when `slots` was a copy of {@link slotOf}. */
  restore(slots: Int32Array): void {
    for (const [meeting, slot] of slots.entries()) if (this.slotOf[meeting] !== slot) this.remove(meeting);
    for (const [meeting, slot] of slots.entries()) {
      if (slot !== NONE && this.slotOf[meeting] === NONE) this.place(meeting, slot);
    }
  }

  /** Why a meeting has no place as the board stands. */
  why(meeting: number): WhyUnplaced {
    const { tables, pairOf, interpreters, seekerOf, providerOf } = this.task;
    const together = this.all.filter((slot) => this.areThere(meeting, slot));
    if (together.length === 0) return 'never-together';
    if (tables === 0) return 'no-table';
    const pair = pairOf[meeting] ?? NONE;
    if (pair !== NONE && interpreters[pair] === 0) return 'no-interpreter';
    const isFull = (attendee: number): boolean => together.every((slot) => this.meetingAt(attendee, slot) !== NONE);
    if (isFull(seekerOf[meeting] ?? 0)) return 'seeker-full';
    if (isFull(providerOf[meeting] ?? 0)) return 'provider-full';
    const free = together.filter((slot) => this.areFree(meeting, slot));
    if (free.length === 0) return 'no-room';
    return free.some((slot) => this.hasTable(slot)) ? 'no-interpreter' : 'no-table';
  }

  private stand(meeting: number, slot: number, who: number, change: 1 | -1): void {
    const { slots, seekerOf, providerOf, pairOf } = this.task;
    this.at[(seekerOf[meeting] ?? 0) * slots + slot] = who;
    this.at[(providerOf[meeting] ?? 0) * slots + slot] = who;
    const pair = pairOf[meeting] ?? NONE;
    if (pair !== NONE) this.busy[pair * slots + slot] = (this.busy[pair * slots + slot] ?? 0) + change;
  }

  private fix(fixed: readonly PlacedMeeting[]): void {
    const numbers = new Map(this.task.ids.map((id, number) => [id, number]));
    const seats = new Set<string>();
    for (const { meeting, slot, table } of fixed) {
      const number = numbers.get(meeting);
      if (number === undefined) throw new RangeError(`No meeting ${meeting}`);
      const seat = `${slot} ${table}`;
      const isSeat = Number.isInteger(table) && table >= 1 && table <= this.task.tables && !seats.has(seat);
      if (!isSeat || !(slot in this.load) || this.slotOf[number] !== NONE || !this.fits(number, slot))
        throw new RangeError(`The meeting ${meeting} cannot stay in slot ${slot} at table ${table}`);
      seats.add(seat);
      this.place(number, slot);
      this.isFixed[number] = 1;
      this.fixedTables.set(number, table);
    }
  }
}
