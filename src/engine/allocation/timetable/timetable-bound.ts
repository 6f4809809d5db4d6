import type { Board } from './board.js';
import { NONE } from './numbered-task.js';
import { gainOf, lowerBound, type Market, NEEDS, settlePrices } from './prices.js';

/** How often each price of whole firms is set anew before all are moved together. */
const ROUNDS = 12;
/** Steps with the prices of whole firms, and with those slot by slot: of these as many as look at so many options at most. */
const [FIRM_STEPS, SLOT_STEPS, MOST_LOOKS] = [300, 500, 30_000_000];

/** Slots in which meetings can be, and what each loses of the bound there: 0 in its best slot. */
export interface Openings {
  /** Meetings that are not fixed and can be in some slot. */
  readonly meetings: Int32Array;
  /** Openings of the meeting `meetings[i]` are `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  readonly losses: Float64Array;
}

/**
 * An upper bound on the weight of any timetable that leaves what is fixed where it is. First nobody meets more often than there
 * are slots in which it is there, and no more meetings take place than all slots together have tables and interpreters for.
 * Where that is not enough, the same slot by slot.
 */
export class TimetableBound {
  /** Integer. */
  bound: number;
  private readonly fixedWeight: number;
  private readonly openings: Omit<Openings, 'losses'>;
  private readonly firms: Market;
  private readonly prices: Float64Array;

  /** @param board with nothing on it but what is fixed */
  constructor(private readonly board: Board) {
    this.fixedWeight = board.weight;
    this.openings = openingsOf(board);
    this.firms = marketOf(board, this.openings, false);
    this.prices = new Float64Array(this.firms.rooms.length);
    settlePrices(this.firms, this.prices, ROUNDS);
    this.bound = this.fixedWeight + Math.floor(lowerBound(this.firms, this.prices, Infinity, 0));
  }

  /** Lowers the bound towards what the board weighs by now. @returns where meetings can be */
  lower(): Openings {
    const { board, fixedWeight, openings } = this;
    const reached = board.weight - fixedWeight;
    const ofFirms = lowerBound(this.firms, this.prices, reached, FIRM_STEPS);
    const market = marketOf(board, openings, true);
    const { slots } = board.task;
    const prices = new Float64Array(market.rooms.length);
    for (let at = 1; at < prices.length; at += 1) prices[at] = this.prices[1 + Math.floor((at - 1) / slots)] ?? 0;
    const steps = Math.min(SLOT_STEPS, Math.floor(MOST_LOOKS / Math.max(1, openings.slots.length)));
    const bySlot = lowerBound(market, prices, reached, steps);
    this.bound = Math.min(this.bound, fixedWeight + Math.floor(Math.min(ofFirms, bySlot)));
    return { ...openings, losses: lossesOf(market, prices) };
  }
}

function openingsOf(board: Board): Omit<Openings, 'losses'> {
  const meetings: number[] = [];
  const starts = [0];
  const slots: number[] = [];
  for (const [meeting, slot] of board.slotOf.entries()) {
    if (slot !== NONE) continue;
    const before = slots.length;
    for (let one = 0; one < board.task.slots; one += 1) if (board.fits(meeting, one)) slots.push(one);
    if (slots.length === before) continue;
    meetings.push(meeting);
    starts.push(slots.length);
  }
  return { meetings: Int32Array.from(meetings), starts: Int32Array.from(starts), slots: Int32Array.from(slots) };
}

/**
 * Resources: the time of each attendee, the interpreters of each pair of languages and, last, the tables; of each one for all slots together,
 * or one for each slot. A meeting has one option, or one for each slot in which it can be.
 */
function marketOf(board: Board, { meetings, starts, slots: open }: Omit<Openings, 'losses'>, bySlot: boolean): Market {
  const { slots, tables, attendees, there, interpreters, seekerOf, providerOf, pairOf, weightOf } = board.task;
  const place = (resource: number, slot: number): number => 1 + (bySlot ? resource * slots + slot : resource);
  const all = attendees + interpreters.length;
  const rooms = new Int32Array(1 + (all + 1) * (bySlot ? slots : 1));
  const needsOf = (meeting: number): readonly number[] => {
    const [seeker, provider, pair] = [seekerOf[meeting] ?? 0, providerOf[meeting] ?? 0, pairOf[meeting] ?? NONE];
    return [seeker, provider === seeker ? NONE : provider, pair === NONE ? NONE : attendees + pair, all];
  };
  for (let slot = 0; slot < slots; slot += 1) {
    const add = (resource: number, count: number): void => {
      rooms[place(resource, slot)] = (rooms[place(resource, slot)] ?? 0) + count;
    };
    for (let one = 0; one < attendees; one += 1) add(one, there[one * slots + slot] ?? 0);
    for (const [pair, count] of interpreters.entries()) add(attendees + pair, count);
    add(all, tables);
    for (const [meeting, isFixed] of board.isFixed.entries()) {
      if (isFixed === 0 || board.slotOf[meeting] !== slot) continue;
      for (const resource of needsOf(meeting)) if (resource !== NONE) add(resource, -1);
    }
  }
  const needs: number[] = [];
  for (const [taker, meeting] of meetings.entries()) {
    const options = bySlot ? open.subarray(starts[taker] ?? 0, starts[taker + 1] ?? 0) : [0];
    for (const slot of options) {
      for (const resource of needsOf(meeting)) needs.push(resource === NONE ? 0 : place(resource, slot));
    }
  }
  return {
    worth: Int32Array.from(meetings, (meeting) => weightOf[meeting] ?? 0),
    starts: bySlot ? starts : Int32Array.from({ length: meetings.length + 1 }, (_, at) => at),
    needs: Int32Array.from(needs),
    rooms,
  };
}

/** What each option loses against the best of its taker, or against taking none where none gains. */
function lossesOf(market: Market, prices: Float64Array): Float64Array {
  const { starts, worth, needs } = market;
  const losses = new Float64Array(needs.length / NEEDS);
  for (let taker = 0; taker < worth.length; taker += 1) {
    const [from, to] = [starts[taker] ?? 0, starts[taker + 1] ?? 0];
    let most = 0;
    for (let at = from; at < to; at += 1) {
      const gain = gainOf(market, prices, taker, at);
      losses[at] = gain;
      most = Math.max(most, gain);
    }
    for (let at = from; at < to; at += 1) losses[at] = most - (losses[at] ?? 0);
  }
  return losses;
}
