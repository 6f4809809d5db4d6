import { seeded } from '../../evaluation/seeded.js';
import type { Board } from './board.js';
import { NONE } from './numbered-task.js';
import type { Openings } from './timetable-bound.js';

/** In each round: turns for each meeting that is tried, but no fewer and no more than so many for all. */
const [TURNS_EACH, FEWEST_TURNS, MOST_TURNS] = [500, 4000, 1_250_000];
/** What a turn may lose in the first part of a round, as a share of the mean weight; what is left of that in each later part. */
const [FIRST_LOSS, COOLER, PARTS] = [0.4, 0.97, 100];
/** Rounds, each from the best timetable on; further ones only where more than this share of the bound is missing. */
const [ROUNDS, FAR] = [3, 1e-3];
/** A meeting is tried in slots that lose no more of the bound than this share of the mean weight, or this many shares of the gap. */
const [OPEN_WITHIN, OPEN_SHARES] = [0.02, 4];
/** So few meetings are tried in all slots that can be in a better timetable, and may lose so much at first. */
const [FEW, FIRST_LOSS_OF_FEW] = [50, 1.5];
const SEED = 35;

/**
 * Looks for a timetable of more weight: one meeting after the other goes into another slot, and what is in its way goes elsewhere
 * or out. That stands where no more is lost than chance allows, first much, then little (threshold accepting, Dueck and Scheuer 1990).
 * Chance is a fixed sequence. Only slots are tried where little of the bound is lost: the nearer the best timetable is to the bound,
 * the fewer there are. The board has the best timetable afterwards.
 * @param bound that no timetable exceeds
 * @param goal weight from which on there is nothing more to look for
 */
export function improve(board: Board, openings: Openings, bound: number, goal: number): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0 && board.weight >= bound * (1 - FAR)) return;
    new Search(board, openings, bound - board.weight).run(goal);
    if (board.weight >= goal) return;
  }
}

class Search {
  private readonly random = seeded(SEED);
  private readonly meetings: Int32Array;
  /** The openings that are tried, of each meeting by its number on the board. */
  private readonly starts: Int32Array;
  private readonly slots: Int32Array;
  private readonly mean: number;
  /** Meetings in the way of the one whose turn it is. */
  private readonly inTheWay: number[] = [];

  constructor(
    private readonly board: Board,
    openings: Openings,
    gap: number,
  ) {
    const { weightOf } = board.task;
    const all = openings.meetings;
    this.mean = all.reduce((sum, meeting) => sum + (weightOf[meeting] ?? 0), 0) / Math.max(1, all.length);
    // What loses more than the gap is in no better timetable.
    const within =
      all.length <= FEW ? gap : Math.min(gap, Math.max(OPEN_WITHIN * this.mean, (OPEN_SHARES * gap) / all.length));
    const slots: number[] = [];
    const starts = new Int32Array(board.meetings + 1);
    const tried: number[] = [];
    let next = 0;
    for (let meeting = 0; meeting < board.meetings; meeting += 1) {
      if (all[next] === meeting) {
        for (let at = openings.starts[next] ?? 0; at < (openings.starts[next + 1] ?? 0); at += 1) {
          if ((openings.losses[at] ?? 0) <= within) slots.push(openings.slots[at] ?? 0);
        }
        next += 1;
        if (slots.length > (starts[meeting] ?? 0)) tried.push(meeting);
      }
      starts[meeting + 1] = slots.length;
    }
    this.meetings = Int32Array.from(tried);
    this.starts = starts;
    this.slots = Int32Array.from(slots);
  }

  /** @param goal weight at which it ends */
  run(goal: number): void {
    const { board } = this;
    const turns = Math.min(MOST_TURNS, FEWEST_TURNS + TURNS_EACH * this.meetings.length);
    if (this.meetings.length === 0) return;
    const best = board.slotOf.slice();
    let most = board.weight;
    let allowed = (this.meetings.length <= FEW ? FIRST_LOSS_OF_FEW : FIRST_LOSS) * this.mean;
    for (let part = 0; part < PARTS; part += 1) {
      for (let turn = 0; turn < turns / PARTS; turn += 1) {
        const meeting = this.meetings[this.below(this.meetings.length)] ?? 0;
        this.turn(meeting, allowed * this.random());
        if (board.weight > most) {
          most = board.weight;
          best.set(board.slotOf);
          if (most >= goal) return;
        }
      }
      allowed *= COOLER;
    }
    board.restore(best);
  }

