import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { versionsOf } from '../matching/scoring-context.js';
import type { Edition } from '../taxonomy/editions/edition.js';
import { Editions } from '../taxonomy/editions/editions.service.js';

/** Lists that stand, and those of them that were scored with other weights or words than an edition has. */
export interface Counted {
  readonly lists: number;
  readonly outdated: number;
}

/** How far the lists follow an edition. */
@Injectable()
export class ListCounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly editions: Editions,
  ) {}

  async of(edition: Edition): Promise<Counted> {
    const { weights, taxonomy } = versionsOf(this.editions.as(edition), undefined);
    const [counted] = await this.dataSource.query<Counted[]>(
      `select count(*)::int as lists, (count(*) filter (where run.versions->>'weights' <> $1 or run.versions->>'taxonomy' <> $2))::int as outdated
       from (select run_id from match_list where current union all select run_id from team_list where current) list
       join match_run run on run.id = list.run_id`,
      [weights, taxonomy],
    );
    return counted ?? { lists: 0, outdated: 0 };
  }
}
