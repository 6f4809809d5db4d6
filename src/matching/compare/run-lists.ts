import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ListedPair } from '../../engine/compare/index.js';
import type { Reason } from '../../engine/scoring/index.js';
import type { RunVersions } from '../runs/match-run.entity.js';

/** A requirement's list as a run left it, without its lines. */
export interface RunList {
  readonly id: string;
  /** The run that wrote it: one that found the same list again wrote none. */
  readonly runId: string;
  /** Newest epoch up to the run's at which the list is known to have come out so; its facts are those of that epoch. */
  readonly epoch: string;
  readonly asOf: string;
  readonly versions: RunVersions;
  /** What an empty list says is missing in the market. */
  readonly gap: readonly Reason[];
}

/** One requirement whose lists of two runs differ; null where a run has none. */
export interface DifferingLists {
  readonly requirementId: string;
  readonly externalId: string;
  readonly before: RunList | null;
  readonly after: RunList | null;
}

export interface ChangeCounts {
  /** Requirements with a list in either run. */
  readonly lists: number;
  readonly differing: number;
  readonly entered: number;
  readonly left: number;
  readonly moved: number;
  readonly becameListed: number;
  readonly becameNearMiss: number;
  readonly rescored: number;
}

/**
 * The lists as they stood when a run ended: its own, else the newest that rests on no later inputs. Lists are never
 * changed, so what an earlier run left is still there.
 */
const standing = (run: string): string => `
  select distinct on (list.requirement_id) list.*, scored.versions,
    greatest(list.epoch, least(list.confirmed_epoch, asked.epoch)) as facts_epoch,
    case when list.confirmed_epoch >= asked.epoch then asked.as_of else scored.as_of end as as_of
  from match_run asked
  join match_list list
    on list.run_id = asked.id or (list.epoch <= asked.epoch and list.created_at <= asked.finished_at)
  join match_run scored on scored.id = list.run_id
  where asked.id = ${run}::uuid
  order by list.requirement_id, (list.run_id = asked.id) desc, list.epoch desc, list.created_at desc`;

const LINES = 'select match_id, near_miss, rank, score, fit, coverage, criteria from match_entry where list_id =';
const same = (one: string, other: string): string => `not exists ((${LINES} ${one} except ${LINES} ${other})
  union all (${LINES} ${other} except ${LINES} ${one}))`;

/** $1 and $2 are the runs; $3 is a requirement, or null for all. */
const LISTS = `
  with before as (${standing('$1')}),
  after as (${standing('$2')}),
  lists as (
    select requirement_id, before.id as before_id, after.id as after_id
    from before full join after using (requirement_id)
    where $3::uuid is null or requirement_id = $3::uuid)`;

const gapOf = (id: string): string => `(select gap from match_list where id = ${id})`;
/** Two rows can say the same: what changed may have changed back. */
const DIFFERS = `before_id is distinct from after_id and not coalesce(
  ${gapOf('before_id')} = ${gapOf('after_id')} and ${same('before_id', 'after_id')}, false)`;

const list = (side: string): string => `
  case when ${side}.id is null then null else jsonb_build_object(
    'id', ${side}.id, 'runId', ${side}.run_id, 'epoch', ${side}.facts_epoch::text, 'asOf', ${side}.as_of,
    'versions', ${side}.versions, 'gap', ${side}.gap) end`;

/** Comparing lines costs more than finding the rows of lists, so that is done for as few as a page needs. */
const CANDIDATES_AT_ONCE = 200;

const CANDIDATES = `${LISTS}
  select candidate.id as "requirementId", external_id as "externalId",
    ${list('before')} as before, ${list('after')} as after, ${DIFFERS} as differs
  from (
    select requirement.id, external_id, before_id, after_id
    from lists join requirement on requirement.id = requirement_id
    where before_id is distinct from after_id and ($4::text is null or external_id collate "C" > $4)
    order by external_id collate "C" limit $5) candidate
  left join before on before.id = before_id
  left join after on after.id = after_id
  order by external_id collate "C"`;

/** Reads the lists that runs left, those that have given way to others included. */
@Injectable()
export class RunLists {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Requirements whose lists differ, in the order of their external ids, from the one after `cursor`. */
  async differing(
    before: string,
    after: string,
    requirementId: string | null,
    cursor: string | null,
    limit: number,
  ): Promise<DifferingLists[]> {
    const found: DifferingLists[] = [];
    let candidates: (DifferingLists & { readonly differs: boolean })[];
    let last = cursor;
    do {
      candidates = await this.dataSource.query(CANDIDATES, [before, after, requirementId, last, CANDIDATES_AT_ONCE]);
      found.push(...candidates.filter(({ differs }) => differs));
      last = candidates.at(-1)?.externalId ?? null;
    } while (found.length < limit && candidates.length === CANDIDATES_AT_ONCE);
    return found.slice(0, limit);
  }

  async counts(before: string, after: string, requirementId: string | null): Promise<ChangeCounts> {
    const [counts] = await this.dataSource.query<ChangeCounts[]>(
      `${LISTS},
       differing as materialized (select * from lists where ${DIFFERS}),
       pairs as (
         select was.match_id as was, now.match_id as now, was.near_miss as was_near, now.near_miss as now_near,
           was.rank as was_rank, now.rank as now_rank,
           (was.score, was.fit, was.coverage, was.criteria)
             is distinct from (now.score, now.fit, now.coverage, now.criteria) as rescored
         from (select entry.* from differing join match_entry entry on entry.list_id = before_id) was
         full join (select entry.* from differing join match_entry entry on entry.list_id = after_id) now
           using (match_id))
       select (select count(*)::int from lists) as lists,
         (select count(*)::int from differing) as differing,
         count(*) filter (where was is null)::int as entered,
         count(*) filter (where now is null)::int as "left",
         count(*) filter (where was_near = now_near and was_rank <> now_rank)::int as moved,
         count(*) filter (where was_near and not now_near)::int as "becameListed",
         count(*) filter (where now_near and not was_near)::int as "becameNearMiss",
         count(*) filter (where was_near = now_near and was_rank = now_rank and rescored)::int as rescored
       from pairs`,
      [before, after, requirementId],
    );
    if (!counts) throw new Error('Counting gave no row');
    return counts;
  }

  /** The list that each requirement had when the run ended, by requirement. */
  async of(run: string): Promise<Map<string, RunList>> {
    const rows = await this.dataSource.query<{ requirementId: string; list: RunList }[]>(
      `with standing as (${standing('$1')})
       select requirement_id as "requirementId", ${list('standing')} as list from standing`,
      [run],
    );
    return new Map(rows.map((row) => [row.requirementId, row.list]));
  }

  /** Lines of lists, by list, listed pairs by rank and near misses after them. */
  async entries(listIds: readonly string[]): Promise<Map<string, ListedPair[]>> {
    const rows = await this.dataSource.query<(ListedPair & { listId: string })[]>(
      `select entry.list_id as "listId", match.capability_id as capability, entry.rank, entry.near_miss as "nearMiss",
         entry.score, entry.fit, entry.coverage, entry.criteria
       from match_entry entry join match on match.id = entry.match_id
       where entry.list_id = any($1) order by entry.near_miss, entry.rank`,
      [listIds],
    );
    const byList = new Map<string, ListedPair[]>(listIds.map((id) => [id, []]));
    for (const { listId, ...entry } of rows) byList.get(listId)?.push(entry);
    return byList;
  }
}
