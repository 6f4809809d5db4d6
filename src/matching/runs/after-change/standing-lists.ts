import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Reason } from '../../../engine/scoring/index.js';
import { entriesOf, LINES } from '../../lists/list-lines.js';
import type { RunVersions } from '../match-run.entity.js';
import type { Bars, KnownList } from '../scored-list.js';

/** What tells whether a current list would come out the same today. */
interface Standing {
  readonly requirementId: string;
  readonly versions: RunVersions;
  readonly asOf: string;
}

export type StandingBars = Standing & Bars;

export interface Gap extends Standing {
  readonly gap: readonly Reason[];
  readonly confirmedEpoch: string;
}

/** A list with all that its lines say. */
export interface Lines extends Standing, KnownList {
  readonly id: string;
}

/** What current lists hold, as far as a run that follows from a change has to know it. */
@Injectable()
export class StandingLists {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  bars(requirementIds: readonly string[]): Promise<StandingBars[]> {
    return this.dataSource.query<StandingBars[]>(
      `select list.requirement_id as "requirementId", run.versions, run.as_of::text as "asOf",
         reserve.listed_bar as listed, reserve.near_miss_bar as "nearMisses"
       from match_list list join match_run run on run.id = list.run_id join list_reserve reserve on reserve.list_id = list.id
       where list.current and list.requirement_id = any($1)`,
      [requirementIds],
    );
  }

  async lines(requirementIds: readonly string[]): Promise<Lines[]> {
    const lists = await this.dataSource.query<(Omit<Lines, 'entries'> & { readonly lines: string })[]>(
      `select list.id, list.requirement_id as "requirementId", run.versions, run.as_of::text as "asOf",
         ${LINES} as lines,
         json_build_object('entries', reserve.entries, 'bars',
           json_build_object('listed', reserve.listed_bar, 'nearMisses', reserve.near_miss_bar)) as reserve
       from match_list list join match_run run on run.id = list.run_id
       join list_lines lines on lines.list_id = list.id join list_reserve reserve on reserve.list_id = list.id
       where list.current and list.requirement_id = any($1)`,
      [requirementIds],
    );
    return lists.map(({ lines, ...list }) => ({ ...list, entries: entriesOf(lines) }));
  }

  /** Lists that offer nothing, each with what the market lacks. */
  gaps(): Promise<Gap[]> {
    return this.dataSource.query<Gap[]>(
      `select list.requirement_id as "requirementId", run.versions, run.as_of::text as "asOf", list.gap,
         list.confirmed_epoch as "confirmedEpoch"
       from match_list list join match_run run on run.id = list.run_id
       where list.current and list.gap <> '[]'`,
    );
  }

  /** Requirements that no run has made a list for. */
  async unlisted(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from requirement where not exists (
         select 1 from match_list list where list.requirement_id = requirement.id and list.current)`,
    );
    return rows.map(({ id }) => id);
  }
}
