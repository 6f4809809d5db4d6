import type { Board } from './board.js';
import type { PlacedMeeting } from './timetable.types.js';

/** Gives each meeting of a slot a table: the one at which its seeker sits already, or its provider, or else the first that is free. */
export function tablesOf(board: Board, tables: number): PlacedMeeting[] {
  const { ids, seekerOf, providerOf } = board.task;
  const placed: PlacedMeeting[] = [];
  const lastTable = new Map<number, number>();
  for (let slot = 0; slot < board.task.slots; slot += 1) {
    const here = [...board.slotOf.keys()].filter((meeting) => board.slotOf[meeting] === slot);
    const taken = new Map<number, number>();
    for (const meeting of here) {
      const table = board.fixedTables.get(meeting);
      if (table !== undefined) taken.set(table, meeting);
    }
    const rest = here.filter((meeting) => !board.fixedTables.has(meeting));
    for (const sideOf of [seekerOf, providerOf]) {
      for (const meeting of rest) {
        const table = lastTable.get(sideOf[meeting] ?? 0);
        if (table !== undefined && !taken.has(table) && ![...taken.values()].includes(meeting))
          taken.set(table, meeting);
      }
    }
    const seated = new Set(taken.values());
    let next = 1;
    for (const meeting of rest.filter((one) => !seated.has(one))) {
      while (next <= tables && taken.has(next)) next += 1;
      taken.set(next, meeting);
    }
    lastTable.clear();
    for (const [table, meeting] of [...taken].sort(([a], [b]) => a - b)) {
      placed.push({ meeting: ids[meeting] ?? '', slot, table });
      lastTable.set(seekerOf[meeting] ?? 0, table);
      lastTable.set(providerOf[meeting] ?? 0, table);
    }
  }
  return placed;
}
