import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Opportunity } from '../../opportunities/opportunity.entity.js';
import { SavedList } from '../lists/saved-list.entity.js';
import { MatchRun } from '../runs/match-run.entity.js';
import type { TeamSolution } from './scored-teams.js';

/** An opportunity's teams as one run left them. */
@Entity('team_list')
@Index('team_list_run', ['runId', 'opportunityId'], { unique: true })
@Index('team_list_current', ['opportunityId'], { unique: true, where: 'current' })
export class TeamList extends SavedList {
  @ForeignKey(() => MatchRun, { name: 'team_list_run_id_fkey' })
  @Column({ name: 'run_id', type: 'uuid' })
  runId: string;

  @Index('team_list_opportunity')
  @ForeignKey(() => Opportunity, { name: 'team_list_opportunity_id_fkey' })
  @Column({ name: 'opportunity_id', type: 'uuid' })
  opportunityId: string;

  /** Whether a role or a side stays open: then whoever changes may be what was missing. */
  @Column({ name: 'has_gaps', type: 'boolean' })
  hasGaps: boolean;

  /** Companies on the shortlists of the roles: a change of any of them may make other teams. */
  @Column({ name: 'looked_at', type: 'uuid', array: true })
  lookedAt: string[];

  /** Figures and typed reasons, nothing rendered. */
  @Column({ type: 'jsonb' })
  solution: TeamSolution;
}
