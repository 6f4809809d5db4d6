import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CompaniesService, type StoredCompany } from '../companies/companies.service.js';
import type { Jobs } from '../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../queue/handles.decorator.js';
import { type CurrentIndex, CurrentIndexes } from './current-index.service.js';
import { HitStore } from './hit-store.service.js';
import { ScreeningLists } from './lists.service.js';
import type { FoundHit } from './reconcile.js';

const BATCH = 100;

/** Holds everybody against the lists whose names, or whose lists, have changed since the last time. */
@Injectable()
@Handles('screen-companies')
export class ScreenCompaniesJob implements JobHandler<'screen-companies'> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly companies: CompaniesService,
    private readonly lists: ScreeningLists,
    private readonly indexes: CurrentIndexes,
    private readonly hits: HitStore,
  ) {}

  async handle(
    _nothing: Jobs['screen-companies'],
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const lists = await this.lists.current();
    if (lists.ids.length === 0) return;
    let done = 0;
    for (let waiting = await this.waiting(lists.stamp); waiting.length > 0; waiting = await this.waiting(lists.stamp)) {
      signal.throwIfAborted();
      const current = await this.indexes.of(lists, signal);
      const companies = await this.companies.load(waiting);
      const screened = companies.map(({ head: { id, version }, content }) => ({
        companyId: id,
        version,
        found: foundIn(current, content),
      }));
      await this.hits.save(screened, lists.stamp);
      done += waiting.length;
      progress({ done, total: done + (waiting.length === BATCH ? BATCH : 0) });
    }
  }

  private async waiting(stamp: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select c.id from company c left join company_screening s on s.company_id = c.id
       where c.archived_at is null and (s.version is distinct from c.version or s.stamp is distinct from $1)
       order by c.id limit ${BATCH}`,
      [stamp],
    );
    return rows.map(({ id }) => id);
  }
}

function foundIn({ index, entries }: CurrentIndex, content: StoredCompany['content']): FoundHit[] {
  const { names, registrationNumber, country } = content;
  const written = Object.values(names).filter((name): name is string => typeof name === 'string');
  const company = { names: written, number: registrationNumber ?? null, country };
  return index.screen(company).flatMap(({ party, ...hit }) => {
    const entry = entries.get(party);
    return entry ? [{ ...hit, entryId: party, list: entry.list, entryKey: entry.key }] : [];
  });
}
