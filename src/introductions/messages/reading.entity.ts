import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Company } from '../../companies/company.entity.js';
import { Introduction } from '../introduction.entity.js';
import { IntroductionMessage } from './message.entity.js';

/** How far an account has read the messages of an introduction. */
@Entity('introduction_reading')
export class IntroductionReading {
  @ForeignKey(() => Introduction, { name: 'introduction_reading_introduction_id_fkey' })
  @PrimaryColumn({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  @PrimaryColumn({ type: 'uuid' })
  reader: string;

  /** The party that it reads for; null for the desk. */
  @ForeignKey(() => Company, { name: 'introduction_reading_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid', nullable: true })
  companyId: string | null;

  @ForeignKey(() => IntroductionMessage, { name: 'introduction_reading_up_to_fkey' })
  @Column({ name: 'up_to', type: 'uuid' })
  upTo: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
