import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { languageOf, type Locale } from '../engine/facts/index.js';
import { Reference } from '../taxonomy/reference.js';
import { type QueueView, type Stage, STAGES, type StageView, type TagBalanceView } from './dashboard.dto.js';

const TAGS = 12;

/** Counts straight from the tables of the features that keep them; nothing here is decided or changed. */
@Injectable()
export class DashboardService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reference: Reference,
  ) {}

  async queues(): Promise<QueueView[]> {
    const rows = await this.dataSource.query<(Omit<QueueView, 'since'> & { since: Date | null })[]>(
      `select 'reviews' as queue, count(*)::int as waiting, min(since) as since
         from review where state in ('open', 'second')
       union all
       select 'introductions', count(*)::int, min(updated_at)
         from introduction where state in ('suggested', 'in-review', 'approved')
       union all
       select 'verifications', count(*)::int, min(requested_at)
         from company_verification where state = 'pending'`,
    );
    return rows.map(({ since, ...row }) => ({ ...row, since: since?.toISOString() ?? null }));
  }

  /** How many introductions ever came to a stage stands in the ledger: their state tells only the latest. */
  async funnel(): Promise<StageView[]> {
    const [row] = await this.dataSource.query<Record<Stage, number>[]>(
      `select
         (select count(*)::int from requirement where archived_at is null) as posted,
         (select count(*)::int from requirement r where r.archived_at is null and exists (
            select 1 from match_list l join match_entry e on e.list_id = l.id and not e.near_miss
            where l.requirement_id = r.id and l.current)) as matched,
         (select count(*)::int from introduction) as introduced,
         count(distinct introduction_id) filter (where kind = 'approved')::int as approved,
         count(distinct introduction_id) filter (where kind = 'all-consented')::int as consented,
         count(distinct introduction_id) filter (where kind = 'disclosed')::int as disclosed,
         count(distinct introduction_id) filter (where kind = 'outcome-declared')::int as outcome
       from ledger_entry`,
    );
    return STAGES.map((stage) => ({ stage, count: row?.[stage] ?? 0 }));
  }

  /** Sectors and roots of fields hold nearly everything and would hide what is asked for. */
  async tags(locale: Locale): Promise<TagBalanceView[]> {
    const rows = await this.dataSource.query<Omit<TagBalanceView, 'name'>[]>(
      `with asked as (
         select tag, count(*)::int as demand from requirement, unnest(tags) as tag where archived_at is null group by tag
       ), offered as (
         select tag, count(*)::int as supply from capability, unnest(tags) as tag where archived_at is null group by tag
       )
       select asked.tag as code, demand, coalesce(supply, 0) as supply
       from asked left join offered on offered.tag = asked.tag order by demand desc, supply, code`,
    );
    const named = rows.flatMap((row) => {
      const concept = this.reference.concept(row.code);
      if (!concept || concept.kind === 'sector' || concept.parents.length === 0) return [];
      return [{ ...row, name: concept.names[languageOf(locale)] }];
    });
    return named.slice(0, TAGS);
  }
}
