import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { RecordKind } from '../database/records/revision.entity.js';
import { Transactions } from '../database/transactions.js';
import type { Text } from '../engine/facts/index.js';
import { StoredVector } from './vector.entity.js';

/** The newest version of an open record whose texts a model has not read. */
export interface Unread {
  readonly revisionId: string;
  readonly kind: Extract<RecordKind, 'capability' | 'requirement'>;
  readonly subject: string;
  readonly title: Text;
  readonly description: Text | null;
}

export interface ReadText {
  readonly record: Unread;
  readonly textHash: string;
  readonly vector: Int8Array;
}

const NEWEST = `
  select distinct on (subject) id, kind, subject, seq, archived
  from revision where kind in ('capability', 'requirement') order by subject, version desc`;

/** The stored vectors. */
@Injectable()
export class Vectors {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
  ) {}

  /** Newest first, so that what was just posted does not wait for a backlog. */
  unread(model: string, limit: number, except: readonly string[]): Promise<Unread[]> {
    return this.dataSource.query<Unread[]>(
      `select newest.id as "revisionId", newest.kind, newest.subject,
         revision.content -> 'title' as title, revision.content -> 'description' as description
       from (${NEWEST}) newest join revision on revision.id = newest.id
       where not newest.archived and newest.id <> all($3::uuid[])
         and not exists (select 1 from vector where revision_id = newest.id and model = $1)
       order by newest.seq desc limit $2`,
      [model, limit, except],
    );
  }

  /** How many open records the model has read, and how many it has not. */
  async counts(model: string): Promise<{ read: number; unread: number }> {
    const [row] = await this.dataSource.query<{ read: number; unread: number }[]>(
      `select count(vector.model)::int as read, (count(*) - count(vector.model))::int as unread
       from (${NEWEST}) newest left join vector on vector.revision_id = newest.id and vector.model = $1
       where not newest.archived`,
      [model],
    );
    return row ?? { read: 0, unread: 0 };
  }

  /** Vectors that the model has made of the same words before, by text hash. */
  async known(model: string, textHashes: readonly string[]): Promise<Map<string, Int8Array>> {
    const rows = await this.dataSource.query<{ textHash: string; components: Buffer }[]>(
      `select distinct on (text_hash) text_hash as "textHash", components from vector
       where model = $1 and text_hash = any($2) order by text_hash, seq`,
      [model, textHashes],
    );
    return new Map(rows.map(({ textHash, components }) => [textHash, new Int8Array(components)]));
  }

  /** Dimension of what is stored of the model; null for nothing. */
  async dimension(model: string): Promise<number | null> {
    const [row] = await this.dataSource.query<{ dimension: number }[]>(
      'select dimension from vector where model = $1 limit 1',
      [model],
    );
    return row?.dimension ?? null;
  }

  /**
   * Stores vectors, each with a row of the change log, so that lists are scored again; what is there already stays as
   * it is.
   * @param quiet when lists are to be scored by one run afterwards
   */
  async save(model: string, texts: readonly ReadText[], quiet: boolean): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const ids = texts.map(({ record }) => record.revisionId);
      const rows = await manager.query<{ id: string }[]>(
        'select revision_id as id from vector where model = $1 and revision_id = any($2)',
        [model, ids],
      );
      const stored = new Set(rows.map(({ id }) => id));
      for (const { record, textHash, vector } of texts) {
        if (stored.has(record.revisionId)) continue;
        const { kind, subject, revisionId } = record;
        const seq = await transaction.record({ topic: `${kind}.embedded`, subject, quiet });
        const row = { revisionId, model, textHash, dimension: vector.length, components: Buffer.from(vector), seq };
        await manager.createQueryBuilder().insert().into(StoredVector).values(row).orIgnore().execute();
      }
    });
  }
}
