import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Company } from '../../companies/company.entity.js';
import { TermSheetProposal } from './term-proposal.entity.js';

/** A party's yes to another one's wording. */
@Entity('term_acceptance')
export class TermAcceptance {
  @ForeignKey(() => TermSheetProposal, { name: 'term_acceptance_proposal_id_fkey' })
  @PrimaryColumn({ name: 'proposal_id', type: 'uuid' })
  proposalId: string;

  @ForeignKey(() => Company, { name: 'term_acceptance_company_id_fkey' })
  @PrimaryColumn({ name: 'company_id', type: 'uuid' })
  companyId: string;

  @Column({ type: 'uuid' })
  author: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
