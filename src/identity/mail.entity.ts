import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Locale } from '../errors/describe.js';

/** A mail that has been promised in the transaction that calls for it; a job sends it and clears its facts. */
@Entity('mail')
@Index('mail_waiting', ['id'], { where: `state = 'waiting'` })
export class Mail {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The account whose address it goes to; null for an address that has no account. */
  @Column({ name: 'to_user', type: 'uuid', nullable: true })
  toUser: string | null;

  /** Only where there is no account: an invitation, a company's public contact. */
  @Column({ name: 'to_address', type: 'text', nullable: true })
  toAddress: string | null;

  /** Code of the template that renders it. */
  @Column({ type: 'text' })
  template: string;

  /** What the template names; it may hold a one-time token, so it is emptied once the mail is sent. */
  @Column({ type: 'jsonb', default: {} })
  facts: Record<string, string | number>;

  @Column({ type: 'text' })
  locale: Locale;

  /** The same key twice is one mail. */
  @Column({ name: 'dedup_key', type: 'text', unique: true })
  dedupKey: string;

  @Column({ type: 'text', default: 'waiting' })
  state: 'waiting' | 'sent' | 'failed';

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;
}
