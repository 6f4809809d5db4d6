import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Filters } from '../http/filters.js';
import type { Page, PageQuery } from '../http/pagination.js';
import type { ReferenceEdition } from '../taxonomy/editions/reference-edition.entity.js';

export interface NamedEdition extends ReferenceEdition {
  /** Null for accounts that are gone. */
  readonly byName: string | null;
}

/** What was published, by whom and why. */
@Injectable()
export class EditionHistory {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first. */
  page(query: PageQuery): Promise<Page<NamedEdition>> {
    return new Filters().page(this.dataSource, 'reference_edition', query, (ids) =>
      this.dataSource.query<NamedEdition[]>(
        `select e.id, e.number, e.lanes, e.words, e.restores, e.reason, e.published_by as "publishedBy",
           e.published_at as "publishedAt", u.name as "byName"
         from reference_edition e left join identity."user" u on u.id::text = e.published_by
         where e.id = any($1::uuid[]) order by e.id desc`,
        [ids],
      ),
    );
  }
}
