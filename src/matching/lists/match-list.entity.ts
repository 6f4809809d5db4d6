import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Requirement } from '../../requirements/requirement.entity.js';
import { MatchRun } from '../runs/match-run.entity.js';
import type { Reason } from '../../engine/scoring/index.js';
import { SavedList } from './saved-list.entity.js';

/** A requirement's ranked list as one run left it. */
@Entity('match_list')
@Index('match_list_run', ['runId', 'requirementId'], { unique: true })
@Index('match_list_current', ['requirementId'], { unique: true, where: 'current' })
@Index('match_list_lacking', ['id'], { where: `current and gap <> '[]'` })
export class MatchList extends SavedList {
  @ForeignKey(() => MatchRun, { name: 'match_list_run_id_fkey' })
  @Column({ name: 'run_id', type: 'uuid' })
  runId: string;

  @Index('match_list_requirement')
  @ForeignKey(() => Requirement, { name: 'match_list_requirement_id_fkey' })
  @Column({ name: 'requirement_id', type: 'uuid' })
  requirementId: string;

  /** For an empty list: what is missing in the market, as typed reasons. */
  @Column({ type: 'jsonb', default: [] })
  gap: Reason[];
}
