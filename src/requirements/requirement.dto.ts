import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DerivedTagView } from '../capabilities/capability.dto.js';
import { StatedFactView } from '../capabilities/stated-fact.dto.js';
import {
  CLAUSE_OPERATORS,
  COMPANY_KINDS,
  COOPERATION_MODES,
  LANE_CODES,
  NEEDS,
  type ClauseOperator,
  type CompanyKind,
  type CooperationMode,
  type LaneCode,
  type Need,
} from '../engine/facts/index.js';
import { PageQuery } from '../http/pagination.js';
import { RecordView } from '../http/record-view.dto.js';
import { LONGEST_TEXT, TextDto } from '../http/text.dto.js';
import { IsCountry, IsCurrency, IsIsoDate, IsLocalisedText } from '../http/validation.js';
import { STILL_OPEN, type StillOpen } from './still-open/openness.js';

const LARGEST_AMOUNT = 1e15;

export const DATA_CATEGORIES = [
  'none',
  'personal',
  'sensitive-personal',
  'important',
  'medical',
  'vehicle-road',
  'financial',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];
export const END_USES = ['civil', 'state', 'military-adjacent', 'unknown'] as const;
export type EndUse = (typeof END_USES)[number];

export class NeededTagDto {
  @IsString() @Length(1, 100) code: string;
  /** must when left out */
  @IsOptional() @IsIn(NEEDS) need?: Need;
}

export class NeededCertificationDto {
  @IsString() @Length(1, 60) code: string;
  /** must when left out */
  @IsOptional() @IsIn(NEEDS) need?: Need;
}

export type ClauseValue = number | string | (number | string)[];

/** One checkable statement: a limit on a spec. A contradicted `must` excludes a supplier. */
export class ClauseDto {
  /** Spec key, e.g. detectionRange */
  @IsString() @Length(1, 60) spec: string;
  @IsIn(CLAUSE_OPERATORS) op: ClauseOperator;
  /** A number or words; for `in` a list, for `between` [min, max] */
  @ApiProperty({
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'array', items: { oneOf: [{ type: 'number' }, { type: 'string' }] } },
    ],
  })
  @IsDefined()
  value: ClauseValue;
  /** UCUM code; the spec key's own unit when left out */
  @IsOptional() @IsString() @Length(1, 20) unit?: string;
  /** must when left out */
  @IsOptional() @IsIn(NEEDS) need?: Need;
}

export class BudgetDto {
  @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) max: number;
  /** ISO 4217 */
  @IsCurrency() currency: string;
}

/** One thing a company needs; the same facts in the API and in the exchange format. */
export class RequirementContent {
  @IsLocalisedText({ max: 300 }) title: TextDto;
  @IsOptional() @IsLocalisedText({ max: LONGEST_TEXT }) description?: TextDto;
  /** Guessed from the words when left out */
  @IsOptional() @IsIn(LANE_CODES) lane?: LaneCode;
  /** Derived from the texts when left out */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NeededTagDto)
  tags?: NeededTagDto[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ClauseDto)
  clauses?: ClauseDto[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NeededCertificationDto)
  certifications?: NeededCertificationDto[];
  /** Pieces a month */
  @IsOptional() @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) quantity?: number;
  @IsOptional() @ValidateNested() @Type(() => BudgetDto) budget?: BudgetDto;
  /** `YYYY-MM-DD` */
  @IsOptional() @IsIsoDate() neededBy?: string;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(COOPERATION_MODES, { each: true }) cooperationModes?: CooperationMode[];
  /** ISO 3166-1 alpha-2 */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsCountry({ each: true }) markets?: string[];
  /** ISO 3166-2: where the supplier should work */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { each: true }) regions?: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(COMPANY_KINDS, { each: true }) partnerKinds?: CompanyKind[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(DATA_CATEGORIES, { each: true }) dataCategories?: DataCategory[];
  @IsOptional() @IsIn(END_USES) endUse?: EndUse;
}

export class CreateRequirementDto extends RequirementContent {
  /** Id of the company that needs it */
  @IsUUID() company: string;
  /** Your own id for the requirement; made for you when left out */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
}

/** The whole of the requirement's facts: what is left out is removed. */
export class ReplaceRequirementDto extends RequirementContent {}

export class RequirementsQuery extends PageQuery {
  /** Words in any language */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
  @IsOptional() @IsUUID() company?: string;
  @IsOptional() @IsIn(LANE_CODES) lane?: LaneCode;
  /** Tag code; finds more special ones too */
  @IsOptional() @IsString() @Length(1, 100) tag?: string;
  /** Code of a cluster in whose regions its company sits */
  @IsOptional() @IsString() @Length(1, 60) cluster?: string;
  @IsOptional() @IsIn(['active', 'archived']) state?: 'active' | 'archived';
}

export class RequirementView extends RecordView {
  /** Whether it was confirmed in the last 30 days, is asked about, or has expired without an answer; null if never asked about */
  @ApiProperty({ enum: STILL_OPEN, nullable: true })
  stillOpen: StillOpen | null;
  /** When it expires, or expired, without a confirmation; ISO 8601, UTC */
  @ApiProperty({ type: 'string', nullable: true })
  openUntil: string | null;
  /** Id of the company that needs it */
  company: string;
  title: TextDto;
  description?: TextDto;
  /** The lane it is matched in */
  lane: LaneCode;
  laneOrigin: 'chosen' | 'derived';
  tags?: NeededTagDto[];
  clauses?: ClauseDto[];
  certifications?: NeededCertificationDto[];
  quantity?: number;
  budget?: BudgetDto;
  neededBy?: string;
  cooperationModes?: CooperationMode[];
  markets?: string[];
  regions?: string[];
  partnerKinds?: CompanyKind[];
  dataCategories?: DataCategory[];
  endUse?: EndUse;
  /** What it states beside its texts, in the reader's language */
  stated: StatedFactView[];
  /** The tags that count in matching: the chosen ones or, without any, those derived from the texts */
  @ApiProperty({ type: [DerivedTagView] })
  effectiveTags: DerivedTagView[];
}

/** As a list shows it: with the name of its company, so that nobody has to ask for each */
export class ListedRequirementView extends RequirementView {
  companyNames: TextDto;
}
