import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One privileged or disclosing act. The database refuses to change or delete a row. */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subject', 'id'])
@Index('audit_entry_actor', ['actor', 'id'])
@Index('audit_entry_at', ['at'])
export class AuditEntry {
  /** UUIDv7, so that its order is the order of acts. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  /** The account; null for Naru itself. No foreign key: the entry stays when the account is erased. */
  @Column({ type: 'text', nullable: true })
  actor: string | null;

  /** A code of {@link ./acts}. */
  @Column({ type: 'text' })
  act: string;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind: string;

  @Column({ type: 'text' })
  subject: string;

  /** What the act changed, as it stood before and after; ids, states and figures, never personal data. */
  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  @Column({ type: 'jsonb', nullable: true })
  after: Record<string, unknown> | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
