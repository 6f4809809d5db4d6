import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LaneCode } from '../../engine/facts/index.js';
import type { Reason } from '../../engine/scoring/index.js';
import type { RunVersions } from '../runs/match-run.entity.js';

/** The current list of a requirement, without its lines. */
export interface CurrentList {
  readonly id: string;
  readonly requirementId: string;
  readonly runId: string;
  readonly epoch: string;
  readonly asOf: string;
  readonly versions: RunVersions;
  readonly considered: number;
  readonly gap: readonly Reason[];
  readonly createdAt: Date;
  readonly listed: number;
  readonly nearMisses: number;
}

/** What the desk has made of a pair's place, see decision 27. */
export interface ListedMark {
  readonly pinned: boolean;
  readonly excluded: boolean;
  readonly place: number | null;
  readonly reason: string;
  readonly at: string;
}

/** One line of a current list with what is needed to explain it. */
export interface ListedMatch {
  readonly id: string;
  readonly requirementId: string;
  readonly capabilityId: string;
  readonly runId: string;
  readonly epoch: string;
  readonly asOf: string;
  readonly versions: RunVersions;
  readonly rank: number;
  readonly nearMiss: boolean;
  readonly score: number;
  readonly fit: number;
  readonly coverage: number;
  readonly criteria: (number | null)[];
  readonly mark: ListedMark | null;
}

/** A line at its place in the list as it is read, from 1. */
export interface ReadLine extends ListedMatch {
  readonly at: number;
}

export type OfferedBy = { readonly capability: string } | { readonly company: string };

const FIGURES = `
  select match.id, match.requirement_id as "requirementId", match.capability_id as "capabilityId",
    list.run_id as "runId", list.epoch, run.as_of::text as "asOf", run.versions,
    entry.rank, entry.near_miss as "nearMiss", entry.score, entry.fit, entry.coverage, entry.criteria,
    case when mark.match_id is not null then jsonb_build_object('pinned', mark.pinned, 'excluded', mark.excluded,
      'place', mark.place, 'reason', mark.reason, 'at', mark.marked_at) end as mark`;
/** By the requirement, so that of a pair only the current list is opened, and not all that have ever held it. */
const FROM = `
  from match_list list
  join match on match.requirement_id = list.requirement_id
  join match_entry entry on entry.list_id = list.id and entry.match_id = match.id
  join match_run run on run.id = list.run_id
  left join pair_mark mark on mark.match_id = match.id`;
const LINES = FIGURES + FROM;

/** A list as it is read: pinned lines first, moved ones at the rank that they were given, excluded ones nowhere. */
const IS_READ = 'mark.excluded is not true';
const PLACE = `row_number() over (order by coalesce(mark.pinned, false) desc,
  case when mark.place < entry.rank then mark.place - 0.5 when mark.place > entry.rank then mark.place + 0.5
    else entry.rank end, entry.rank)::int`;
const EXCLUDED = 'exists (select 1 from pair_mark x where x.match_id = e.match_id and x.excluded)';

/** Reads current lists. */
@Injectable()
export class ListReader {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async current(requirementIds: readonly string[]): Promise<CurrentList[]> {
    return this.dataSource.query<CurrentList[]>(
      `select list.id, list.requirement_id as "requirementId", list.run_id as "runId", list.epoch, run.as_of::text as "asOf",
         run.versions, list.considered, list.gap, list.created_at as "createdAt",
         (select count(*)::int from match_entry e where e.list_id = list.id and not e.near_miss and not ${EXCLUDED}) as listed,
         (select count(*)::int from match_entry e where e.list_id = list.id and e.near_miss and not ${EXCLUDED}) as "nearMisses"
       from match_list list join match_run run on run.id = list.run_id
       where list.current and list.requirement_id = any($1)`,
      [requirementIds],
    );
  }

  /** Lines of one list of the requirement, current or not, in the order of rank, from the one after `after`. */
  async linesOf(
    listId: string,
    requirementId: string,
    nearMiss: boolean,
    after: number,
    limit: number,
  ): Promise<ListedMatch[]> {
    return this.dataSource.query<ListedMatch[]>(
      `${LINES} where list.id = $1 and list.requirement_id = $2 and entry.near_miss = $3 and entry.rank > $4
       order by entry.rank limit $5`,
      [listId, requirementId, nearMiss, after, limit],
    );
  }

  /** {@link linesOf} as they are read, from the one after place `after`. */
  async linesAsRead(
    listId: string,
    requirementId: string,
    nearMiss: boolean,
    after: number,
    limit: number,
  ): Promise<ReadLine[]> {
    return this.dataSource.query<ReadLine[]>(
      `select * from (${FIGURES}, ${PLACE} as at ${FROM}
         where list.id = $1 and list.requirement_id = $2 and entry.near_miss = $3 and ${IS_READ}) line
       where at > $4 order by at limit $5`,
      [listId, requirementId, nearMiss, after, limit],
    );
  }

  /** Lines in which the capability, or any of the company's, is offered, best first; `after` is the score and id of the last one seen. */
  async offeredBy(
    by: OfferedBy,
    after: readonly [score: number, id: string] | null,
    limit: number,
  ): Promise<ListedMatch[]> {
    return this.dataSource.query<ListedMatch[]>(
      `${LINES} join capability on capability.id = match.capability_id
       where list.current and ${'company' in by ? 'capability.company_id' : 'capability.id'} = $1 and not entry.near_miss and ${IS_READ}
         and ($2::int is null or (entry.score, match.id) < ($2, $3::uuid))
       order by entry.score desc, match.id desc limit $4`,
      ['company' in by ? by.company : by.capability, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** How many open requirements list anything that the company offers, by lane. */
  async countsOfCompany(companyId: string): Promise<{ readonly lane: LaneCode; readonly requirements: number }[]> {
    return this.dataSource.query(
      `select requirement.lane, count(distinct requirement.id)::int as requirements
       from match
       join match_list list on list.requirement_id = match.requirement_id and list.current
       join match_entry entry on entry.list_id = list.id and entry.match_id = match.id
       join capability on capability.id = match.capability_id
       join requirement on requirement.id = match.requirement_id
       where capability.company_id = $1 and not entry.near_miss
         and not exists (select 1 from pair_mark x where x.match_id = match.id and x.excluded)
       group by requirement.lane order by requirements desc, requirement.lane`,
      [companyId],
    );
  }

  async one(matchId: string): Promise<ListedMatch | null> {
    const [line] = await this.dataSource.query<ListedMatch[]>(`${LINES} where list.current and match.id = $1`, [
      matchId,
    ]);
    return line ?? null;
  }

  /** Requirements in whose current list, near misses and reserve included, one of the capabilities stands. */
  async requirementsListing(capabilityIds: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select match.requirement_id as id from match
       join match_list list on list.requirement_id = match.requirement_id and list.current
       join list_lines lines on lines.list_id = list.id and match.capability_id = any(lines.capability_ids)
       where match.capability_id = any($1)
       union
       select list.requirement_id from list_reserve reserve
       join match_list list on list.id = reserve.list_id and list.current
       where reserve.capability_ids && $1::uuid[]`,
      [capabilityIds],
    );
    return rows.map((row) => row.id);
  }
}
