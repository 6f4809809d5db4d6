import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LedgerKind } from '../../engine/introductions/index.js';
import { Introduction } from '../introduction.entity.js';
import type { LedgerPayload } from './chain.js';

/** One act in an introduction. The database refuses to change or delete a row; each carries the hash of the one before. */
@Entity('ledger_entry')
@Index('ledger_entry_introduction', ['introductionId', 'seq'])
export class LedgerEntry {
  /** 1, 2, 3, ... without a gap, over all introductions. Text, because it is 64 bits wide. */
  @PrimaryColumn({ type: 'bigint' })
  seq: string;

  @ForeignKey(() => Introduction, { name: 'ledger_entry_introduction_id_fkey' })
  @Column({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  @Column({ type: 'text' })
  kind: LedgerKind;

  /** Account; null for Naru itself. */
  @Column({ type: 'text', nullable: true })
  actor: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** Ids, states and codes; never personal data, which has to stay erasable. */
  @Column({ type: 'jsonb' })
  payload: LedgerPayload;

  @Column({ name: 'prev_hash', type: 'text' })
  prevHash: string;

  @Column({ type: 'text' })
  hash: string;
}
