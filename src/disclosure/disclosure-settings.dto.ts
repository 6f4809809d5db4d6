import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { CAPABILITY_WIDTHS, choosableOf, COMPANY_WIDTHS, REQUIREMENT_WIDTHS } from '../engine/disclosure/index.js';

/** Fields of a company that are shown wider than the teaser would show them; what is left out is not widened. */
export class CompanyCoarsenedDto {
  @IsOptional() @IsIn(choosableOf(COMPANY_WIDTHS, 'kind')) kind?: 'hidden';
  @IsOptional() @IsIn(choosableOf(COMPANY_WIDTHS, 'region')) region?: 'country';
  @IsOptional() @IsIn(choosableOf(COMPANY_WIDTHS, 'size')) size?: 'hidden';
  @IsOptional() @IsIn(choosableOf(COMPANY_WIDTHS, 'markets')) markets?: 'hidden';
}

export class CapabilityCoarsenedDto {
  @IsOptional() @IsIn(choosableOf(CAPABILITY_WIDTHS, 'tags')) tags?: 'parent' | 'field';
  @IsOptional() @IsIn(choosableOf(CAPABILITY_WIDTHS, 'specs')) specs?: 'band' | 'hidden';
  @IsOptional() @IsIn(choosableOf(CAPABILITY_WIDTHS, 'certifications')) certifications?: 'hidden';
  @IsOptional() @IsIn(choosableOf(CAPABILITY_WIDTHS, 'terms')) terms?: 'hidden';
  @IsOptional() @IsIn(choosableOf(CAPABILITY_WIDTHS, 'markets')) markets?: 'hidden';
}

export class RequirementCoarsenedDto {
  @IsOptional() @IsIn(choosableOf(REQUIREMENT_WIDTHS, 'tags')) tags?: 'parent' | 'field';
  @IsOptional() @IsIn(choosableOf(REQUIREMENT_WIDTHS, 'clauses')) clauses?: 'band' | 'hidden';
  @IsOptional() @IsIn(choosableOf(REQUIREMENT_WIDTHS, 'certifications')) certifications?: 'hidden';
  @IsOptional() @IsIn(choosableOf(REQUIREMENT_WIDTHS, 'terms')) terms?: 'hidden';
  @IsOptional() @IsIn(choosableOf(REQUIREMENT_WIDTHS, 'markets')) markets?: 'hidden';
}

/** What an owner lets others see before both sides have consented. */
export class DisclosureContent {
  /** Whether texts are shown, with what identifies the firm hidden */
  @IsBoolean() freeText: boolean;
  /** Names of products and brands that are hidden in texts; those of a company hold for all its records */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @Length(1, 100, { each: true }) brands?: string[];
}

export class CompanyDisclosureDto extends DisclosureContent {
  @IsOptional() @ValidateNested() @Type(() => CompanyCoarsenedDto) coarsened?: CompanyCoarsenedDto;
}
export class CapabilityDisclosureDto extends DisclosureContent {
  @IsOptional() @ValidateNested() @Type(() => CapabilityCoarsenedDto) coarsened?: CapabilityCoarsenedDto;
}
export class RequirementDisclosureDto extends DisclosureContent {
  @IsOptional() @ValidateNested() @Type(() => RequirementCoarsenedDto) coarsened?: RequirementCoarsenedDto;
}

class SettingsView {
  freeText: boolean;
  brands: string[];
  /** Send it back as `If-Match: "<version>"`; 0 while nothing is set */
  version: number;
}
export class CompanyDisclosureView extends SettingsView {
  coarsened: CompanyCoarsenedDto;
}
export class CapabilityDisclosureView extends SettingsView {
  coarsened: CapabilityCoarsenedDto;
}
export class RequirementDisclosureView extends SettingsView {
  coarsened: RequirementCoarsenedDto;
}
