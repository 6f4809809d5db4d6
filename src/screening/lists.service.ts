import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Filters } from '../http/filters.js';
import type { Page, PageQuery } from '../http/pagination.js';
import { ScreeningList } from './screening-list.entity.js';

/** Raised when names are compared in another way, so that everybody is screened anew. */
const WAY_OF_COMPARING = 1;

/** The lists that count at a moment. */
export interface CurrentLists {
  readonly ids: readonly string[];
  /** Differs whenever a list does, or the way in which names are compared. */
  readonly stamp: string;
}

@Injectable()
export class ScreeningLists {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of each list the snapshot that counts. */
  async current(): Promise<CurrentLists> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select distinct on (list) id from screening_list where completed_at is not null
       order by list, dated desc, completed_at desc, id desc`,
    );
    const ids = rows.map(({ id }) => id);
    const stamp = createHash('sha256')
      .update([WAY_OF_COMPARING, ...ids].join(' '))
      .digest('hex');
    return { ids, stamp };
  }

  /** All snapshots, the newest first; `isCurrent` for those that count. */
  async list(query: PageQuery): Promise<Page<ScreeningList & { readonly isCurrent: boolean }>> {
    const { ids: current } = await this.current();
    return new Filters().page(this.dataSource, 'screening_list', query, async (ids) => {
      const rows = await this.dataSource
        .getRepository(ScreeningList)
        .createQueryBuilder('list')
        .whereInIds(ids)
        .orderBy('list.id', 'DESC')
        .getMany();
      return rows.map((row) => Object.assign(row, { isCurrent: current.includes(row.id) }));
    });
  }
}
