import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LANE_CODES, type LaneCode } from '../engine/facts/index.js';
import {
  actRuleOf,
  type RejectReasonCode,
  rejectReasons,
  REVIEW_ACTS,
  REVIEW_STATES,
  type ReviewAct,
  type ReviewState,
} from '../engine/reviews/index.js';
import type { ErrorCode } from '../errors/codes.js';
import { PageQuery } from '../http/pagination.js';
import { ToBoolean } from '../http/query-values.js';
import { MatchPartyView } from '../matching/lists/match.dto.js';

const LONGEST_NOTE = 2000;
const MOST_DECISIONS = 100;
/** As many as a console shows at a time. */
const MOST_BESIDES = 200;
/** Lists hold no more lines. */
const LAST_PLACE = 50;

const needs = (what: 'reason' | 'note' | 'place' | 'side') =>
  ValidateIf(
    (decision: DecisionDto) =>
      decision[what] !== undefined ||
      (REVIEW_ACTS.includes(decision.act) && actRuleOf(decision.act).needs.includes(what)),
  );

export class DecisionDto {
  @IsUUID() match: string;
  @IsIn(REVIEW_ACTS) act: ReviewAct;
  /** Why; for `reject` and `exclude` */
  @needs('reason')
  @IsIn(rejectReasons)
  reason?: RejectReasonCode;
  /** In words. The question for `ask-information`; why for `adjust-rank`, `pin` and the reason `other` */
  @ValidateIf(
    ({ act, reason, note }: DecisionDto) =>
      note !== undefined || reason === 'other' || (REVIEW_ACTS.includes(act) && actRuleOf(act).needs.includes('note')),
  )
  @IsString()
  @Length(1, LONGEST_NOTE)
  note?: string;
  /** The rank that the pair shall have; for `adjust-rank` */
  @needs('place')
  @IsInt()
  @Min(1)
  @Max(LAST_PLACE)
  place?: number;
  /** Whose owner is asked; for `ask-information` */
  @needs('side')
  @IsIn(['seeker', 'provider'])
  side?: 'seeker' | 'provider';
}

export class DecideDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_DECISIONS)
  @ValidateNested({ each: true })
  @Type(() => DecisionDto)
  decisions: DecisionDto[];
}

export class UndoDto {
  /** Ids of decisions */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_DECISIONS)
  @IsUUID(undefined, { each: true })
  decisions: string[];
}

export class NextReviewDto {
  @IsOptional() @IsIn(LANE_CODES) lane?: LaneCode;
  /** Matches to pass over, as those that stand on the screen already */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_BESIDES)
  @IsUUID(undefined, { each: true })
  besides?: string[];
}

export class HandOverDto {
  /** Account of the advisor who gets it; null gives it back to all */
  @ValidateIf(({ to }: HandOverDto) => to !== null)
  @IsUUID()
  @ApiProperty({ type: String, nullable: true })
  to: string | null;
  @IsOptional() @IsString() @MaxLength(LONGEST_NOTE) note?: string;
}

export class ReopenDto {
  /** Why it is to be decided again */
  @IsString() @Length(1, LONGEST_NOTE) note: string;
}

export class ReviewsQuery extends PageQuery {
  /** Without it, all that can be decided now: `open` and `second` */
  @IsOptional() @IsIn(REVIEW_STATES) state?: ReviewState;
  @IsOptional() @IsIn(LANE_CODES) lane?: LaneCode;
  @IsOptional() @IsUUID() desk?: string;
  /** What you have open yourself */
  @IsOptional() @ToBoolean() @IsIn([true, false]) mine?: boolean;
}

export class ReviewDecisionView {
  id: string;
  act: ReviewAct;
  @ApiProperty({ enum: rejectReasons, nullable: true })
  reason: RejectReasonCode | null;
  note: string | null;
  place: number | null;
  side: 'seeker' | 'provider' | null;
  second: boolean;
  by: string;
  /** Null for an account that is gone */
  byName: string | null;
  at: string;
  /** Until then it can be undone; then it takes effect */
  effectiveAt: string;
  applied: boolean;
  undone: boolean;
  /** Why it could not take effect */
  @ApiProperty({ type: String, nullable: true })
  refusal: ErrorCode | null;
  /** 0..100, as the list had it then */
  score: number | null;
  rank: number | null;
}

export class ReviewView {
  match: string;
  requirement: MatchPartyView;
  capability: MatchPartyView;
  lane: LaneCode;
  desk: string | null;
  @ApiProperty({ enum: REVIEW_STATES })
  state: ReviewState;
  /** From when it waits in this state */
  since: string;
  /** As the current list has it; null for a pair that none holds */
  rank: number | null;
  /** 0..100 */
  score: number | null;
  /** 0..1 */
  coverage: number | null;
  /** A company has asked for the introduction and waits */
  asked: boolean;
  /** Orders the queue, highest first: value x age x risk */
  priority: number;
  /** 0..1 */
  value: number;
  /** A factor from 1, by days */
  age: number;
  /** A factor from 1 */
  risk: number;
  heldBy: string | null;
  heldByName: string | null;
  handedNote: string | null;
  /** The decision that stands. Hidden from who is to read the match a second time */
  @ApiProperty({ type: ReviewDecisionView, nullable: true })
  decision: ReviewDecisionView | null;
  /** Whether the pair is scored otherwise than when it was decided */
  scoreChanged: boolean;
}

export class NextReviewView {
  /** Null where nothing is left */
  @ApiProperty({ type: ReviewView, nullable: true })
  review: ReviewView | null;
}

export class DecisionsView {
  items: ReviewDecisionView[];
}

export class DeskLoadView {
  /** Null for what belongs to no desk */
  desk: string | null;
  name: string | null;
  open: number;
  /** Matches that an advisor has open now */
  held: number;
  advisors: number;
  /** Decisions a day over the last fourteen days */
  perDay: number;
  /** Days to an empty queue at this pace; null without one */
  daysLeft: number | null;
}

export class ReviewAgreementView {
  pairs: number;
  equal: number;
  /** Cohen's kappa; null where chance alone would agree everywhere */
  kappa: number | null;
}

export class ReviewStatisticsView {
  open: number;
  second: number;
  waiting: number;
  /** Open with you */
  mine: number;
  /** Your decisions since midnight (UTC) */
  decidedToday: number;
  /** Days that the oldest one has waited; null for an empty queue */
  oldestDays: number | null;
  medianDays: number | null;
  desks: DeskLoadView[];
  agreement: ReviewAgreementView;
}
