import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PublishedSetting } from './edition.js';
import type { PublishedWords } from './words.js';

/** A published state of what can be set of the reference data. Rows are never changed: the newest one counts. */
@Entity('reference_edition')
export class ReferenceEdition {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** 1, 2, 3, ... */
  @Column({ type: 'int' })
  @Index('reference_edition_number', { unique: true })
  number: number;

  /** The change that published it: a run takes the newest edition at or below its epoch. */
  @Column({ type: 'bigint' })
  @Index('reference_edition_seq', { unique: true })
  seq: string;

  /** Every lane that is not as in the files. */
  @Column({ type: 'jsonb' })
  lanes: readonly PublishedSetting[];

  /** Every word that is not as in the files; null where none is. */
  @Column({ type: 'jsonb', nullable: true })
  words: PublishedWords | null;

  /** The edition whose settings it brought back, 0 for the files; null for new settings. */
  @Column({ type: 'int', nullable: true })
  restores: number | null;

  @Column({ type: 'text' })
  reason: string;

  /** Account id. */
  @Column({ name: 'published_by', type: 'text' })
  publishedBy: string;

  @CreateDateColumn({ name: 'published_at', type: 'timestamptz' })
  publishedAt: Date;
}
