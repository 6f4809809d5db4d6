import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Verdict, VerdictOutcome } from '../engine/compliance/index.js';
import { Match } from '../matching/lists/match.entity.js';
import { Team } from '../matching/teams/team.entity.js';

/** How the rules stood to a match or a team. Rows are never changed: another verdict is another version, and the highest counts. */
@Entity('compliance_verdict')
@Index('compliance_verdict_version', ['matchId', 'version'], { unique: true })
@Index('compliance_verdict_team_version', ['teamId', 'version'], { unique: true })
@Check('compliance_verdict_deal_check', 'num_nonnulls(match_id, team_id) = 1')
export class ComplianceVerdict {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Match, { name: 'compliance_verdict_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid', nullable: true })
  matchId: string | null;

  /** Of a team; a row has the one or the other. */
  @ForeignKey(() => Team, { name: 'compliance_verdict_team_id_fkey' })
  @Column({ name: 'team_id', type: 'uuid', nullable: true })
  teamId: string | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'text' })
  outcome: VerdictOutcome;

  /** SHA-256 of the facts and of what each version of a rule finds in them: nothing differs while it is the same. */
  @Column({ type: 'text' })
  digest: string;

  /** The first day (`YYYY-MM-DD`) on which it came out so. */
  @Column({ name: 'on_date', type: 'date' })
  onDate: string;

  /** In codes; each finding names its rule and the rule's version. */
  @Column({ type: 'jsonb' })
  verdict: Omit<Verdict, 'onDate'>;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
