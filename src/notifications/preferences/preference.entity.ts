import { Column, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import type { NotificationKind } from '../kinds.js';
import type { MailMode } from './preferences.js';

/** How an account wants to be told; without a row, as `preferences.ts` says. */
@Entity('notification_preference')
export class NotificationPreference {
  @PrimaryColumn({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ type: 'text' })
  mail: MailMode;

  /** Wall-clock time of the daily digest, `HH:MM`. */
  @Column({ name: 'digest_at', type: 'text' })
  digestAt: string;

  @Column({ name: 'quiet_from', type: 'text', nullable: true })
  quietFrom: string | null;

  @Column({ name: 'quiet_to', type: 'text', nullable: true })
  quietTo: string | null;

  /** Kinds that are not mailed; they are told in the program all the same. */
  @Column({ type: 'text', array: true })
  muted: NotificationKind[];

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
