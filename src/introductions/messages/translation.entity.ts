import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Locale } from '../../errors/describe.js';
import { IntroductionMessage } from './message.entity.js';

/** A message as a machine has put it into another language; the message itself stays as it was written. */
@Entity('introduction_translation')
export class IntroductionTranslation {
  @ForeignKey(() => IntroductionMessage, { name: 'introduction_translation_message_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'message_id', type: 'uuid' })
  messageId: string;

  @PrimaryColumn({ type: 'text' })
  locale: Locale;

  /** Null where there is nothing to show: it is written in that language, or the service does not take it. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
