import { Type } from 'class-transformer';
import { IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { CapabilityContent } from '../capabilities/capability.dto.js';
import { CompanyContent } from '../companies/company.dto.js';
import { CarriedCardDto } from '../companies/evaluation-card/card.dto.js';
import { OpportunityContent } from '../opportunities/opportunity.dto.js';
import { RequirementContent } from '../requirements/requirement.dto.js';

/** A line of companies.jsonl: the company's facts under its external id. */
export class CompanyLine extends CompanyContent {
  @IsString() @Length(1, 200) id: string;
  /** Scores read it, so it travels with the facts; requests of the API have another way to it */
  @IsOptional() @ValidateNested() @Type(() => CarriedCardDto) evaluationCard?: CarriedCardDto;
}

export class CapabilityLine extends CapabilityContent {
  @IsString() @Length(1, 200) id: string;
  /** External id of the company */
  @IsString() @Length(1, 200) company: string;
}

export class RequirementLine extends RequirementContent {
  @IsString() @Length(1, 200) id: string;
  /** External id of the company */
  @IsString() @Length(1, 200) company: string;
}

export class OpportunityLine extends OpportunityContent {
  @IsString() @Length(1, 200) id: string;
  /** External id of the company that brings it */
  @IsString() @Length(1, 200) owner: string;
}
