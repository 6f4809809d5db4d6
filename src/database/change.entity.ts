import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One thing that happened. The table is outbox, event log and index feed at once; rows are never changed but for `dispatchedAt`. */
@Entity('change')
@Index('change_undispatched', ['seq'], { where: 'dispatched_at is null' })
@Index('change_subject', ['subject', 'seq'])
export class Change {
  /** Order of events; also the epoch that a run's inputs are read at. Text, because it is 64 bits wide. */
  @PrimaryGeneratedColumn({ type: 'bigint' })
  seq: string;

  /** `requirement.saved`, `match-list.changed`, ... : the names of {@link ../queue/catalogue} and of live events. */
  @Column({ type: 'text' })
  topic: string;

  @Column({ type: 'uuid' })
  subject: string;

  /** Small facts for readers of the event; never personal data. */
  @Column({ type: 'jsonb', default: {} })
  details: Record<string, unknown>;

  /** Account that caused it; null for the system. */
  @Column({ type: 'text', nullable: true })
  actor: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  /** When the jobs that follow from it were queued (or it was found to need none); null until then. */
  @Column({ name: 'dispatched_at', type: 'timestamptz', nullable: true })
  dispatchedAt: Date | null;
}
