import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Opportunity } from '../../opportunities/opportunity.entity.js';

/** Companies that would enter an opportunity together. The row outlives lists: verdicts and introductions point to it. */
@Entity('team')
@Index('team_companies', ['opportunityId', 'companies'], { unique: true })
export class Team {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Opportunity, { name: 'team_opportunity_id_fkey' })
  @Column({ name: 'opportunity_id', type: 'uuid' })
  opportunityId: string;

  /** Ids in ascending order, so that the same companies are one team. */
  @Column({ type: 'uuid', array: true })
  companies: string[];

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
