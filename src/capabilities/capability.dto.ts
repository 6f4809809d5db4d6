import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  COMPANY_KINDS,
  COOPERATION_MODES,
  LANE_CODES,
  type CompanyKind,
  type CooperationMode,
  type LaneCode,
} from '../engine/facts/index.js';
import { PageQuery } from '../http/pagination.js';
import { RecordView } from '../http/record-view.dto.js';
import { LONGEST_TEXT, TextDto } from '../http/text.dto.js';
import { StatedFactView } from './stated-fact.dto.js';
import { IsCountry, IsCurrency, IsLocalisedText } from '../http/validation.js';

const LARGEST_AMOUNT = 1e15;

export class MeasuredValue {
  /** A number, or [min, max] */
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' } }] })
  value: number | [number, number];
  /** UCUM code, one of the spec key's units */
  unit: string;
}

/** A number in the spec key's own unit, words, a span, or a number with its unit. */
export type SpecInput = number | string | [number, number] | MeasuredValue;

export class PriceDto {
  @IsOptional() @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) min?: number;
  @IsOptional() @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) max?: number;
  /** ISO 4217 */
  @IsCurrency() currency: string;
}

/** What a supplier wants of the other side. */
export class WantsDto {
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(COMPANY_KINDS, { each: true }) partnerKinds?: CompanyKind[];
  /** ISO 3166-2 */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { each: true }) regions?: string[];
  /** Tags of sectors it will not serve */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) excludedSectors?: string[];
}

const specExample = {
  detectionRange: { value: 200, unit: 'm' },
  ingressProtection: 67,
  operatingTemperature: [-40, 85],
};
export const specSchema = {
  type: 'object' as const,
  example: specExample,
  additionalProperties: {
    oneOf: [
      { type: 'number' as const },
      { type: 'string' as const },
      { type: 'array' as const, items: { type: 'number' as const }, minItems: 2, maxItems: 2 },
      {
        type: 'object' as const,
        properties: { value: { type: 'number' as const }, unit: { type: 'string' as const } },
      },
    ],
  },
};

/** One thing a company can supply; the same facts in the API and in the exchange format. */
export class CapabilityContent {
  @IsLocalisedText({ max: 300 }) title: TextDto;
  @IsOptional() @IsLocalisedText({ max: LONGEST_TEXT }) description?: TextDto;
  /** Lanes it is offered in; any that fits when left out */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(LANE_CODES, { each: true }) lanes?: LaneCode[];
  /** Tag codes; derived from the texts when left out */
  @IsOptional() @IsArray() @ArrayMaxSize(40) @ArrayUnique() @IsString({ each: true }) tags?: string[];
  @ApiPropertyOptional(specSchema)
  @IsOptional()
  @IsObject()
  specs?: Record<string, SpecInput>;
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsString({ each: true }) certifications?: string[];
  /** Technology readiness level */
  @IsOptional() @IsInt() @Min(1) @Max(9) trl?: number;
  @IsOptional() @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) minOrder?: number;
  /** Pieces a month */
  @IsOptional() @IsNumber() @Min(0) @Max(LARGEST_AMOUNT) monthlyCapacity?: number;
  @IsOptional() @IsInt() @Min(0) @Max(3650) leadTimeDays?: number;
  @IsOptional() @ValidateNested() @Type(() => PriceDto) price?: PriceDto;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(COOPERATION_MODES, { each: true }) cooperationModes?: CooperationMode[];
  /** ISO 3166-1 alpha-2 */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsCountry({ each: true }) markets?: string[];
  @IsOptional() @ValidateNested() @Type(() => WantsDto) wants?: WantsDto;
  /** Roles it can fill in a third-country project */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @Length(1, 60, { each: true }) roles?: string[];
}

export class CreateCapabilityDto extends CapabilityContent {
  /** Id of the company that supplies it */
  @IsUUID() company: string;
  /** Your own id for the capability; made for you when left out */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
}

/** The whole of the capability's facts: what is left out is removed. */
export class ReplaceCapabilityDto extends CapabilityContent {}

export class CapabilitiesQuery extends PageQuery {
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

export class QuoteView {
  /** `title.ko`, `description.zh`, ... */
  field: string;
  /** Offsets in UTF-16 units of that text */
  start: number;
  end: number;
  text: string;
}

/** A tag and the words it rests on */
export class DerivedTagView {
  code: string;
  /** Name in the reader's language */
  name: string;
  origin: 'chosen' | 'derived';
  /** How surely it says what the text is about, 0..1: most when chosen or in a title, least in an industry class */
  strength: number;
  quote: QuoteView | null;
}

export class CapabilityView extends RecordView {
  /** Id of the supplying company */
  company: string;
  title: TextDto;
  description?: TextDto;
  lanes?: LaneCode[];
  tags?: string[];
  @ApiPropertyOptional(specSchema)
  specs?: Record<string, SpecInput>;
  certifications?: string[];
  trl?: number;
  minOrder?: number;
  monthlyCapacity?: number;
  leadTimeDays?: number;
  price?: PriceDto;
  cooperationModes?: CooperationMode[];
  markets?: string[];
  wants?: WantsDto;
  roles?: string[];
  /** What it states beside its texts, in the reader's language */
  stated: StatedFactView[];
  /** The tags that count in matching: the chosen ones or, without any, those derived from the texts */
  @ApiProperty({ type: [DerivedTagView] })
  effectiveTags: DerivedTagView[];
}

/** As a list shows it: with the name of its company, so that nobody has to ask for each */
export class ListedCapabilityView extends CapabilityView {
  companyNames: TextDto;
}
