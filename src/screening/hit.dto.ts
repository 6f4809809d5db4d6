import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SCREENING_FINDINGS, type ScreeningFinding } from '../engine/compliance/index.js';
import { EXTENTS, type Extent, LIKENESSES, type Likeness } from '../engine/screening/index.js';
import { PageQuery } from '../http/pagination.js';
import { TextDto } from '../http/text.dto.js';
import { OUTCOMES, type Outcome, STANDINGS, type Standing } from './screening-hit.entity.js';

const MOST_AT_ONCE = 100;

export class HitsQuery extends PageQuery {
  @IsOptional() @IsIn(STANDINGS) standing?: Standing;
  /** Id of a company */
  @IsOptional() @IsUUID() company?: string;
}

export class SeenHitDto {
  @IsUUID() id: string;
  /** The version that was looked at */
  @IsInt() @Min(1) version: number;
}

export class DecideHitsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ArrayUnique(({ id }: SeenHitDto) => id)
  @ValidateNested({ each: true })
  @Type(() => SeenHitDto)
  hits: SeenHitDto[];

  /** `dismissed`: it is another firm. `confirmed`: it is the listed one, or belongs to it */
  @IsIn(OUTCOMES) outcome: Outcome;

  /** What a confirmed one means; needed with `confirmed`, left out otherwise */
  @ApiProperty({ enum: SCREENING_FINDINGS, required: false })
  @ValidateIf(({ outcome, finding }: DecideHitsDto) => outcome === 'confirmed' || finding !== undefined)
  @IsIn(SCREENING_FINDINGS)
  finding?: ScreeningFinding;

  @IsString() @Length(1, 2000) reason: string;
}

export class HitCompanyView {
  id: string;
  names: TextDto;
  country: string;
}

export class HitEntryView {
  name: string;
  aliases: string[];
  /** Registration numbers */
  numbers: string[];
  countries: string[];
  list: string;
  /** Which of several lists in one file, in the publisher's words */
  source?: string;
  /** `YYYY-MM-DD`, since when it is listed */
  listedOn?: string;
  url?: string;
  /** `YYYY-MM-DD`, day of the newest snapshot that says so */
  dated: string;
}

export class HitDecisionView {
  @ApiProperty({ enum: OUTCOMES }) outcome: Outcome;
  @ApiProperty({ enum: SCREENING_FINDINGS, required: false }) finding?: ScreeningFinding;
  reason: string;
  by?: string;
  at: string;
}

export class ScreeningHitView {
  id: string;
  version: number;
  company: HitCompanyView;
  entry: HitEntryView;
  /** The company's name or number that is alike, and the list's */
  own: string;
  listed: string;
  /** What they have in common */
  @ApiProperty({ enum: LIKENESSES }) likeness: Likeness;
  /** How much of the name is alike */
  @ApiProperty({ enum: EXTENTS }) extent: Extent;
  /** 0..1000, for the order of work; it is no probability */
  @ApiProperty({ type: 'integer' }) score: number;
  @ApiProperty({ enum: STANDINGS }) standing: Standing;
  /** What the list means to the compliance rules, where they know it */
  @ApiProperty({ enum: SCREENING_FINDINGS, required: false }) suggestedFinding?: ScreeningFinding;
  @ApiProperty({ type: HitDecisionView, required: false }) decision?: HitDecisionView;
  createdAt: string;
}

export class ScreeningListView {
  id: string;
  list: string;
  /** `YYYY-MM-DD` */
  dated: string;
  file: string;
  sha256: string;
  @ApiProperty({ type: 'integer' }) entries: number;
  /** Persons, vessels and aircraft, which no company is held against */
  @ApiProperty({ type: 'integer' }) passedOver: number;
  @ApiProperty({ type: 'integer' }) refused: number;
  /** Whether companies are held against it; false for older snapshots, and while it is read */
  isCurrent: boolean;
  /** Null while it is read, and where that was interrupted */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) completedAt: string | null;
}
