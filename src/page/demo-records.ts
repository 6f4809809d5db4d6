import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Counts } from './page-texts.js';

/**
 * What the public page may show: active demonstration records of active demonstration companies, and nothing else.
 * Every record on the page has passed one of these queries.
 */
@Injectable()
export class DemoRecords {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** In the order in which they were loaded. */
  async requirementIds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select record.id from requirement record join company owner on owner.id = record.company_id
       where ${PUBLIC} order by record.id`,
    );
    return rows.map((row) => row.id);
  }

  /** In the order in which they were loaded. */
  async opportunityIds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select record.id from opportunity record join company owner on owner.id = record.company_id
       where ${PUBLIC} order by record.id`,
    );
    return rows.map((row) => row.id);
  }

  /** Those of the companies that may be shown. */
  async publicCompanies(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from company where origin = 'demo' and archived_at is null and id = any($1)`,
      [ids],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Those of the capabilities that may be shown. */
  async publicCapabilities(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select record.id from capability record join company owner on owner.id = record.company_id
       where ${PUBLIC} and record.id = any($1)`,
      [ids],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** False once a capability of another origin was ever there: what the market offers is then no longer all invented. */
  async fillTheMarket(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ other: boolean }[]>(
      `select exists (
         select 1 from capability record join company owner on owner.id = record.company_id
         where record.origin <> 'demo' or owner.origin <> 'demo'
       ) as other`,
    );
    return row?.other === false;
  }

  async counts(): Promise<Counts> {
    const [row] = await this.dataSource.query<Counts[]>(
      `select
         (select count(*)::int from company where origin = 'demo' and archived_at is null) as companies,
         (select count(*)::int from capability where origin = 'demo' and archived_at is null) as capabilities,
         (select count(*)::int from requirement where origin = 'demo' and archived_at is null) as requirements`,
    );
    return row ?? { companies: 0, capabilities: 0, requirements: 0 };
  }
}

const PUBLIC = `record.origin = 'demo' and owner.origin = 'demo' and record.archived_at is null and owner.archived_at is null`;
