import { Column } from 'typeorm';
import { RecordEntity } from '../../database/records/record.entity.js';

/** A record that is worth something only while somebody still wants it, and is asked about now and then. */
export abstract class AskedRecordEntity extends RecordEntity {
  /** When somebody last said that it is wanted: by creating, replacing, restoring or confirming it. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', default: () => 'now()' })
  confirmedAt: Date;

  /** When it was asked about since then. */
  @Column({ name: 'asked_at', type: 'timestamptz', nullable: true })
  askedAt: Date | null;

  /** When it was archived because nobody answered; null while it is open, and where somebody archived it. */
  @Column({ name: 'expired_at', type: 'timestamptz', nullable: true })
  expiredAt: Date | null;
}

/** Every new version of a record says anew that it is wanted. */
export const confirmedAt = (now: Date): Pick<AskedRecordEntity, 'confirmedAt' | 'askedAt' | 'expiredAt'> => ({
  confirmedAt: now,
  askedAt: null,
  expiredAt: null,
});
