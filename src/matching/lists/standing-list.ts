import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { RunVersions } from '../runs/match-run.entity.js';
import type { Bars, ScoredEntry, ScoredList } from '../runs/scored-list.js';

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

/** A line of `match_entry entry` and its `match` in words, which are written and compared far quicker than figures. */
const LINE = `concat_ws(' ', match.capability_id, entry.rank, entry.near_miss, entry.score, entry.fit, entry.coverage, entry.criteria)`;
/** All lines of a list, one below the other. */
export const LINES = `string_agg(${LINE}, e'\n' order by entry.near_miss, entry.rank)`;

export function standingLists(manager: EntityManager, requirementIds: readonly string[]): Promise<Standing[]> {
  return manager.query<Standing[]>(
    `select list.id, list.requirement_id as "requirementId", list.confirmed_epoch as "confirmedEpoch", list.gap, run.versions,
       coalesce(${LINES} filter (where entry.list_id is not null), '') as lines,
       count(*) filter (where not entry.near_miss) = 0 as "isEmpty",
       reserve.listed_bar as listed, reserve.near_miss_bar as "nearMisses"
     from match_list list
     join match_run run on run.id = list.run_id
     left join list_reserve reserve on reserve.list_id = list.id
     left join match_entry entry on entry.list_id = list.id
     left join match on match.id = entry.match_id
     where list.current and list.requirement_id = any($1)
     group by list.id, run.versions, reserve.list_id`,
    [requirementIds],
  );
}

/** A line as {@link LINE} writes it. */
const lineOf = (entry: ScoredEntry): string => {
  const { capabilityId, rank, nearMiss, score, fit, coverage } = entry;
  return `${capabilityId} ${rank} ${nearMiss ? 't' : 'f'} ${score} ${fit} ${coverage} ${criteriaOf(entry)}`;
};

/** What {@link LINES} say. */
export const entriesOf = (lines: string): ScoredEntry[] => (lines === '' ? [] : lines.split('\n').map(entryOf));

function entryOf(line: string): ScoredEntry {
  const [capabilityId = '', rank, nearMiss, score, fit, coverage, criteria = '{}'] = line.split(' ');
  return {
    capabilityId,
    rank: Number(rank),
    nearMiss: nearMiss === 't',
    score: Number(score),
    fit: Number(fit),
    coverage: Number(coverage),
    criteria: [...criteria.matchAll(/[^{},]+/g)].map(([value]) => (value === 'NULL' ? null : Number(value))),
  };
}

/** Criteria as PostgreSQL writes an array. */
export const criteriaOf = ({ criteria }: ScoredEntry): string => `{${criteria.map((value) => value ?? 'NULL').join()}}`;

/** Lines and figures alike; how many capabilities were compared does not make another list. */
export function sameLists(before: Standing, after: ScoredList): boolean {
  const gap: unknown = JSON.parse(JSON.stringify(after.gap));
  return before.lines === after.entries.map(lineOf).join('\n') && isDeepStrictEqual(before.gap, gap);
}
