import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Introduction } from './introduction.entity.js';

/** Why somebody moved an introduction, in their words. Kept out of the ledger, which names its id, so that it can be erased. */
@Entity('introduction_reason')
export class IntroductionReason {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('introduction_reason_introduction')
  @ForeignKey(() => Introduction, { name: 'introduction_reason_introduction_id_fkey' })
  @Column({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  @Column({ type: 'text' })
  transition: string;

  @Column({ type: 'text', nullable: true })
  author: string | null;

  @Column({ type: 'text' })
  text: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;
}
