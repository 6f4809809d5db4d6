import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
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
  BEST_GRADE,
  CARD_ITEMS,
  type CardItemCode,
  EVIDENCE_KINDS,
  type EvidenceKind,
} from '../../engine/evaluation-card/index.js';
import { TextDto } from '../../http/text.dto.js';
import { IsIsoDate, IsLocalisedText } from '../../http/validation.js';

const LONGEST_STATEMENT = 2_000;
const LONGEST_REASON = 1_000;

/** One piece of evidence; anything but the company's own word says where it can be seen */
export class CardEvidenceDto {
  @IsIn(EVIDENCE_KINDS) kind: EvidenceKind;
  /** What it is and where it is found, e.g. a contract or declaration number */
  @IsOptional() @IsString() @Length(1, 300) reference?: string;
  @IsOptional()
  @Length(1, 500)
  @Matches(/^https?:\/\/./i, { context: { expected: 'https://www.example.com' } })
  link?: string;
  /** Id of an attachment */
  @IsOptional() @IsUUID() attachment?: string;
  /** `YYYY-MM-DD`, the day it was issued */
  @IsIsoDate() date: string;
}

export class CardItemDto {
  @IsIn(CARD_ITEMS) item: CardItemCode;
  @IsLocalisedText({ max: LONGEST_STATEMENT }) statement: TextDto;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => CardEvidenceDto) evidence: CardEvidenceDto[];
}

/** All that the company states: an item left out is removed. Grades stay with items that do not change */
export class ReplaceCardDto {
  @IsArray()
  @ArrayMaxSize(CARD_ITEMS.length)
  @ValidateNested({ each: true })
  @Type(() => CardItemDto)
  items: CardItemDto[];
}

export class GradeDto {
  /** An item that the company has filled in */
  @IsIn(CARD_ITEMS) item: CardItemCode;
  /** 0 unfounded to 4 excellent */
  @IsInt() @Min(0) @Max(BEST_GRADE) grade: number;
  /** The strongest evidence that you have seen. On the company's own word alone a grade enters no score */
  @IsIn(EVIDENCE_KINDS) evidence: EvidenceKind;
  @IsString() @Length(1, LONGEST_REASON) reason: string;
}

/** A grade as the exchange format carries it. */
export class CarriedGradeDto {
  @IsInt() @Min(0) @Max(BEST_GRADE) grade: number;
  @IsIn(EVIDENCE_KINDS) evidence: EvidenceKind;
  @IsString() @Length(1, LONGEST_REASON) reason: string;
  @IsString() @Length(1, 100) by: string;
  @IsIsoDate() on: string;
}

export class CarriedItemDto extends CardItemDto {
  @IsOptional() @ValidateNested() @Type(() => CarriedGradeDto) grade?: CarriedGradeDto;
}

/** The whole card, for files that an operator exports and imports. */
export class CarriedCardDto {
  @IsArray()
  @ArrayMaxSize(CARD_ITEMS.length)
  @ValidateNested({ each: true })
  @Type(() => CarriedItemDto)
  items: CarriedItemDto[];
}
