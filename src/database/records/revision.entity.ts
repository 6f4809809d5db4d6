import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const RECORD_KINDS = ['company', 'capability', 'requirement', 'opportunity'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** An immutable version of a record. A run reads, per subject, the newest one at or below its epoch. */
@Entity('revision')
@Index('revision_subject_version', ['subject', 'version'], { unique: true })
@Index('revision_kind_seq', ['kind', 'seq'])
export class Revision {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: RecordKind;

  @Column({ type: 'uuid' })
  subject: string;

  @Column({ type: 'int' })
  version: number;

  /** Sequence number of the change that wrote it. */
  @Column({ type: 'bigint' })
  seq: string;

  @Column({ type: 'boolean' })
  archived: boolean;

  @Column({ type: 'jsonb' })
  content: Record<string, unknown>;

  @Column({ type: 'text', nullable: true })
  author: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
