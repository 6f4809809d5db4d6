import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Method, METHODS } from '../engine/allocation/index.js';
import type { WhyUnplaced } from '../engine/allocation/timetable/index.js';
import { LANE_CODES, LANGUAGES, type LaneCode, type Language } from '../engine/facts/index.js';
import type { IntroductionState } from '../engine/introductions/index.js';
import { PageQuery } from '../http/pagination.js';
import type { TextDto } from '../http/text.dto.js';
import { IsInstant, Satisfies } from '../http/validation.js';
import { type LeftOut, PAIR_SOURCES, type PairSource, type RoundState } from './meeting-round.entity.js';

const MOST_SLOTS = 200;

const IsTimeZone = (): PropertyDecorator =>
  applyDecorators(
    Satisfies((value) =>
      typeof value === 'string' && Intl.supportedValuesOf('timeZone').includes(value)
        ? []
        : [{ field: '', code: 'bad-format', facts: { expected: 'Asia/Seoul' } }],
    ),
    ApiProperty({ type: 'string', description: 'Of the place, as IANA names it', example: 'Asia/Seoul' }),
  );

/** Interpreters between two languages */
export class InterpretersDto {
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(2) @ArrayUnique() @IsIn(LANGUAGES, { each: true }) between: Language[];
  /** How many are there at once */
  @IsInt() @Min(0) @Max(500) count: number;
}

/** A company that is not there in some slots */
export class AbsenceDto {
  @IsUUID() company: string;
  /** Numbers of slots, from 0 */
  @IsArray()
  @ArrayMaxSize(MOST_SLOTS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_SLOTS - 1, { each: true })
  slots: number[];
}

/** A round of 1:1 meetings as its advisors describe it */
export class MeetingRoundContent {
  @IsString() @Length(1, 200) name: string;
  @IsOptional() @IsString() @Length(1, 200) place?: string;
  @IsTimeZone() timeZone: string;
  /** When meetings begin, ascending and at least as far apart as one lasts */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_SLOTS) @IsInstant({ each: true }) slots: string[];
  /** How long each meeting lasts */
  @IsInt() @Min(5) @Max(480) minutes: number;
  /** How many meetings there are at once */
  @IsInt() @Min(1) @Max(500) tables: number;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => InterpretersDto)
  interpreters?: InterpretersDto[];
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(LANE_CODES, { each: true }) lanes: LaneCode[];
  /** Pairs that an advisor has approved, or all that nobody has rejected */
  @IsIn(PAIR_SOURCES) pairs: PairSource;
  /** Most meetings for one requirement */
  @IsInt() @Min(1) @Max(MOST_SLOTS) perRequirement: number;
  /** Most meetings of one company about what it offers */
  @IsInt() @Min(1) @Max(MOST_SLOTS) perCompany: number;
  /** Meetings that each small firm is to have, if anybody wants to meet it */
  @IsInt() @Min(0) @Max(20) floor: number;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => AbsenceDto)
  absences?: AbsenceDto[];
}

export class PlanRoundDto {
  /** How the meetings are chosen: so that no pair would rather meet than what it has, for the highest sum of scores, or with a share for small firms */
  @IsIn(METHODS) method: Method;
  /** Leave the meetings of the last plan where they are and fill what is free */
  @IsOptional() @IsBoolean() keep?: boolean;
}

export class MeetingRoundsQuery extends PageQuery {
  @IsOptional() @IsIn(['active', 'archived']) state?: 'active' | 'archived';
}

export class MeetingsQuery {
  /** Of this introduction only */
  @IsOptional() @IsUUID() introduction?: string;
}

/** What one way of choosing the meetings comes to */
export class MethodCostView {
  method: Method;
  meetings: number;
  /** Sum of the scores of the chosen pairs, 0..100 each */
  score: number;
  /** Share of the most that any choice could reach, 0..1; the bound is proven */
  share: number;
  /** Gini coefficient of how the meetings are spread over companies, 0 (alike) to 1 */
  gini: number;
  smallFirms: number;
  /** Of these, those that get the meetings that they are to have */
  smallAtFloor: number;
  /** Pairs that would both rather meet than what they have */
  blockingPairs: number;
}

export class ShortfallView {
  company: string;
  names: TextDto;
  meetings: number;
  reason: 'no-pairs' | 'capacity' | 'seekers-full';
}

export class LeftOutView {
  reason: LeftOut;
  pairs: number;
}

/** What a plan says of itself */
export class RoundReportView {
  /** Pairs that could be chosen from */
  pairs: number;
  leftOut: LeftOutView[];
  methods: MethodCostView[];
  /** Small firms that have fewer meetings than they are to have */
  shortfalls: ShortfallView[];
  /** Share of the score that the timetable keeps of the most that any could, 0..1; the bound is proven */
  placedShare: number;
  /** Meetings of the plan before that stayed where they were */
  kept: number;
}

export class MeetingRoundView extends MeetingRoundContent {
  /** UUIDv7 */
  id: string;
  /** Send it back as `If-Match: "<version>"` when changing the round */
  version: number;
  state: 'active' | 'archived';
  /** `planning` from when somebody asks for a plan until there is one */
  planState: RoundState;
  method: Method;
  report: RoundReportView | null;
  /** Why there is no plan */
  error: string | null;
  plannedAt: string | null;
  /** Meetings that have a slot and a table */
  placed: number;
  createdAt: string;
  updatedAt: string;
}

export class MeetingPartyView {
  company: string;
  names: TextDto;
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** Counts for the meetings that small firms are to have */
  isSmall: boolean;
  /** Of the requirement or of the capability */
  title: TextDto;
}

export class MeetingIntroductionView {
  id: string;
  state: IntroductionState;
  /** In the reader's language */
  stateName: string;
}

/** Two companies that shall meet */
export class MeetingView {
  id: string;
  match: string;
  /** 0..100 */
  score: number;
  seeker: MeetingPartyView;
  provider: MeetingPartyView;
  /** Number of the slot, from 0; null for one without a place */
  slot: number | null;
  table: number | null;
  /** Why it has no place */
  reason: WhyUnplaced | null;
  cancelled: boolean;
  /** Its introduction was begun for it: it keeps its place when the rest is planned anew */
  announced: boolean;
  introduction: MeetingIntroductionView | null;
}

export class MeetingsView {
  items: MeetingView[];
}

export class RoundIntroductionsView {
  /** Introductions that begin now */
  suggested: number;
  /** Those that were there before */
  known: number;
}

/** A meeting of an own company. Its other side is told by the introduction, as far as that goes */
export class OwnMeetingView {
  id: string;
  round: string;
  place: string | null;
  timeZone: string;
  startsAt: string;
  minutes: number;
  table: number;
  introduction: string;
}

export class OwnMeetingsView {
  items: OwnMeetingView[];
}
