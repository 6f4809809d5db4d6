import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RuleId, TaskCode, TaskState } from '../../engine/compliance/index.js';
import { Match } from '../../matching/lists/match.entity.js';
import { Team } from '../../matching/teams/team.entity.js';

/** The owner of what advisors have to do. */
export const DESK = 'desk';

/**
 * Something that a verdict asks to be done. A verdict that is drawn anew finds the row again by match or team, code and owner, so
 * that work and evidence outlive it; several rules that ask one party for the same thing ask once.
 */
@Entity('compliance_task')
@Index('compliance_task_once', ['matchId', 'code', 'owner'], { unique: true })
@Index('compliance_task_team_once', ['teamId', 'code', 'owner'], { unique: true })
@Check('compliance_task_deal_check', 'num_nonnulls(match_id, team_id) = 1')
export class ComplianceTask {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Match, { name: 'compliance_task_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid', nullable: true })
  matchId: string | null;

  /** Of a team; a row has the one or the other. */
  @ForeignKey(() => Team, { name: 'compliance_task_team_id_fkey' })
  @Column({ name: 'team_id', type: 'uuid', nullable: true })
  teamId: string | null;

  @Column({ type: 'text' })
  code: TaskCode;

  /** Id of the company that has to do it, or `desk`. */
  @Column({ type: 'text' })
  owner: string;

  /** The rules that set it now, or that set it last. */
  @Column({ type: 'text', array: true })
  rules: RuleId[];

  /** When the verdict ceased to set it; null while it does. */
  @Column({ name: 'dropped_at', type: 'timestamptz', nullable: true })
  droppedAt: Date | null;

  @Column({ type: 'text', default: 'open' })
  state: TaskState;

  /** `YYYY-MM-DD` */
  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  /** What whoever did the last act wrote. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** A file of the owner as evidence, by its id. */
  @Column({ type: 'uuid', nullable: true })
  attachment: string | null;

  /** Of an approval that the task brought in: the last day of it, `YYYY-MM-DD`; null where it does not end. */
  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil: string | null;

  /** Account of the last act; null as long as there was none. */
  @Column({ name: 'acted_by', type: 'text', nullable: true })
  actedBy: string | null;

  @Column({ name: 'acted_at', type: 'timestamptz', nullable: true })
  actedAt: Date | null;

  @CreateDateColumn({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;
}
