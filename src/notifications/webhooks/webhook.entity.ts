import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Company } from '../../companies/company.entity.js';
import type { Locale } from '../../errors/describe.js';
import type { NotificationKind } from '../kinds.js';
import type { ProviderName } from './providers.js';

/** A group of a chat program that hears what a company or a desk is told. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Either a company or a desk. */
  @Index('webhook_company')
  @ForeignKey(() => Company, { name: 'webhook_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid', nullable: true })
  companyId: string | null;

  @Index('webhook_desk')
  @Column({ name: 'desk_id', type: 'uuid', nullable: true })
  deskId: string | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'text' })
  provider: ProviderName;

  @Column({ type: 'text' })
  name: string;

  /** A group has one language. */
  @Column({ type: 'text' })
  locale: Locale;

  /** Address and signing secret, encrypted: whoever has them may speak in the group. */
  @Column({ type: 'text' })
  sealed: string;

  @Column({ type: 'boolean' })
  active: boolean;

  @Column({ name: 'created_by', type: 'text' })
  createdBy: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}

/** One thing told in one group. */
@Entity('webhook_message')
@Unique('webhook_message_webhook_id_dedup_key_key', ['webhookId', 'dedupKey'])
@Index('webhook_message_waiting', ['id'], { where: `state = 'waiting'` })
export class WebhookMessage {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Webhook, { name: 'webhook_message_webhook_id_fkey', onDelete: 'CASCADE' })
  @Column({ name: 'webhook_id', type: 'uuid' })
  webhookId: string;

  @Column({ type: 'text' })
  kind: NotificationKind;

  @Column({ type: 'jsonb', default: {} })
  facts: Record<string, string | number>;

  @Column({ name: 'dedup_key', type: 'text' })
  dedupKey: string;

  @Column({ type: 'text', default: 'waiting' })
  state: 'waiting' | 'sent' | 'failed';

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;
}
