import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NotificationKind, SubjectKind } from './kinds.js';

/** Something that an account is told. Its words are made when it is read, in the language of the reader. */
@Entity('notification')
@Unique('notification_user_id_dedup_key_key', ['userId', 'dedupKey'])
@Index('notification_user', ['userId', 'id'])
@Index('notification_unread', ['userId'], { where: 'read_at is null' })
export class Notification {
  /** UUIDv7, so that its order is the order of telling. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ type: 'text' })
  kind: NotificationKind;

  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind: SubjectKind;

  @Column({ type: 'uuid' })
  subject: string;

  /** Codes and numbers that the words name; never personal data. */
  @Column({ type: 'jsonb', default: {} })
  facts: Record<string, string | number>;

  /** What happened, so that an account is told of it once: the change's place in the log, the kind and the subject. */
  @Column({ name: 'dedup_key', type: 'text' })
  dedupKey: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;
}

/** When a notification is due by mail, written together with it. Settled when it is in a mail, or needs none any more. */
@Entity('notification_delivery')
@Index('notification_delivery_due', ['userId', 'dueAt'], { where: 'settled_at is null' })
export class NotificationDelivery {
  @ForeignKey(() => Notification, { name: 'notification_delivery_notification_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'notification_id', type: 'uuid' })
  notificationId: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  /** Null when it was settled without a mail: read meanwhile, or no longer wanted. */
  @Index('notification_delivery_mail')
  @Column({ name: 'mail_id', type: 'uuid', nullable: true })
  mailId: string | null;
}

/** Up to where the change log has been told; one row. */
@Entity('notification_cursor')
export class NotificationCursor {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'bigint' })
  seq: string;
}
