import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { DerivedTagView } from '../capabilities/capability.dto.js';
import { ProposalsView } from '../capabilities/proposals.dto.js';
import { StatementView } from '../capabilities/suggestion.dto.js';
import type { LaneCode, Need } from '../engine/facts/index.js';
import { LONGEST_TEXT, TextDto } from '../http/text.dto.js';
import { IsCountry, IsLocalisedText } from '../http/validation.js';

export class SuggestRequirementDto {
  @IsLocalisedText({ max: 300 }) title: TextDto;
  @IsOptional() @IsLocalisedText({ max: LONGEST_TEXT }) description?: TextDto;
  /** Country of the company that needs it, to guess the lane */
  @IsOptional() @IsCountry() country?: string;
  /** False leaves the language model out, where one is on */
  @IsOptional() @IsBoolean() proposals?: boolean;
}

/** A tag, the words it rests on and how much it is needed */
export class NeededTagView extends DerivedTagView {
  need: Need;
}

export class RequirementSuggestionView {
  tags: NeededTagView[];
  /** The lane the words point to, or null */
  lane: LaneCode | null;
  /** 0..1: the share of the lane among those that the tags speak for, no more than its surest tag; null without a lane */
  @ApiProperty({ type: 'number', nullable: true, example: 0.85 })
  laneConfidence: number | null;
  /** Limits whose spec key is clear; a person confirms them before they count */
  clauses: StatementView[];
  certifications: StatementView[];
  /** Pieces a month */
  @ApiProperty({ type: StatementView, nullable: true })
  quantity: StatementView | null;
  @ApiProperty({ type: StatementView, nullable: true })
  budget: StatementView | null;
  @ApiProperty({ type: StatementView, nullable: true })
  neededBy: StatementView | null;
  /** The rest: figures of which it is not clear what they are of, amounts without a period, times of delivery */
  others: StatementView[];
  /** Only where a language model is on */
  @ApiPropertyOptional({ type: ProposalsView })
  proposals?: ProposalsView;
}
