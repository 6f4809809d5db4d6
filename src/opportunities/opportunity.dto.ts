import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { COMPANY_KINDS, type CompanyKind } from '../engine/facts/index.js';
import { PageQuery } from '../http/pagination.js';
import { RecordView } from '../http/record-view.dto.js';
import { LONGEST_TEXT, TextDto } from '../http/text.dto.js';
import { IsCountry, IsCurrency, IsIsoDate, IsLocalisedText, IsLocalisedTexts } from '../http/validation.js';
import { ClauseDto, NeededTagDto } from '../requirements/requirement.dto.js';
import {
  EffectiveDateView,
  EffectiveRoleView,
  EffectiveSidesView,
  EffectiveValueView,
} from './effective-opportunity.dto.js';
import { STILL_OPEN, type StillOpen } from '../requirements/still-open/openness.js';

const LARGEST_AMOUNT = 1e15;
const MOST_ROLES = 12;

/** One place in the team and what it takes to fill it; what is left out asks for nothing. */
export class RoleDto {
  /** technology, components, manufacturing, integration, local-operator, data-host, maintenance, distribution, finance, or a word of your own */
  @IsString() @Length(1, 60) role: string;
  /** ISO 3166-1 alpha-2: countries whose firms may fill it */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsCountry({ each: true }) countries?: string[];
  /** Derived from the texts when left out, for roles that a product fills */
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
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(COMPANY_KINDS, { each: true }) partnerKinds?: CompanyKind[];
  /** What the host country wants of whoever fills it, in your own words */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsLocalisedTexts({ max: LONGEST_TEXT }) licences?: TextDto[];
}

const MOST_FIRMS = 4;

/** The fewest firms wanted of each side; a side that is left out is not asked for. */
export class SidesDto {
  /** Korean firms */
  @IsOptional() @IsInt() @Min(0) @Max(MOST_FIRMS) KR?: number;
  /** Chinese firms */
  @IsOptional() @IsInt() @Min(0) @Max(MOST_FIRMS) CN?: number;
  /** Firms of the market itself */
  @IsOptional() @IsInt() @Min(0) @Max(MOST_FIRMS) host?: number;
}

export class ValueDto {
  @IsOptional() @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) min?: number;
  @IsOptional() @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) max?: number;
  /** ISO 4217 */
  @IsCurrency() currency: string;
}

/** A third-country project that firms of several sides enter together; the same facts in the API and in the exchange format. */
export class OpportunityContent {
  /** The third country, ISO 3166-1 alpha-2 */
  @IsCountry() market: string;
  @IsLocalisedText({ max: 300 }) title: TextDto;
  @IsOptional() @IsLocalisedText({ max: LONGEST_TEXT }) description?: TextDto;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROLES)
  @ValidateNested({ each: true })
  @Type(() => RoleDto)
  roles: RoleDto[];
  /** One Korean and one Chinese firm when left out */
  @IsOptional() @ValidateNested() @Type(() => SidesDto) sides?: SidesDto;
  @IsOptional() @ValidateNested() @Type(() => ValueDto) value?: ValueDto;
  /** `YYYY-MM-DD` */
  @IsOptional() @IsIsoDate() neededBy?: string;
}

export class CreateOpportunityDto extends OpportunityContent {
  /** Id of the company that brings it: a partner or an operator of the market */
  @IsUUID() owner: string;
  /** Your own id for the opportunity; made for you when left out */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
}

/** The whole of the opportunity's facts: what is left out is removed. */
export class ReplaceOpportunityDto extends OpportunityContent {}

export class OpportunitiesQuery extends PageQuery {
  /** Words in any language */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
  @IsOptional() @IsUUID() owner?: string;
  @IsOptional() @IsCountry() market?: string;
  /** A role that it has, e.g. local-operator */
  @IsOptional() @IsString() @Length(1, 60) role?: string;
  /** Tag code of any of its roles; finds more special ones too */
  @IsOptional() @IsString() @Length(1, 100) tag?: string;
  @IsOptional() @IsIn(['active', 'archived']) state?: 'active' | 'archived';
}

export class OpportunityView extends RecordView {
  /** Whether it was confirmed in the last 30 days, is asked about, or has expired without an answer; null if never asked about */
  @ApiProperty({ enum: STILL_OPEN, nullable: true })
  stillOpen: StillOpen | null;
  /** When it expires, or expired, without a confirmation; ISO 8601, UTC */
  @ApiProperty({ type: 'string', nullable: true })
  openUntil: string | null;
  /** Id of the company that brings it */
  owner: string;
  market: string;
  title: TextDto;
  description?: TextDto;
  roles: RoleDto[];
  sides?: SidesDto;
  value?: ValueDto;
  neededBy?: string;
  @ApiProperty({ type: [EffectiveRoleView] })
  effectiveRoles: EffectiveRoleView[];
  effectiveSides: EffectiveSidesView;
  /** The stated value or, without one, that of the texts */
  @ApiProperty({ type: EffectiveValueView, nullable: true })
  effectiveValue: EffectiveValueView | null;
  /** The stated date or, without one, that of the texts */
  @ApiProperty({ type: EffectiveDateView, nullable: true })
  effectiveNeededBy: EffectiveDateView | null;
}
