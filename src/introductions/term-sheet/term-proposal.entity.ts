import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Company } from '../../companies/company.entity.js';
import type { TermClause } from '../../engine/term-sheet/index.js';
import { Introduction } from '../introduction.entity.js';

/** One wording of one clause, see engine/term-sheet; never changed. */
@Entity('term_proposal')
@Index('term_proposal_introduction', ['introductionId', 'clause', 'version'])
@Unique('term_proposal_introduction_id_version_key', ['introductionId', 'version'])
export class TermSheetProposal {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Introduction, { name: 'term_proposal_introduction_id_fkey' })
  @Column({ name: 'introduction_id', type: 'uuid' })
  introductionId: string;

  @Column({ type: 'text' })
  clause: TermClause;

  @Column({ type: 'int' })
  version: number;

  @ForeignKey(() => Company, { name: 'term_proposal_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'uuid' })
  author: string;

  @Column({ type: 'text', nullable: true })
  choice: string | null;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