  /** Puts a meeting into another slot, unless more is lost than is allowed. */
  private turn(meeting: number, allowed: number): void {
    const { board, inTheWay } = this;
    const from = board.slotOf[meeting] ?? NONE;
    if (from === NONE && this.placeFree(meeting)) return;
    const first = this.starts[meeting] ?? 0;
    const slot = this.slots[first + this.below((this.starts[meeting + 1] ?? 0) - first)] ?? 0;
    if (slot === from || !this.findInTheWay(meeting, slot) || this.leastLoss(meeting, from) > allowed) return;
    const before = board.weight;
    board.remove(meeting);
    for (const one of inTheWay) board.remove(one);
    board.place(meeting, slot);
    for (const one of inTheWay) this.placeFree(one);
    if (board.weight >= before - allowed) return;
    for (const one of inTheWay) board.remove(one);
    board.remove(meeting);
    for (const one of inTheWay) board.place(one, slot);
    if (from !== NONE) board.place(meeting, from);
  }

  /** What a turn loses at least: some of what is in the way has nowhere to go. */
  private leastLoss(meeting: number, from: number): number {
    const { weightOf } = this.board.task;
    let loss = from === NONE ? -(weightOf[meeting] ?? 0) : 0;
    for (const one of this.inTheWay) if (!this.mayGo(one, from)) loss += weightOf[one] ?? 0;
    return loss;
  }

  /** Whether there may be a slot for a meeting, as another leaves one. */
  private mayGo(meeting: number, left: number): boolean {
    for (let at = this.starts[meeting] ?? 0; at < (this.starts[meeting + 1] ?? 0); at += 1) {
      const slot = this.slots[at] ?? 0;
      if (slot === left || this.board.fits(meeting, slot)) return true;
    }
    return false;
  }

  /** @returns whether all of what is in the way may move */
  private findInTheWay(meeting: number, slot: number): boolean {
    const { board, inTheWay } = this;
    const { seekerOf, providerOf, pairOf } = board.task;
    inTheWay.length = 0;
    const ofSeeker = board.meetingAt(seekerOf[meeting] ?? 0, slot);
    const ofProvider = board.meetingAt(providerOf[meeting] ?? 0, slot);
    if (ofSeeker !== NONE) inTheWay.push(ofSeeker);
    if (ofProvider !== NONE && ofProvider !== ofSeeker) inTheWay.push(ofProvider);
    const pair = pairOf[meeting] ?? NONE;
    if (!board.hasInterpreter(meeting, slot) && !inTheWay.some((one) => pairOf[one] === pair)) {
      inTheWay.push(this.someIn(slot, pair));
    }
    if (!board.hasTable(slot) && inTheWay.length === 0) inTheWay.push(this.someIn(slot, NONE));
    return inTheWay.every((one) => one !== NONE && board.isFixed[one] === 0);
  }

  /** Any meeting of a slot, with a pair of languages any of those that it is for. */
  private someIn(slot: number, pair: number): number {
    const { board } = this;
    const load = board.loadOf(slot);
    const from = this.below(load);
    for (let nth = 0; nth < load; nth += 1) {
      const one = board.standingIn(slot, (from + nth) % load);
      if (pair === NONE || board.task.pairOf[one] === pair) return one;
    }
    return NONE;
  }

  private placeFree(meeting: number): boolean {
    const first = this.starts[meeting] ?? 0;
    const count = (this.starts[meeting + 1] ?? 0) - first;
    const from = this.below(count);
    for (let nth = 0, at = from; nth < count; nth += 1) {
      const slot = this.slots[first + at] ?? 0;
      if (this.board.fits(meeting, slot)) {
        this.board.place(meeting, slot);
        return true;
      }
      at = at + 1 === count ? 0 : at + 1;
    }
    return false;
  }

  /** Integer 0..count - 1. */
  private below(count: number): number {
    return Math.floor(this.random() * count);
  }
}
