import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { RunVersions } from '../match-run.entity.js';

/** Revisions that are looked through; of what lies further back nothing is known. */
const MOST_REVISIONS = 4_096;
/** What a list is made of. */
const KINDS = ['company', 'capability', 'requirement'] as const;

/** A changed record: its kind and its id. */
export type Changed = readonly [(typeof KINDS)[number], string];

/** Changes since lists were confirmed that nobody has held against them yet. */
@Injectable()
export class UnsettledChanges {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * A change is settled for a list when the run that followed from it took its epoch after the list was saved: it found
   * the list there, and confirmed it or passed it over, because nothing in it would come out another. Had it saved a new
   * one, that would be the current list; so all is asked in one statement, which sees one moment. A list that was told to
   * be outdated counts as saved then: its reserve may be of older records than what a run before has looked at. A run of a
   * later epoch than the one asked for may have looked at a later change.
   * @returns by the id of the current list; of lists that are missing more has changed than is looked through
   */
  async of(
    requirementIds: readonly string[],
    epoch: string,
    versions: RunVersions,
  ): Promise<ReadonlyMap<string, readonly Changed[]>> {
    const rows = await this.dataSource.query<{ id: string; changed: Changed[] }[]>(
      `with list as materialized (
         select id, confirmed_epoch as since, (select max(seq) from change
           where subject = match_list.requirement_id and topic in ('match-list.changed', 'match-list.outdated')) as saved
         from match_list where current and requirement_id = any($1) and confirmed_epoch <= $2),
       recent as materialized (
         select newest.*, (select max(run.epoch) from match_run run
           where run.subject = newest.subject and run.scope = newest.kind and run.state = 'completed'
             and run.epoch <= $2 and run.versions = $3) as looked_at
         from unnest($4::text[]) as wanted(kind) cross join lateral (
           -- Kind by kind, since the index leads with it.
           select kind, subject, seq from revision
           where revision.kind = wanted.kind and seq > (select min(since) from list) and seq <= $2
           order by seq desc limit ${MOST_REVISIONS}) newest
         order by newest.seq desc limit ${MOST_REVISIONS})
       select list.id, coalesce(json_agg(distinct jsonb_build_array(recent.kind, recent.subject))
         filter (where recent.seq is not null), '[]') as changed
       from list left join recent on recent.seq > list.since
         and (list.saved is null or recent.looked_at is null or recent.looked_at < greatest(recent.seq, list.saved))
       where list.since >= (select case when count(*) < ${MOST_REVISIONS} then 0 else min(seq) end from recent)
       group by list.id`,
      [requirementIds, epoch, versions, KINDS],
    );
    return new Map(rows.map(({ id, changed }) => [id, changed]));
  }
}
