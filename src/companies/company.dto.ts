import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  COMPANY_KINDS,
  LANGUAGES,
  PRESENCE_KINDS,
  type CompanyKind,
  type Language,
  type PresenceKind,
} from '../engine/facts/index.js';
import { PageQuery } from '../http/pagination.js';
import { RecordView } from '../http/record-view.dto.js';
import { LONGEST_TEXT, TextDto } from '../http/text.dto.js';
import { IsCountry, IsIsoDate, IsLocalisedText } from '../http/validation.js';

/** Where a company already is: a licence, pilot, customer, office or partner in a market. */
export class PresenceDto {
  /** ISO 3166-1 alpha-2 */
  @IsCountry() market: string;
  @IsIn(PRESENCE_KINDS) kind: PresenceKind;
  @IsOptional() @IsLocalisedText({ max: LONGEST_TEXT }) evidence?: TextDto;
  /** `YYYY-MM-DD` */
  @IsOptional() @IsIsoDate() since?: string;
}

const E_MAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** A person of the firm. Shown to others only after both sides have consented. */
export class ContactDto {
  @IsOptional() @IsString() @Length(1, 100) name?: string;
  @IsOptional() @IsString() @Length(1, 100) role?: string;
  @IsOptional() @Length(3, 254) @Matches(E_MAIL, { context: { expected: 'hong@example.com' } }) email?: string;
  @IsOptional()
  @Matches(/^[+\d(][\d\s().-]{4,30}$/, { context: { expected: '+82 2 1234 5678' } })
  phone?: string;
}

/** The facts of a company; the same in the API and in the exchange format. */
export class CompanyContent {
  /** ISO 3166-1 alpha-2 */
  @IsCountry() country: string;
  @IsLocalisedText({ max: 200 }) names: TextDto;
  @IsOptional() @IsIn(COMPANY_KINDS) kind?: CompanyKind;
  /** A one-person company (OPC, 1인 기업) */
  @IsOptional() @IsBoolean() onePerson?: boolean;
  /** Korean business number, unified social credit code or LEI */
  @IsOptional() @IsString() @Length(1, 40) registrationNumber?: string;
  /** Country of the ultimate parent, ISO 3166-1 alpha-2 */
  @IsOptional() @IsCountry() parentCountry?: string;
  /** ISO 3166-2, e.g. KR-11, CN-GD */
  @IsOptional() @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/) region?: string;
  @IsOptional() @IsString() @Length(1, 100) city?: string;
  @IsOptional()
  @Length(1, 500)
  @Matches(/^https?:\/\/./i, { context: { expected: 'https://www.example.com' } })
  website?: string;
  @IsOptional() @IsInt() @Min(1800) @Max(2100) foundedYear?: number;
  @IsOptional() @IsInt() @Min(0) @Max(10_000_000) employees?: number;
  @IsOptional() @IsLocalisedText({ max: LONGEST_TEXT }) profile?: TextDto;
  /** Languages the firm works in */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(LANGUAGES, { each: true }) languages?: Language[];
  /** Countries it sells to or wants to enter */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsCountry({ each: true }) markets?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => PresenceDto)
  presence?: PresenceDto[];
  /** Number of reference customers or projects */
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) references?: number;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ContactDto)
  contacts?: ContactDto[];
  /** Mailbox that the firm gives to everybody, e.g. on its own page */
  @IsOptional()
  @Length(3, 254)
  @Matches(E_MAIL, { context: { expected: 'info@example.com' } })
  publicEmail?: string;
}

export class CreateCompanyDto extends CompanyContent {
  /** Your own id for the company; made for you when left out */
  @IsOptional() @IsString() @Length(1, 200) externalId?: string;
}

/** The whole of the company's facts: what is left out is removed. */
export class ReplaceCompanyDto extends CompanyContent {}

export class CompaniesQuery extends PageQuery {
  /** Words in any language */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
  @IsOptional() @IsCountry() country?: string;
  @IsOptional() @IsIn(COMPANY_KINDS) kind?: CompanyKind;
  /** Code of a cluster in whose regions it sits */
  @IsOptional() @IsString() @Length(1, 60) cluster?: string;
  @IsOptional() @IsIn(['active', 'archived']) state?: 'active' | 'archived';
}

export class CompanyView extends RecordView {
  country: string;
  names: TextDto;
  kind?: CompanyKind;
  onePerson?: boolean;
  registrationNumber?: string;
  parentCountry?: string;
  region?: string;
  city?: string;
  website?: string;
  foundedYear?: number;
  employees?: number;
  profile?: TextDto;
  languages?: Language[];
  markets?: string[];
  presence?: PresenceDto[];
  references?: number;
  contacts?: ContactDto[];
  publicEmail?: string;
  /** Things to look at that do not stop the record, e.g. a registration number whose check digit is off */
  warnings: WarningView[];
}

export class WarningView {
  field: string;
  code: string;
  message: string;
}
