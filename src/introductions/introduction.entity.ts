import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { Capability } from '../capabilities/capability.entity.js';
import type { IntroductionState } from '../engine/introductions/index.js';
import { Match } from '../matching/lists/match.entity.js';
import { Team } from '../matching/teams/team.entity.js';
import { Opportunity } from '../opportunities/opportunity.entity.js';
import { Requirement } from '../requirements/requirement.entity.js';

/** The consented way of one match, or of one team for an opportunity, to an outcome. */
@Entity('introduction')
@Index('introduction_match', ['matchId'], { unique: true })
export class Introduction {
  /** UUIDv7, so that its order is the order of creation. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  kind: 'match' | 'team';

  @ForeignKey(() => Match, { name: 'introduction_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid', nullable: true })
  matchId: string | null;

  @Index('introduction_team')
  @ForeignKey(() => Team, { name: 'introduction_team_id_fkey' })
  @Column({ name: 'team_id', type: 'uuid', nullable: true })
  teamId: string | null;

  @ForeignKey(() => Requirement, { name: 'introduction_requirement_id_fkey' })
  @Column({ name: 'requirement_id', type: 'uuid', nullable: true })
  requirementId: string | null;

  @ForeignKey(() => Capability, { name: 'introduction_capability_id_fkey' })
  @Column({ name: 'capability_id', type: 'uuid', nullable: true })
  capabilityId: string | null;

  @Index('introduction_opportunity')
  @ForeignKey(() => Opportunity, { name: 'introduction_opportunity_id_fkey' })
  @Column({ name: 'opportunity_id', type: 'uuid', nullable: true })
  opportunityId: string | null;

  /** Whose advisors work on it; null for all of them. */
  @Column({ name: 'desk_id', type: 'uuid', nullable: true })
  deskId: string | null;

  @Index('introduction_state')
  @Column({ type: 'text' })
  state: IntroductionState;

  /** Rises with everything that happens to it. */
  @Column({ type: 'int' })
  version: number;

  @Column({ name: 'creation_key', type: 'text', nullable: true, unique: true })
  creationKey: string | null;

  /** The text that both sides acknowledge. */
  @Column({ name: 'nda_version', type: 'text', nullable: true })
  ndaVersion: string | null;

  /** When an offer that not all have answered ends. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  /** When the first outcome was declared; the checks after 30, 90 and 180 days count from it. */
  @Column({ name: 'concluded_at', type: 'timestamptz', nullable: true })
  concludedAt: Date | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
