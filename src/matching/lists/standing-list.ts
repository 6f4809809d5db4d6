import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { RunVersions } from '../runs/match-run.entity.js';
import type { Bars, ScoredList } from '../runs/scored-list.js';
import { LINES, linesOf } from './list-lines.js';

/** The current list of a requirement, as a run finds it. */
export interface Standing extends Bars {
  readonly id: string;
  readonly requirementId: string;
  readonly confirmedEpoch: string;
  readonly versions: RunVersions;
  readonly gap: ScoredList['gap'];
  /** Its {@link LINES}. */
  readonly lines: string;
  readonly isEmpty: boolean;
}

/** A list under the id that it stands with. */
export interface IdentifiedList {
  readonly id: string;
  readonly list: ScoredList;
  readonly before: Standing | undefined;
}

export function standingLists(manager: EntityManager, requirementIds: readonly string[]): Promise<Standing[]> {
  return manager.query<Standing[]>(
    `select list.id, list.requirement_id as "requirementId", list.confirmed_epoch as "confirmedEpoch", list.gap, run.versions,
       ${LINES} as lines, lines.listed = 0 as "isEmpty",
       reserve.listed_bar as listed, reserve.near_miss_bar as "nearMisses"
     from match_list list
     join match_run run on run.id = list.run_id
     join list_lines lines on lines.list_id = list.id
     left join list_reserve reserve on reserve.list_id = list.id
     where list.current and list.requirement_id = any($1)`,
    [requirementIds],
  );
}

/** Lines and figures alike; how many capabilities were compared does not make another list. */
export function sameLists(before: Standing, after: ScoredList): boolean {
  const gap: unknown = JSON.parse(JSON.stringify(after.gap));
  return before.lines === linesOf(after.entries) && isDeepStrictEqual(before.gap, gap);
}
