import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/**
 * Records of other firms that could look like one at all, the likeliest first. So many are compared and no more: with
 * three alike among them the question is answered, and fewer found than there are only warns too early.
 */
const MOST = 300;

/** Finds the records among which a teaser hides. */
@Injectable()
export class MarketPool {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  companies(id: string, country: string, kind: string | null): Promise<string[]> {
    return this.ids(
      `select id from company where country = $1 and id <> $2 and archived_at is null
       order by (kind is not distinct from $3) desc, id desc limit ${MOST}`,
      [country, id, kind],
    );
  }

  /** Offers of other firms of the country within the same fields. */
  capabilities(company: string, country: string, fields: readonly string[]): Promise<string[]> {
    return this.ids(
      `select record.id from capability record join company owner on owner.id = record.company_id
       where record.archived_at is null and owner.archived_at is null and owner.country = $1 and owner.id <> $2
         and record.tags @> $3 order by record.id desc limit ${MOST}`,
      [country, company, fields],
    );
  }

  /** Requirements of other firms of the country in the same lane and fields. */
  requirements(company: string, country: string, fields: readonly string[], lane: string): Promise<string[]> {
    return this.ids(
      `select record.id from requirement record join company owner on owner.id = record.company_id
       where record.archived_at is null and owner.archived_at is null and owner.country = $1 and owner.id <> $2
         and record.tags @> $3 and record.lane = $4 order by record.id desc limit ${MOST}`,
      [country, company, fields, lane],
    );
  }

  private async ids(sql: string, values: readonly unknown[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(sql, [...values]);
    return rows.map(({ id }) => id);
  }
}
