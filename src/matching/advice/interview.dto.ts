import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { QUESTION_FORMS, type QuestionForm } from '../../engine/advice/index.js';
import type { ClauseOperator } from '../../engine/facts/index.js';
import { IsCountry } from '../../http/validation.js';
import { RequirementContent } from '../../requirements/requirement.dto.js';

/** A requirement before it is saved: texts and country as for `suggest`, and any fact that is known already */
export class RequirementToAskDto extends RequirementContent {
  /** Id of the company that needs it; its facts count too */
  @IsOptional() @IsUUID() company?: string;
  /** Country of the company where none is named; the usual one of the lane when left out */
  @IsOptional() @IsCountry() country?: string;
}

export class QuestionRangeView {
  min: number;
  max: number;
  /** UCUM code, `d` for days; null for pieces and plain numbers */
  unit: string | null;
  /** ISO 4217 for money, else null */
  currency: string | null;
}

export class AnswerView {
  /** In the reader's language */
  @ApiProperty({ example: 'at least 150 m' })
  text: string;
  /** Candidates whose stated facts agree with it; they are never named */
  @ApiProperty({ example: 12 })
  suits: number;
  /** What to put over the facts of the record that `saveIn` names, so as to save the answer */
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    example: { clauses: [{ spec: 'detectionRange', op: '>=', value: 150, unit: 'm' }] },
  })
  set: Record<string, unknown>;
}

/** A question whose answer would change the list */
export class QuestionView {
  /** The field that would hold the answer */
  @ApiProperty({ example: 'clauses' })
  field: string;
  /** The record that has the field */
  @ApiProperty({ enum: ['requirement', 'company'] })
  saveIn: 'requirement' | 'company';
  /** Of a clause: its spec key */
  @ApiPropertyOptional({ example: 'detectionRange' })
  spec?: string;
  @ApiPropertyOptional({ example: '>=' })
  op?: ClauseOperator;
  /** UCUM code that figures of a clause are in; null for plain numbers and words */
  @ApiPropertyOptional({ example: 'm' })
  unit?: string | null;
  /** ISO 4217, of a budget */
  currency?: string;
  /** The tag that the answer would narrow; null when nothing says what the requirement is about */
  within?: string | null;
  /** What answers it: a number, a span of numbers, one of the answers, a date, or yes */
  @ApiProperty({ enum: QUESTION_FORMS })
  kind: QuestionForm;
  @ApiProperty({ example: 'What is the lowest detection range you would accept?' })
  text: string;
  /** Why it is asked */
  @ApiProperty({ example: '12 of 18 candidates state it; they range from 80 m to 300 m.' })
  why: string;
  /** Candidates that state what the answer is compared with */
  @ApiProperty({ example: 12 })
  stated: number;
  @ApiProperty({ example: 18 })
  candidates: number;
  @ApiProperty({ type: QuestionRangeView, nullable: true })
  range: QuestionRangeView | null;
  /** 0..1: how much of the list an answer changes, on average over `answers` */
  @ApiProperty({ example: 0.31 })
  change: number;
  /** Each would change the list; for `number`, `span` and `date` they are examples, and any other may be given */
  answers: AnswerView[];
}

export class InterviewView {
  /**
   * `open`: there are questions; `specific`: no further answer would change the list; `no-subject`: first of all it has
   * to be said what is needed; `no-candidates`: nobody offers it
   */
  @ApiProperty({ enum: ['open', 'specific', 'no-subject', 'no-candidates'] })
  state: 'open' | 'specific' | 'no-subject' | 'no-candidates';
  /** In the reader's language */
  @ApiProperty({ example: '3 answers would change the list of 18 candidates most.' })
  summary: string;
  /** Capabilities that the answers are tried on */
  @ApiProperty({ example: 18 })
  candidates: number;
  /** At most five, those that would change most first */
  questions: QuestionView[];
}
