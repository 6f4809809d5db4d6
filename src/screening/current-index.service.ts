import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { setImmediate as others } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { createScreeningIndex, type ScreeningIndex } from '../engine/screening/index.js';
import { Reference } from '../taxonomy/reference.js';
import { readHan } from '../taxonomy/han-sounds.js';
import type { ListedEntry } from './listed-entry.js';
import type { CurrentLists } from './lists.service.js';

const PAGE = 200;

/** What the index finds a party by its id for. */
export interface IndexedEntry {
  readonly list: string;
  readonly key: string;
}

export interface CurrentIndex {
  readonly stamp: string;
  readonly index: ScreeningIndex;
  /** By id of the entry. */
  readonly entries: ReadonlyMap<string, IndexedEntry>;
}

/** The index of the lists that count, made once for each state of theirs and kept for the next company. */
@Injectable()
export class CurrentIndexes {
  private made: CurrentIndex | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reference: Reference,
  ) {}

  async of({ ids, stamp }: CurrentLists, signal: AbortSignal): Promise<CurrentIndex> {
    if (this.made?.stamp === stamp) return this.made;
    this.made = null;
    const index = createScreeningIndex(readHan, this.reference.hanReadings);
    const entries = new Map<string, IndexedEntry>();
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      signal.throwIfAborted();
      const rows = await this.dataSource.query<(IndexedEntry & { id: string; content: ListedEntry })[]>(
        `select e.id, e.list, e.key, e.content from screening_entry e
         where e.id > $2 and exists (select 1 from screening_list_entry l where l.entry_id = e.id and l.list_id = any($1))
         order by e.id limit ${PAGE}`,
        [ids, after],
      );
      for (const { id, list, key, content } of rows) {
        index.add({ ...content, id, names: [content.name, ...content.aliases] });
        entries.set(id, { list, key });
        after = id;
      }
      if (rows.length < PAGE) break;
      // Requests of the same process are answered in between.
      await others();
    }
    this.made = { stamp, index, entries };
    return this.made;
  }
}
