import { Board } from './board.js';
import { placeByChain, placeByMoving } from './exchanges.js';
import { NONE, numbered } from './numbered-task.js';
import { improve } from './search.js';
import { tablesOf } from './tables.js';
import { TimetableBound } from './timetable-bound.js';
import type { PlacedMeeting, Timetable, TimetableTask } from './timetable.types.js';

/** How often whatever has no place is tried again after others have moved. */
const MOST_ROUNDS = 8;
/** What is so near to its bound, as a share of it, is not looked at further. */
const NEAR = 1e-4;

/**
 * Gives meetings slots and tables so that nobody is in two places: the dearest first, each where least is going on; what finds no
 * place gets one by exchanging two slots, or by moving what is in its way. With availability and interpreters the task is
 * NP-hard, so the weight comes with a bound on what any timetable could reach; where the two are apart, the prices that prove
 * the bound show where to look for more.
 * @param fixed meetings that stay where they are
 * @throws RangeError for attendees that are unknown, ids that stand twice, figures out of range, and fixed meetings that clash
 */
export function planTimetable(task: TimetableTask, fixed: readonly PlacedMeeting[] = []): Timetable {
  const board = new Board(numbered(task), fixed);
  const most = new TimetableBound(board);
  for (let meeting = 0; meeting < board.meetings; meeting += 1) {
    if (board.slotOf[meeting] === NONE && !placeFree(board, meeting)) placeByChain(board, meeting);
  }
  repair(board);
  if (board.weight < most.bound * (1 - NEAR)) {
    const openings = most.lower();
    if (board.weight < most.bound * (1 - NEAR)) {
      improve(board, openings, most.bound, most.bound * (1 - NEAR));
      repair(board);
    }
  }
  const unplaced = board.task.ids.flatMap((id, meeting) =>
    board.slotOf[meeting] === NONE ? [{ meeting: id, reason: board.why(meeting) }] : [],
  );
  return { placed: tablesOf(board, task.tables), unplaced, weight: board.weight, bound: most.bound };
}

function repair(board: Board): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let isBetter = false;
    for (let meeting = 0; meeting < board.meetings; meeting += 1) {
      if (board.slotOf[meeting] !== NONE) continue;
      if (placeFree(board, meeting) || placeByChain(board, meeting) || placeByMoving(board, meeting)) isBetter = true;
    }
    if (!isBetter) break;
  }
}

/** Into the emptiest slot that there is for it. */
function placeFree(board: Board, meeting: number): boolean {
  let best = -1;
  for (let slot = 0; slot < board.task.slots; slot += 1) {
    if (board.fits(meeting, slot) && (best < 0 || board.loadOf(slot) < board.loadOf(best))) best = slot;
  }
  if (best >= 0) board.place(meeting, best);
  return best >= 0;
}
