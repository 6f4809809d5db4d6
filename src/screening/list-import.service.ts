import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { FieldError } from '../errors/coded-error.js';
import { digestOf, type ListedEntry } from './listed-entry.js';
import { NotWhole } from './reading/json-objects.js';
import type { ListedRecord } from './reading/listed-record.js';

/** Lines of one transaction: short enough that readers of the change log hardly wait. */
const BATCH = 200;

export interface ListFile {
  readonly file: string;
  readonly sha256: string;
  /** Day (`YYYY-MM-DD`) on which the list stood so. */
  readonly dated: string;
  readonly author: string | null;
  /** Told after every batch. */
  readonly progress?: (entries: number) => void;
}

export interface RefusedRecord {
  readonly line: number;
  readonly id: string | null;
  readonly errors: readonly FieldError[];
}

export interface ListImportReport {
  readonly lists: readonly { readonly list: string; readonly entries: number; readonly isNew: boolean }[];
  readonly passedOver: number;
  readonly refused: readonly RefusedRecord[];
}

interface Parcel {
  readonly list: string;
  readonly key: string;
  readonly entry: ListedEntry;
}

/** A list that is being read. */
interface Opened {
  readonly id: string;
  readonly isDone: boolean;
  entries: number;
}

/** Reads lists whole or not at all: a snapshot counts from the moment in which its last line is in. */
@Injectable()
export class ListImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Reading a file again changes nothing; one that was interrupted goes on where it was. Of a file that is cut off nothing
   * counts: nobody may vanish from a list that way.
   */
  async read(records: AsyncIterable<ListedRecord>, file: ListFile): Promise<ListImportReport> {
    const opened = new Map<string, Opened>();
    const refused: RefusedRecord[] = [];
    const seen = new Set<string>();
    let passedOver = 0;
    let batch: Parcel[] = [];
    const flush = async (): Promise<void> => {
      await this.keep(batch, opened, file);
      batch = [];
      file.progress?.(seen.size);
    };
    try {
      for await (const record of records) {
        if ('passedOver' in record) passedOver += 1;
        else if ('errors' in record) refused.push(record);
        else if (seen.has(`${record.list} ${record.key}`)) refused.push(duplicate(record));
        else {
          seen.add(`${record.list} ${record.key}`);
          batch.push(record);
          if (batch.length === BATCH) await flush();
        }
      }
    } catch (error) {
      if (!(error instanceof NotWhole)) throw error;
      refused.push({ line: error.line, id: null, errors: [{ field: '', code: 'not-json' }] });
      return { lists: [], passedOver, refused };
    }
    await flush();
    const counts = { passedOver, refused: refused.length };
    await this.complete(opened, counts, file);
    const lists = [...opened].map(([list, { entries, isDone }]) => ({ list, entries, isNew: !isDone }));
    return { lists, passedOver, refused };
  }

  private async keep(batch: readonly Parcel[], opened: Map<string, Opened>, file: ListFile): Promise<void> {
    if (batch.length === 0) return;
    await this.transactions.run(async (transaction) => {
      for (const list of new Set(batch.map((parcel) => parcel.list))) {
        const known = opened.get(list) ?? (await this.open(list, file, transaction));
        opened.set(list, known);
        const parcels = batch.filter((parcel) => parcel.list === list);
        known.entries += parcels.length;
        if (!known.isDone) await this.link(known.id, list, parcels, transaction);
      }
    });
  }

  private async open(list: string, { file, sha256, dated }: ListFile, { manager }: Transaction): Promise<Opened> {
    await manager.query(
      `insert into screening_list (id, list, dated, file, sha256) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [uuidv7(), list, dated, file, sha256],
    );
    const [row] = await manager.query<{ id: string; isDone: boolean }[]>(
      `select id, completed_at is not null as "isDone" from screening_list where list = $1 and sha256 = $2 and dated = $3`,
      [list, sha256, dated],
    );
    if (row === undefined) throw new Error(`the snapshot of ${list} is gone`);
    return { ...row, entries: 0 };
  }

  private async link(
    listId: string,
    list: string,
    parcels: readonly Parcel[],
    { manager }: Transaction,
  ): Promise<void> {
    const rows = parcels.map(({ key, entry }) => ({ id: uuidv7(), key, digest: digestOf(entry), content: entry }));
    const given = JSON.stringify(rows);
    await manager.query(
      `insert into screening_entry (id, list, key, digest, content)
       select id, $1, key, digest, content from jsonb_to_recordset($2::jsonb) as e (id uuid, key text, digest text, content jsonb)
       on conflict do nothing`,
      [list, given],
    );
    await manager.query(
      `insert into screening_list_entry (list_id, entry_id)
       select $1, e.id from jsonb_to_recordset($3::jsonb) as given (key text, digest text)
       join screening_entry e on e.list = $2 and e.key = given.key and e.digest = given.digest
       on conflict do nothing`,
      [listId, list, given],
    );
  }

  private async complete(
    opened: ReadonlyMap<string, Opened>,
    { passedOver, refused }: { readonly passedOver: number; readonly refused: number },
    { file, sha256, dated, author }: ListFile,
  ): Promise<void> {
    await this.transactions.run(async (transaction) => {
      for (const [list, { id, entries, isDone }] of opened) {
        if (isDone) continue;
        const [, count] = await transaction.manager.query<[unknown, number]>(
          `update screening_list set entries = $2, passed_over = $3, refused = $4, completed_at = now()
           where id = $1 and completed_at is null`,
          [id, entries, passedOver, refused],
        );
        // Another import of the same file was faster.
        if (count === 0) continue;
        await this.audit.record(transaction, {
          actor: author,
          act: 'screening-list.imported',
          subjectKind: 'screening-list',
          subject: id,
          after: { list, dated, file, sha256, entries, passedOver, refused },
        });
        await transaction.record({ topic: 'screening-list.imported', subject: id, actor: author });
      }
    });
  }
}

const duplicate = ({ line, key }: Parcel & { readonly line: number }): RefusedRecord => ({
  line,
  id: key,
  errors: [{ field: 'name', code: 'duplicate', facts: { value: key } }],
});
