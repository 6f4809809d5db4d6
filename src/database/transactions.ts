import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Change } from './change.entity.js';

/**
 * Advisory lock around the change log. Writers share it, so that they never wait for each other; who reads an epoch
 * takes it alone for a moment. Then no writer stands between drawing a sequence number and committing it, and
 * everything up to the epoch is settled for good. (Sequence order alone is not commit order.)
 */
const CHANGE_LOG_LOCK = 7_210_001;

export interface NewChange {
  readonly topic: string;
  readonly subject: string;
  readonly details?: Record<string, unknown>;
  readonly actor?: string | null;
  /** Set when nothing needs to be queued for this row, e.g. in an import that asks for one run at its end. */
  readonly quiet?: boolean;
}

/** An open transaction and the changes it has recorded so far. */
export class Transaction {
  readonly changes: Change[] = [];
  constructor(readonly manager: EntityManager) {}

  /** Adds a row to the change log and returns its sequence number. */
  async record(change: NewChange): Promise<string> {
    const row = this.manager.create(Change, {
      topic: change.topic,
      subject: change.subject,
      details: change.details ?? {},
      actor: change.actor ?? null,
      dispatchedAt: change.quiet ? new Date() : null,
    });
    await this.manager.insert(Change, row as object);
    this.changes.push(row);
    return row.seq;
  }
}

/** Runs units of work; every write of Naru goes through here, so that no change escapes the log. */
@Injectable()
export class Transactions {
  private readonly listeners: ((changes: readonly Change[]) => void)[] = [];

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Commits all of `work` or nothing; listeners hear of the recorded changes after the commit. */
  async run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { result, changes } = await this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock_shared($1)', [CHANGE_LOG_LOCK]);
      const transaction = new Transaction(manager);
      return { result: await work(transaction), changes: transaction.changes };
    });
    if (changes.length > 0) for (const listener of this.listeners) listener(changes);
    return result;
  }

  /** `listener` must not throw; what it misses because of a crash is found again in the log. */
  onCommit(listener: (changes: readonly Change[]) => void): void {
    this.listeners.push(listener);
  }

  /** The newest sequence number below which everything is committed or gone: `"0"` for an empty log. */
  async epoch(): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [CHANGE_LOG_LOCK]);
      const [row] = await manager.query<{ seq: string }[]>('select coalesce(max(seq), 0)::text as seq from change');
      return row?.seq ?? '0';
    });
  }
}
