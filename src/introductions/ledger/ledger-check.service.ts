import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, MoreThan } from 'typeorm';
import { GENESIS, hashOf } from './chain.js';
import { LedgerAnchor } from './ledger-anchor.entity.js';
import { LedgerEntry } from './ledger-entry.entity.js';

/** Why an entry cannot be what was once written. */
export type LedgerFault = 'altered' | 'out-of-chain' | 'missing' | 'cut-off' | 'replaced';

export interface LedgerHead {
  readonly seq: string;
  readonly hash: string;
}

export type LedgerReport =
  | { readonly intact: true; readonly entries: number; readonly head: LedgerHead }
  | { readonly intact: false; readonly fault: LedgerFault; readonly seq: string; readonly introduction: string | null };

const BATCH = 500;
const NOTHING: LedgerHead = { seq: '0', hash: GENESIS };

/** Reads the ledger from its beginning and tells the first entry that is not as it was written. */
@Injectable()
export class LedgerCheck {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * @param known the head that an earlier check told, kept outside the database: proves that nobody has written the
   *   ledger anew, hashes and all
   */
  verify(known: LedgerHead = NOTHING): Promise<LedgerReport> {
    // One snapshot for chain and anchor: an entry that is added meanwhile belongs to neither.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      let [last, entries] = [NOTHING, 0];
      let batch: LedgerEntry[];
      do {
        batch = await manager.find(LedgerEntry, {
          where: { seq: MoreThan(last.seq) },
          order: { seq: 'ASC' },
          take: BATCH,
        });
        for (const entry of batch) {
          const fault = faultOf(entry, last, known);
          if (fault !== null) return broken(fault, entry.seq, entry.introductionId);
          last = { seq: entry.seq, hash: entry.hash };
          entries += 1;
        }
      } while (batch.length === BATCH);
      const anchor = (await manager.findOneBy(LedgerAnchor, { id: 1 })) ?? NOTHING;
      const furthest = BigInt(known.seq) > BigInt(anchor.seq) ? known : anchor;
      if (BigInt(last.seq) < BigInt(furthest.seq)) return broken('cut-off', (BigInt(last.seq) + 1n).toString(), null);
      if (last.seq !== anchor.seq || last.hash !== anchor.hash) return broken('replaced', last.seq, null);
      return { intact: true, entries, head: last };
    });
  }
}

const broken = (fault: LedgerFault, seq: string, introduction: string | null): LedgerReport => ({
  intact: false,
  fault,
  seq,
  introduction,
});

function faultOf(entry: LedgerEntry, last: LedgerHead, known: LedgerHead): LedgerFault | null {
  if (BigInt(entry.seq) !== BigInt(last.seq) + 1n) return 'missing';
  if (entry.prevHash !== last.hash) return 'out-of-chain';
  if (entry.hash !== hashOf(entry)) return 'altered';
  return entry.seq === known.seq && entry.hash !== known.hash ? 'replaced' : null;
}
