import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LaneCode } from '../engine/facts/index.js';
import type { ReviewState } from '../engine/reviews/index.js';
import { MatchList } from '../matching/lists/match-list.entity.js';
import { Match } from '../matching/lists/match.entity.js';
import { Requirement } from '../requirements/requirement.entity.js';

/** A match that an advisor should look at, or has. One row a pair, however often it is scored anew. */
@Entity('review')
@Index('review_queue', ['deskId'], { where: `state in ('open', 'second')` })
@Index('review_state', ['state', 'since'])
export class Review {
  @ForeignKey(() => Match, { name: 'review_match_id_fkey' })
  @PrimaryColumn({ name: 'match_id', type: 'uuid' })
  matchId: string;

  @Index('review_requirement')
  @ForeignKey(() => Requirement, { name: 'review_requirement_id_fkey' })
  @Column({ name: 'requirement_id', type: 'uuid' })
  requirementId: string;

  @Column({ type: 'text' })
  lane: LaneCode;

  /** Whose advisors work on it; null for all of them. */
  @Column({ name: 'desk_id', type: 'uuid', nullable: true })
  deskId: string | null;

  @Column({ type: 'text' })
  state: ReviewState;

  /** From when it waits in this state. */
  @CreateDateColumn({ type: 'timestamptz' })
  since: Date;

  /** As the current list has it; null for a pair that none holds. */
  @Column({ type: 'smallint', nullable: true })
  rank: number | null;

  @Column({ type: 'smallint', nullable: true })
  score: number | null;

  @Column({ type: 'smallint', nullable: true })
  coverage: number | null;

  /** A company has asked for the introduction and waits. */
  @Column({ type: 'boolean' })
  asked: boolean;

  /** `valueOf` and `riskOf` of the engine; the age comes in when the queue is asked for. */
  @Column({ type: 'double precision' })
  value: number;

  @Column({ type: 'double precision' })
  risk: number;

  /** Account that has it open, or to whom it was handed, and until when nobody else decides on it. */
  @Column({ name: 'held_by', type: 'uuid', nullable: true })
  heldBy: string | null;

  @Column({ name: 'held_until', type: 'timestamptz', nullable: true })
  heldUntil: Date | null;

  /** What the one who handed it over has to say. */
  @Column({ name: 'handed_note', type: 'text', nullable: true })
  handedNote: string | null;

  /** The decision that stands; there is one in the states `second`, `waiting` and `decided`, unless it came about elsewhere. */
  @Column({ name: 'decision_id', type: 'uuid', nullable: true })
  decisionId: string | null;
}

/** The list of a requirement that the queue has taken its matches from last. */
@Entity('review_intake')
export class ReviewIntakeMark {
  @ForeignKey(() => Requirement, { name: 'review_intake_requirement_id_fkey' })
  @PrimaryColumn({ name: 'requirement_id', type: 'uuid' })
  requirementId: string;

  @ForeignKey(() => MatchList, { name: 'review_intake_list_id_fkey', onDelete: 'CASCADE' })
  @Index('review_intake_list')
  @Column({ name: 'list_id', type: 'uuid' })
  listId: string;
}
