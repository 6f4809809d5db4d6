import type { Board } from './board.js';
import { NONE } from './numbered-task.js';

/**
 * Makes room for a meeting by exchanging two slots along a chain (Kempe 1879, as König's theorem on the edges of bipartite graphs
 * is proven with): its seeker is free in one and its provider in the other, and the meetings that hang together in the two change places.
 * @returns whether the meeting has a place now
 */
export function placeByChain(board: Board, meeting: number): boolean {
  const [seeker, provider] = [board.task.seekerOf[meeting] ?? 0, board.task.providerOf[meeting] ?? 0];
  const free = (attendee: number): number[] =>
    board.all.filter((slot) => board.isThere(attendee, slot) && board.meetingAt(attendee, slot) < 0);
  const forProvider = free(provider);
  for (const slot of free(seeker)) {
    if (!board.isThere(provider, slot)) continue;
    for (const other of forProvider) {
      const chain = chainFrom(board, provider, slot, other);
      if (chain === null || chain.some((one) => involves(board, one, seeker))) continue;
      if (exchange(board, chain, slot, other, meeting)) return true;
    }
  }
  return false;
}

/** Meetings that hang together from an attendee's one in `slot` on, in turn in one slot and the other; null where one may not move. */
function chainFrom(board: Board, attendee: number, slot: number, other: number): number[] | null {
  const chain: number[] = [];
  let [at, who] = [slot, attendee];
  for (let meeting = board.meetingAt(who, at); meeting >= 0; meeting = board.meetingAt(who, at)) {
    const to = at === slot ? other : slot;
    if (chain.includes(meeting) || board.isFixed[meeting] === 1 || !board.areThere(meeting, to)) return null;
    chain.push(meeting);
    const seeker = board.task.seekerOf[meeting] ?? 0;
    who = seeker === who ? (board.task.providerOf[meeting] ?? 0) : seeker;
    at = to;
  }
  return chain;
}

/** All or nothing: where tables or interpreters do not reach, everything stays where it was. */
function exchange(board: Board, chain: readonly number[], slot: number, other: number, meeting: number): boolean {
  const before = chain.map((one) => board.slotOf[one] ?? 0);
  for (const one of chain) board.remove(one);
  const wanted = [
    ...chain.map((one, i) => [one, before[i] === slot ? other : slot] as const),
    [meeting, slot] as const,
  ];
  const done: number[] = [];
  for (const [one, to] of wanted) {
    if (!board.fits(one, to)) break;
    board.place(one, to);
    done.push(one);
  }
  if (done.length === wanted.length) return true;
  for (const one of done) board.remove(one);
  for (const [i, one] of chain.entries()) board.place(one, before[i] ?? 0);
  return false;
}

/**
 * Makes room for a meeting by moving what is in its way in some slot elsewhere, or out where it is worth less than the meeting.
 * @returns whether the meeting has a place now
 */
export function placeByMoving(board: Board, meeting: number): boolean {
  let best: { readonly slot: number; readonly lost: number } | null = null;
  for (const slot of board.all) {
    if (!board.areThere(meeting, slot)) continue;
    const attempt = new Attempt(board);
    const lost = attempt.make(meeting, slot);
    if (lost === 0) return true;
    attempt.undo();
    if (lost < (best?.lost ?? board.task.weightOf[meeting] ?? 0)) best = { slot, lost };
  }
  if (best !== null) new Attempt(board).make(meeting, best.slot);
  return best !== null;
}

/** Moves that can be taken back. */
class Attempt {
  private readonly moves: { readonly meeting: number; readonly from: number }[] = [];

  constructor(private readonly board: Board) {}

  /** Gives a meeting a slot. @returns the weight that has no place for it, Infinity where it cannot be */
  make(meeting: number, slot: number): number {
    const { board } = this;
    const inTheWay = obstacles(board, meeting, slot);
    if (inTheWay === null) return Infinity;
    for (const one of inTheWay) this.move(one, -1);
    if (!board.fits(meeting, slot)) return Infinity;
    this.move(meeting, slot);
    let lost = 0;
    for (const one of inTheWay) {
      const to = board.all.find((other) => other !== slot && board.fits(one, other));
      if (to !== undefined) this.move(one, to);
      else lost += board.task.weightOf[one] ?? 0;
    }
    return lost;
  }

  undo(): void {
    const { board } = this;
    for (const { meeting } of this.moves) board.remove(meeting);
    const first = new Map(this.moves.toReversed().map(({ meeting, from }) => [meeting, from]));
    for (const [meeting, from] of first) if (from >= 0) board.place(meeting, from);
  }

  private move(meeting: number, to: number): void {
    this.moves.push({ meeting, from: this.board.slotOf[meeting] ?? -1 });
    this.board.remove(meeting);
    if (to >= 0) this.board.place(meeting, to);
  }
}

/** What would have to leave the slot; null where something of it is fixed. */
function obstacles(board: Board, meeting: number, slot: number): readonly number[] | null {
  const found = new Set<number>();
  for (const attendee of [board.task.seekerOf[meeting] ?? 0, board.task.providerOf[meeting] ?? 0]) {
    const busy = board.meetingAt(attendee, slot);
    if (busy >= 0) found.add(busy);
  }
  const { pairOf } = board.task;
  const pair = pairOf[meeting] ?? NONE;
  const freesInterpreter = [...found].some((one) => pairOf[one] === pair);
  if (pair !== NONE && !board.hasInterpreter(meeting, slot) && !freesInterpreter) {
    const cheapest = cheapestIn(board, slot, pair);
    if (cheapest === NONE) return null;
    found.add(cheapest);
  }
  if (!board.hasTable(slot) && found.size === 0) {
    const cheapest = cheapestIn(board, slot);
    if (cheapest === NONE) return null;
    found.add(cheapest);
  }
  return [...found].some((one) => board.isFixed[one] === 1) ? null : [...found];
}

/** The cheapest meeting of a slot that may leave it; with a pair of languages the cheapest of those that it is for. */
function cheapestIn(board: Board, slot: number, pair?: number): number {
  let cheapest = NONE;
  for (let place = 0; place < board.loadOf(slot); place += 1) {
    const one = board.standingIn(slot, place);
    const isOne = board.isFixed[one] === 0 && (pair === undefined || board.task.pairOf[one] === pair);
    if (isOne && one > cheapest) cheapest = one;
  }
  return cheapest;
}

const involves = (board: Board, meeting: number, attendee: number): boolean =>
  board.task.seekerOf[meeting] === attendee || board.task.providerOf[meeting] === attendee;
