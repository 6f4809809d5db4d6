import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import type { FactName, PartyFactName } from '../engine/compliance/index.js';
import { Match } from '../matching/lists/match.entity.js';

/** What somebody answered to a question about a match. Rows are never changed: of two answers the later one counts. */
@Entity('compliance_answer')
@Index('compliance_answer_match', ['matchId', 'id'])
export class ComplianceAnswer {
  /** UUIDv7, so that its order is the order of answering. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Match, { name: 'compliance_answer_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid' })
  matchId: string;

  @Column({ type: 'text' })
  fact: FactName | PartyFactName;

  /** The company that the question is about, where it is asked of each. */
  @ForeignKey(() => Company, { name: 'compliance_answer_about_fkey' })
  @Column({ type: 'uuid', nullable: true })
  about: string | null;

  @Column({ type: 'jsonb' })
  value: unknown;

  /** Account id. */
  @Column({ name: 'answered_by', type: 'text' })
  answeredBy: string;

  /** The party that answered; null for an advisor, on whosever behalf. */
  @ForeignKey(() => Company, { name: 'compliance_answer_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid', nullable: true })
  companyId: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;
}
