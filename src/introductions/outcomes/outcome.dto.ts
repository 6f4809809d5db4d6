import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator';
import {
  OUTCOME_GRADES,
  OUTCOME_KINDS,
  type OutcomeGrade,
  type OutcomeKind,
  PROVEN_GRADES,
} from '../../engine/introductions/index.js';
import { IsCurrency, IsIsoDate } from '../../http/validation.js';

export class DeclareOutcomeDto {
  @IsIn(OUTCOME_KINDS) kind: OutcomeKind;
  /** The day of it, `YYYY-MM-DD` */
  @IsOptional() @IsIsoDate() happenedOn?: string;
  /** Decimal text, e.g. "125000.00" */
  @ValidateIf(({ amount, currency }: DeclareOutcomeDto) => amount !== undefined || currency !== undefined)
  @Matches(/^\d{1,15}(\.\d{1,2})?$/)
  amount?: string;
  /** ISO 4217 */
  @ValidateIf(({ amount, currency }: DeclareOutcomeDto) => amount !== undefined || currency !== undefined)
  @IsCurrency()
  currency?: string;
  /** The party that declares it; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class ConfirmOutcomeDto {
  /** The party that confirms it; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class GradeOutcomeDto {
  /** What was shown: a document, or papers of customs or an invoice */
  @IsIn(PROVEN_GRADES) grade: (typeof PROVEN_GRADES)[number];
}

export class OutcomeAmountView {
  amount: string;
  currency: string;
}

export class OutcomeView {
  id: string;
  @ApiProperty({ enum: OUTCOME_KINDS })
  kind: OutcomeKind;
  /** What it rests on, weakest first */
  @ApiProperty({ enum: OUTCOME_GRADES })
  grade: OutcomeGrade;
  /** Ids of companies */
  declaredBy: string;
  confirmedBy: string[];
  happenedOn: string | null;
  amount: OutcomeAmountView | null;
  declaredAt: string;
  gradedAt: string | null;
}

export class OutcomesView {
  items: OutcomeView[];
}
