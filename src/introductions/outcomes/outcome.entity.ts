import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../../companies/company.entity.js';
import type { OutcomeGrade, OutcomeKind } from '../../engine/introductions/index.js';
import { Introduction } from '../introduction.entity.js';

/** What came of an introduction, as one company declares it, with the grade of what it rests on. */
@Entity('introduction_outcome')
export class IntroductionOutcome {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('introduction_outcome_introduction')
  @ForeignKey(() => Introduction, { name: 'introduction_outcome_introduction_id_fkey' })
  @Column({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  @Column({ type: 'text' })
  kind: OutcomeKind;

  @Column({ type: 'text' })
  grade: OutcomeGrade;

  @ForeignKey(() => Company, { name: 'introduction_outcome_declared_by_fkey' })
  @Column({ name: 'declared_by', type: 'uuid' })
  declaredBy: string;

  /** Counterparts that have confirmed it. */
  @Column({ name: 'confirmed_by', type: 'uuid', array: true, default: [] })
  confirmedBy: string[];

  @Column({ name: 'happened_on', type: 'date', nullable: true })
  happenedOn: string | null;

  /** Decimal text; figures of different grades are never added up. */
  @Column({ type: 'numeric', precision: 20, scale: 2, nullable: true })
  amount: string | null;

  @Column({ type: 'text', nullable: true })
  currency: string | null;

  @CreateDateColumn({ name: 'declared_at', type: 'timestamptz' })
  declaredAt: Date;

  @Column({ name: 'graded_at', type: 'timestamptz', nullable: true })
  gradedAt: Date | null;
}
