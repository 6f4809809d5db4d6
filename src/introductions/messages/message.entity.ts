import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../../companies/company.entity.js';
import { Introduction } from '../introduction.entity.js';

/** Something that a party or the desk has written to all others of an introduction; never changed. */
@Entity('introduction_message')
@Index('introduction_message_introduction', ['introductionId', 'id'])
export class IntroductionMessage {
  /** UUIDv7, so that its order is the order of writing. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Introduction, { name: 'introduction_message_introduction_id_fkey' })
  @Column({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  /** The account that wrote it; its id alone, so that an erased account leaves no name behind. */
  @Column({ type: 'uuid' })
  author: string;

  /** The party that it was written for; null for the desk. */
  @ForeignKey(() => Company, { name: 'introduction_message_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid', nullable: true })
  companyId: string | null;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'creation_key', type: 'text', nullable: true, unique: true })
  creationKey: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
