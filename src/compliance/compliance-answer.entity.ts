import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import type { FactName, PartyFactName } from '../engine/compliance/index.js';
import { Match } from '../matching/lists/match.entity.js';
import { Team } from '../matching/teams/team.entity.js';

/** What somebody answered to a question about a match or a team. Rows are never changed: of two answers the later one counts. */
@Entity('compliance_answer')
@Index('compliance_answer_match', ['matchId', 'id'])
@Index('compliance_answer_team', ['teamId', 'id'])
@Check('compliance_answer_deal_check', 'num_nonnulls(match_id, team_id) = 1')
export class ComplianceAnswer {
  /** UUIDv7, so that its order is the order of answering. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Match, { name: 'compliance_answer_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid', nullable: true })
  matchId: string | null;

  /** Of a team; a row has the one or the other. */
  @ForeignKey(() => Team, { name: 'compliance_answer_team_id_fkey' })
  @Column({ name: 'team_id', type: 'uuid', nullable: true })
  teamId: string | null;

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

  /** The party whose answer it is; null for what an advisor says of their own. */
  @ForeignKey(() => Company, { name: 'compliance_answer_company_id_fkey' })
  @Column({ name: 'company_id', type: 'uuid', nullable: true })
  companyId: string | null;

  /** An advisor entered what the party had told them. */
  @Column({ type: 'boolean', default: false })
  relayed: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;
}
