import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { Change } from './change.entity.js';

/**
 * Advisory lock that every writer shares from the beginning of its transaction to its end. Nobody ever takes it alone:
 * it only makes writers visible, so that who reads an epoch can wait for those that were there before it.
 */
const WRITING = 7_210_001;

/** How often a reader of an epoch looks whether the writers before it have ended. */
const LOOK_EVERY_MS = 5;

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
    const row = this.row(change);
    await this.manager.insert(Change, row as object);
    this.changes.push(row);
    return row.seq;
  }

  /** Adds many rows to the change log in one statement, in their order. */
  async recordAll(changes: readonly NewChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map((change) => this.row(change));
    await this.manager.insert(Change, rows as object[]);
    this.changes.push(...rows);
  }

  private row(change: NewChange): Change {
    return this.manager.create(Change, {
      topic: change.topic,
      subject: change.subject,
      details: { ...change.details, ...(change.quiet && { quiet: true }) },
      actor: change.actor ?? null,
      dispatchedAt: change.quiet ? new Date() : null,
    });
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
      await manager.query('select pg_advisory_xact_lock_shared($1)', [WRITING]);
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

  /**
   * The newest sequence number at or below which everything is committed or gone; `"0"` for an empty log. Numbers are
   * drawn before commits, so this waits for the writers that are open now, and for no others; none waits for it.
   * Not to be asked for inside {@link run}: it would wait for its own transaction.
   */
  async epoch(): Promise<string> {
    const drawn = await this.look();
    let open = drawn.writers;
    while (open.length > 0) {
      await sleep(LOOK_EVERY_MS);
      const still = new Set((await this.look()).writers);
      open = open.filter((writer) => still.has(writer));
    }
    return drawn.seq;
  }

  /** The number drawn last, and then who is writing. */
  private async look(): Promise<{ readonly seq: string; readonly writers: readonly string[] }> {
    const [found] = await this.dataSource.query<{ seq: string; writers: string[] }[]>(
      `select drawn.seq::text, writing.writers
       from (select case when is_called then last_value else 0 end as seq from change_seq_seq) drawn
       cross join lateral (
         select coalesce(array_agg(virtualtransaction), '{}') as writers from pg_locks
         where drawn.seq >= 0 and locktype = 'advisory' and granted and classid = 0 and objid = $1
           and database = (select oid from pg_database where datname = current_database())) writing`,
      [WRITING],
    );
    if (!found) throw new Error('The change log has no sequence');
    return found;
  }
}
