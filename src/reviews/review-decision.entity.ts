import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PartySide } from '../engine/introductions/index.js';
import type { RejectReasonCode, ReviewAct } from '../engine/reviews/index.js';
import type { ErrorCode } from '../errors/codes.js';
import { Match } from '../matching/lists/match.entity.js';

/** What an advisor has decided on a match, with what the match looked like then. It takes effect when it can no longer be undone. */
@Entity('review_decision')
@Index('review_decision_due', ['effectiveAt'], { where: 'applied_at is null and undone_at is null' })
@Index('review_decision_by', ['decidedBy', 'decidedAt'])
@Index('review_decision_match', ['matchId'])
export class ReviewDecision {
  /** UUIDv7, so that its order is the order of deciding. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey(() => Match, { name: 'review_decision_match_id_fkey' })
  @Column({ name: 'match_id', type: 'uuid' })
  matchId: string;

  @Column({ type: 'text' })
  act: ReviewAct;

  @Column({ type: 'text', nullable: true })
  reason: RejectReasonCode | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** The rank that the pair shall have. */
  @Column({ type: 'smallint', nullable: true })
  place: number | null;

  /** Whose owner is asked for information. */
  @Column({ type: 'text', nullable: true })
  side: Extract<PartySide, 'seeker' | 'provider'> | null;

  /** A second advisor's blind reading: it is compared with the first and does nothing. */
  @Column({ type: 'boolean' })
  second: boolean;

  /** As the list had it then; null for a pair that none held. */
  @Column({ type: 'smallint', nullable: true })
  rank: number | null;

  @Column({ type: 'smallint', nullable: true })
  score: number | null;

  /** 0..10000 per criterion in the engine's order; null for no data. */
  @Column({ type: 'smallint', array: true, nullable: true })
  criteria: (number | null)[] | null;

  /** Account. */
  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt: Date;

  @Column({ name: 'effective_at', type: 'timestamptz' })
  effectiveAt: Date;

  @Column({ name: 'applied_at', type: 'timestamptz', nullable: true })
  appliedAt: Date | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  /** Why it could not take effect after all, as when the record was archived within those seconds. */
  @Column({ type: 'text', nullable: true })
  refusal: ErrorCode | null;
}
