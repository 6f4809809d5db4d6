import type { Board } from './board.js';
import type { TimetableTask } from './timetable.types.js';

/** How often each price is set anew; further rounds hardly lower the bound. */
const ROUNDS = 12;

/**
 * An upper bound on the weight of any timetable: nobody meets more often than there are slots in which it is there, no more meetings
 * take place than tables and interpreters there are in all slots together. Each of these limits has a price (the Lagrangian dual),
 * and one after the other is set to where the bound is lowest.
 */
export function timetableBound(board: Board, { slots, tables, interpreters }: TimetableTask): number {
  const { meetings, seekerOf, providerOf } = board;
  const pairs = [...new Set(meetings.flatMap(({ interpreting }) => interpreting ?? []))];
  // One limit an attendee, one a pair of languages, and one for all tables.
  const attendees = board.days.length;
  const rooms = [...board.days, ...pairs.map((pair) => slots * (interpreters[pair] ?? 0)), slots * tables];
  const prices = new Float64Array(rooms.length);
  const limitsOf = meetings.map(({ interpreting }, meeting) => [
    ...new Set([seekerOf[meeting] ?? 0, providerOf[meeting] ?? 0]),
    ...(interpreting === null ? [] : [attendees + pairs.indexOf(interpreting)]),
    rooms.length - 1,
  ]);
  const under = rooms.map((): number[] => []);
  for (const [meeting, limits] of limitsOf.entries()) for (const limit of limits) under[limit]?.push(meeting);
  const gains = Float64Array.from(meetings, ({ weight }) => weight);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [limit, some] of under.entries()) {
      const before = prices[limit] ?? 0;
      const room = rooms[limit] ?? 0;
      const own = some.map((meeting) => (gains[meeting] ?? 0) + before).sort((a, b) => b - a);
      const price = Math.max(0, own[room] ?? 0);
      if (price === before) continue;
      for (const meeting of some) gains[meeting] = (gains[meeting] ?? 0) + before - price;
      prices[limit] = price;
    }
  }
  const ofLimits = rooms.reduce((sum, room, limit) => sum + room * (prices[limit] ?? 0), 0);
  const ofMeetings = gains.reduce((sum, gain) => sum + Math.max(0, gain), 0);
  return Math.floor(ofLimits + ofMeetings + 1e-6);
}
