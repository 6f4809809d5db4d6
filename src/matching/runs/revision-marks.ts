import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** What names the revisions up to an epoch, so that others in their place show. */
export interface RevisionMark {
  /** Ids of the last ones, one a kind. */
  readonly newest: string;
  readonly revisions: Counted;
}

interface Counted {
  readonly count: bigint;
  /** Of their places in the change log. */
  readonly sum: bigint;
}

/** Of which records there are revisions in a stretch of the log. */
export interface ChangedRecords extends Counted {
  readonly ids: ReadonlyMap<RecordKind, readonly string[]>;
}

export type RecordKind = (typeof KINDS)[number];

const KINDS = ['company', 'capability', 'requirement', 'opportunity'] as const;

/** Marks of revisions as the database holds them now. */
@Injectable()
export class RevisionMarks {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async newest(epoch: string): Promise<string> {
    const ids = KINDS.map(
      (kind) => `(select id from revision where kind = '${kind}' and seq <= $1 order by seq desc limit 1)`,
    );
    const [row] = await this.dataSource.query<{ newest: string }[]>(`select concat_ws(' ', ${ids.join()}) as newest`, [
      epoch,
    ]);
    return row?.newest ?? '';
  }

  async changed(after: string, upTo: string): Promise<ChangedRecords> {
    const rows = await this.dataSource.query<{ kind: RecordKind; ids: string[]; count: string; sum: string }[]>(
      `select kind, array_agg(distinct subject) as ids, count(*), sum(seq) from revision
       where kind = any($3) and seq > $1 and seq <= $2 group by kind`,
      [after, upTo, KINDS],
    );
    return {
      ids: new Map(rows.map(({ kind, ids }) => [kind, ids])),
      count: rows.reduce((count, row) => count + BigInt(row.count), 0n),
      sum: rows.reduce((sum, row) => sum + BigInt(row.sum), 0n),
    };
  }

  async counted(after: string, upTo: string): Promise<Counted> {
    const [row] = await this.dataSource.query<{ count: string; sum: string }[]>(
      'select count(*), coalesce(sum(seq), 0) as sum from revision where kind = any($3) and seq > $1 and seq <= $2',
      [after, upTo, KINDS],
    );
    return { count: BigInt(row?.count ?? 0), sum: BigInt(row?.sum ?? 0) };
  }
}
