import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../database/transactions.js';
import type { LedgerKind } from '../../engine/introductions/index.js';
import { GENESIS, hashOf, type LedgerPayload } from './chain.js';
import { LedgerEntry } from './ledger-entry.entity.js';

/** Held from before the first look at an introduction to the commit: one act after the other, over all introductions. */
const LEDGER_LOCK = 7_210_030;

export interface NewEntry {
  readonly introductionId: string;
  readonly kind: LedgerKind;
  readonly actor: string | null;
  readonly payload: LedgerPayload;
}

/** Adds to the ledger; `ledger-check.ts` proves that nobody did anything else to it. */
@Injectable()
export class Ledger {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Makes the transaction the only one that may act on introductions until it ends. */
  async lock({ manager }: Transaction): Promise<void> {
    await manager.query('select pg_advisory_xact_lock($1)', [LEDGER_LOCK]);
  }

  /** Appends in order; the transaction holds the {@link lock}. @returns sequence numbers */
  async append({ manager }: Transaction, at: Date, entries: readonly NewEntry[]): Promise<string[]> {
    const [anchor] = await manager.query<{ seq: string; hash: string }[]>('select seq, hash from ledger_anchor');
    let [seq, prevHash] = [BigInt(anchor?.seq ?? 0), anchor?.hash ?? GENESIS];
    const written: string[] = [];
    for (const entry of entries) {
      seq += 1n;
      const sealed = { ...entry, seq: seq.toString(), at, prevHash };
      const hash = hashOf(sealed);
      await manager.insert(LedgerEntry, { ...sealed, hash });
      await manager.query(
        `insert into ledger_anchor (id, seq, hash) values (1, $1, $2)
         on conflict (id) do update set seq = excluded.seq, hash = excluded.hash`,
        [sealed.seq, hash],
      );
      prevHash = hash;
      written.push(sealed.seq);
    }
    return written;
  }

  /** Oldest first. */
  of(introductionId: string): Promise<LedgerEntry[]> {
    return this.dataSource.manager.find(LedgerEntry, { where: { introductionId }, order: { seq: 'ASC' } });
  }
}
