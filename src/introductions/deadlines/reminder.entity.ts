import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Company } from '../../companies/company.entity.js';
import type { ReminderKind } from '../../engine/introductions/index.js';
import { Introduction } from '../introduction.entity.js';

/** A reminder that was sent. Its key and the change that sends it are written together, so that none is sent twice. */
@Entity('introduction_reminder')
export class IntroductionReminder {
  @ForeignKey(() => Introduction, { name: 'introduction_reminder_introduction_id_fkey' })
  @PrimaryColumn({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  @PrimaryColumn({ type: 'text' })
  kind: ReminderKind;

  @ForeignKey(() => Company, { name: 'introduction_reminder_company_id_fkey' })
  @PrimaryColumn({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @PrimaryColumn({ type: 'timestamptz' })
  due: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', default: () => 'now()' })
  sentAt: Date;
}
