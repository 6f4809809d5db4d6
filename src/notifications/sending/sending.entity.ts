import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How the sending of a mail or of a webhook's message stands. Written before anybody else's server is asked, and changed
 * when it has answered, so that what a crash left shows.
 */
@Entity('sending')
export class Sending {
  /** The id of what is sent. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'int' })
  attempts: number;

  /** Of the attempt under way; null when none is. */
  @Column({ name: 'attempt_id', type: 'uuid', nullable: true })
  attemptId: string | null;

  /** When that attempt began. It counts as lost when its time has run out. */
  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt: Date | null;

  @Column({ name: 'next_try_at', type: 'timestamptz', nullable: true })
  nextTryAt: Date | null;

  /** Code of the last failure, without addresses. */
  @Column({ type: 'text', nullable: true })
  error: string | null;
}
