import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { STATEMENT_KINDS, STATEMENT_NOTES, type StatementKind, type StatementNote } from '../engine/clauses/index.js';
import type { ClauseOperator, LaneCode, Need } from '../engine/facts/index.js';
import { LONGEST_TEXT, TextDto } from '../http/text.dto.js';
import { IsCountry, IsLocalisedText } from '../http/validation.js';
import { ProposalsView } from './proposals.dto.js';
import { DerivedTagView, QuoteView, specSchema, type SpecInput } from './capability.dto.js';

export class SuggestDto {
  @IsLocalisedText({ max: 300 }) title: TextDto;
  @IsOptional() @IsLocalisedText({ max: LONGEST_TEXT }) description?: TextDto;
  /** Country of the company that writes, to guess the lane */
  @IsOptional() @IsCountry() country?: string;
  /** False leaves the language model out, where one is on */
  @IsOptional() @IsBoolean() proposals?: boolean;
}

/** A figure as one spec key takes it */
export class SpecReadingView {
  /** Spec key */
  spec: string;
  /** Its name in the reader's language */
  name: string;
  /** Of a requirement */
  op?: ClauseOperator;
  /** In `unit`, as written; [min, max] for a span */
  @ApiPropertyOptional({ oneOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' } }] })
  value?: number | number[];
  /** Of an offer, in `unit`; null is open-ended */
  min?: number | null;
  max?: number | null;
  /** UCUM code; null for plain numbers */
  unit: string | null;
}

/** One thing the text states, with the words it rests on; the fields are those of its kind */
export class StatementView {
  @ApiProperty({ enum: STATEMENT_KINDS })
  kind: StatementKind;
  spec?: string;
  /** Code of a certification */
  code?: string;
  /** Name of the spec or certification in the reader's language */
  name?: string;
  op?: ClauseOperator;
  /** Days, pieces, level, or the bound of a clause in `unit`; [min, max] for a span */
  @ApiPropertyOptional({ oneOf: [{ type: 'number' }, { type: 'array', items: { type: 'number' } }] })
  value?: number | number[];
  min?: number | null;
  max?: number | null;
  /** UCUM code; null for plain numbers */
  unit?: string | null;
  /** must unless the words say otherwise; null where nothing is asked for */
  need?: Need | null;
  /** Whoever lacks it is asked not to write: an offer that does not state it is no more than a near miss */
  insisted?: boolean;
  /** Of a quantity */
  per?: 'month' | 'once';
  /** ISO 4217 */
  currency?: string;
  /** `YYYY-MM-DD` */
  date?: string;
  /** What an undecided figure may be of: none is chosen */
  @ApiPropertyOptional({ type: [SpecReadingView] })
  alternatives?: SpecReadingView[];
  quote: QuoteView;
  /** How surely the words mean it, 0..1: less where they do not name it, are approximate, or fit several things */
  confidence: number;
  /** Whether words name it, only its unit fits, or several meanings remain */
  why: 'named' | 'unit-only' | 'ambiguous';
  @ApiProperty({ enum: STATEMENT_NOTES, isArray: true })
  notes: StatementNote[];
}

export class SuggestionView {
  tags: DerivedTagView[];
  /** The lane the words point to, or null */
  lane: LaneCode | null;
  /** 0..1: the share of the lane among those that the tags speak for, no more than its surest tag; null without a lane */
  @ApiProperty({ type: 'number', nullable: true, example: 0.85 })
  laneConfidence: number | null;
  /** The figures that leave no doubt what they are of, as a capability takes them */
  @ApiProperty(specSchema)
  specs: Record<string, SpecInput>;
  /** Every figure and certificate of the text */
  statements: StatementView[];
  /** Only where a language model is on */
  @ApiPropertyOptional({ type: ProposalsView })
  proposals?: ProposalsView;
}
