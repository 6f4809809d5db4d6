import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Opportunity } from '../../opportunities/opportunity.entity.js';
import { MatchRun } from '../runs/match-run.entity.js';
import type { TeamSolution } from './scored-teams.js';

/** An opportunity's teams as one run left them. Written whole, never changed; the newest one is current. */
@Entity('team_list')
@Index('team_list_run', ['runId', 'opportunityId'], { unique: true })
@Index('team_list_current', ['opportunityId'], { unique: true, where: 'current' })
export class TeamList {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => MatchRun, { name: 'team_list_run_id_fkey' })
  @Column({ name: 'run_id', type: 'uuid' })
  runId: string;

  @Index('team_list_opportunity')
  @ForeignKey(() => Opportunity, { name: 'team_list_opportunity_id_fkey' })
  @Column({ name: 'opportunity_id', type: 'uuid' })
  opportunityId: string;

  /** The run's epoch: evidence is computed from the revisions at or below it. */
  @Column({ type: 'bigint' })
  epoch: string;

  /** The newest epoch at which the same teams came out again; a run with older inputs than this writes nothing. */
  @Column({ name: 'confirmed_epoch', type: 'bigint' })
  confirmedEpoch: string;

  @Column({ type: 'boolean' })
  current: boolean;

  /** Companies that could have been in a team. */
  @Column({ type: 'int' })
  considered: number;

  /** Whether a role or a side stays open: then whoever changes may be what was missing. */
  @Column({ name: 'has_gaps', type: 'boolean' })
  hasGaps: boolean;

  /** Companies on the shortlists of the roles: a change of any of them may make other teams. */
  @Column({ name: 'looked_at', type: 'uuid', array: true })
  lookedAt: string[];

  /** Figures and typed reasons, nothing rendered. */
  @Column({ type: 'jsonb' })
  solution: TeamSolution;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
