import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Requirement } from '../../requirements/requirement.entity.js';
import { MatchRun } from '../runs/match-run.entity.js';
import type { Reason } from '../../engine/scoring/index.js';

/** A requirement's ranked list as one run left it. Written whole, never changed; the newest one is current. */
@Entity('match_list')
@Index('match_list_run', ['runId', 'requirementId'], { unique: true })
@Index('match_list_current', ['requirementId'], { unique: true, where: 'current' })
export class MatchList {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => MatchRun, { name: 'match_list_run_id_fkey' })
  @Column({ name: 'run_id', type: 'uuid' })
  runId: string;

  @Index('match_list_requirement')
  @ForeignKey(() => Requirement, { name: 'match_list_requirement_id_fkey' })
  @Column({ name: 'requirement_id', type: 'uuid' })
  requirementId: string;

  /** The run's epoch: evidence is computed from the revisions at or below it. */
  @Column({ type: 'bigint' })
  epoch: string;

  /** The newest epoch at which the same list came out again; a run with older inputs than this writes nothing. */
  @Column({ name: 'confirmed_epoch', type: 'bigint' })
  confirmedEpoch: string;

  @Column({ type: 'boolean' })
  current: boolean;

  /** Capabilities that were compared. */
  @Column({ type: 'int' })
  considered: number;

  /** For an empty list: what is missing in the market, as typed reasons. */
  @Column({ type: 'jsonb', default: [] })
  gap: Reason[];

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
