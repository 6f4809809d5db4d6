import { Board } from './board.js';
import { placeByChain, placeByMoving } from './exchanges.js';
import { tablesOf } from './tables.js';
import { timetableBound } from './timetable-bound.js';
import type { PlacedMeeting, Timetable, TimetableTask } from './timetable.types.js';

/** How often whatever has no place is tried again after others have moved. */
const MOST_ROUNDS = 8;

/**
 * Gives meetings slots and tables so that nobody is in two places: the dearest first, each where least is going on; what finds no
 * place gets one by exchanging two slots, or by moving what is in its way. With availability and interpreters the task is
 * NP-hard, so the weight comes with a bound on what any timetable could reach.
 * @param fixed meetings that stay where they are
 * @throws RangeError for attendees that are unknown, ids that stand twice, figures out of range, and fixed meetings that clash
 */
export function planTimetable(task: TimetableTask, fixed: readonly PlacedMeeting[] = []): Timetable {
  const board = new Board(task, fixed);
  for (const meeting of board.meetings.keys()) {
    if (board.slotOf[meeting] === -1 && !placeFree(board, meeting)) placeByChain(board, meeting);
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let isBetter = false;
    for (const meeting of board.meetings.keys()) {
      if (board.slotOf[meeting] !== -1) continue;
      if (placeFree(board, meeting) || placeByChain(board, meeting) || placeByMoving(board, meeting)) isBetter = true;
    }
    if (!isBetter) break;
  }
  const placed = tablesOf(board, task.tables);
  const unplaced = board.meetings.flatMap(({ id }, meeting) =>
    board.slotOf[meeting] === -1 ? [{ meeting: id, reason: board.why(meeting) }] : [],
  );
  const weight = board.meetings.reduce((sum, one, meeting) => sum + (board.slotOf[meeting] === -1 ? 0 : one.weight), 0);
  return { placed, unplaced, weight, bound: timetableBound(board, task) };
}

/** Into the emptiest slot that there is for it. */
function placeFree(board: Board, meeting: number): boolean {
  let best = -1;
  for (let slot = 0; slot < board.slots; slot += 1) {
    if (board.fits(meeting, slot) && (best < 0 || board.loadOf(slot) < board.loadOf(best))) best = slot;
  }
  if (best >= 0) board.place(meeting, best);
  return best >= 0;
}
