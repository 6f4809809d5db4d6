import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The last entry of the ledger, written down a second time: who cuts entries off has to change this row as well. */
@Entity('ledger_anchor')
@Check('ledger_anchor_id_check', 'id = 1')
export class LedgerAnchor {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'bigint' })
  seq: string;

  @Column({ type: 'text' })
  hash: string;
}
