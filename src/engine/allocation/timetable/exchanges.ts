import type { Board } from './board.js';

/**
 * Makes room for a meeting by exchanging two slots along a chain (Kempe 1879, as König's theorem on the edges of bipartite graphs
 * is proven with): its seeker is free in one and its provider in the other, and the meetings that hang together in the two change places.
 * @returns whether the meeting has a place now
 */
export function placeByChain(board: Board, meeting: number): boolean {
  const [seeker, provider] = [board.seekerOf[meeting] ?? 0, board.providerOf[meeting] ?? 0];
  const free = (attendee: number): number[] =>
    slotsOf(board).filter((slot) => board.isThere(attendee, slot) && board.meetingAt(attendee, slot) < 0);
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
    const seeker = board.seekerOf[meeting] ?? 0;
    who = seeker === who ? (board.providerOf[meeting] ?? 0) : seeker;
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
  for (const slot of slotsOf(board)) {
    if (!board.areThere(meeting, slot)) continue;
    const attempt = new Attempt(board);
    const lost = attempt.make(meeting, slot);
    if (lost === 0) return true;
    attempt.undo();
    if (lost < (best?.lost ?? board.weightOf(meeting))) best = { slot, lost };
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
      const to = slotsOf(board).find((other) => other !== slot && board.fits(one, other));
      if (to !== undefined) this.move(one, to);
      else lost += board.weightOf(one);
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
  for (const attendee of [board.seekerOf[meeting] ?? 0, board.providerOf[meeting] ?? 0]) {
    const busy = board.meetingAt(attendee, slot);
    if (busy >= 0) found.add(busy);
  }
  const pair = board.meetings[meeting]?.interpreting ?? null;
  const freesInterpreter = [...found].some((one) => board.meetings[one]?.interpreting === pair);
  if (pair !== null && !board.hasInterpreter(meeting, slot) && !freesInterpreter) {
    const cheapest = board.movable(slot, pair)[0];
    if (cheapest === undefined) return null;
    found.add(cheapest);
  }
  if (!board.hasTable(slot) && found.size === 0) {
    const cheapest = board.movable(slot)[0];
    if (cheapest === undefined) return null;
    found.add(cheapest);
  }
  return [...found].some((one) => board.isFixed[one] === 1) ? null : [...found];
}

const involves = (board: Board, meeting: number, attendee: number): boolean =>
  board.seekerOf[meeting] === attendee || board.providerOf[meeting] === attendee;

const slotsOf = ({ slots }: Board): number[] => Array.from({ length: slots }, (_, slot) => slot);
