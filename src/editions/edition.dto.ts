import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { LANE_CODES, type LaneCode, type Language, LANGUAGES } from '../engine/facts/index.js';
import { TextDto } from '../http/text.dto.js';
import { NamesView } from '../taxonomy/taxonomy.dto.js';
import { WORD_ACTS, type WordAct } from '../taxonomy/editions/words.js';
import { RUN_STATES, type RunState } from '../matching/runs/match-run.entity.js';

/** Changes of words that one edition brings at most. */
const MOST_WORDS = 200;

export const READ_KINDS = ['capability', 'requirement', 'opportunity'] as const;
export type ReadKind = (typeof READ_KINDS)[number];

export const EDITION_PARTS = ['weights', 'words'] as const;
export type EditionPart = (typeof EDITION_PARTS)[number];

const WEIGHTS = {
  type: 'object',
  additionalProperties: { type: 'integer' },
  description: 'Whole numbers from 0 by criterion, adding up to 1000',
} as const;

export class LaneSettingDto {
  @ApiProperty({ enum: LANE_CODES })
  @IsIn(LANE_CODES)
  lane: LaneCode;

  @ApiProperty(WEIGHTS)
  @IsObject()
  weights: Record<string, number>;

  /** Score (0..100) below which a pair is not offered */
  @IsInt()
  @Min(0)
  @Max(100)
  threshold: number;
}

const AreLanes = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(LANE_CODES.length),
    ValidateNested({ each: true }),
    Type(() => LaneSettingDto),
  );

/** Lanes as they shall be weighed; those that are left out stay as they are */
export class EditionContent {
  @ArrayMinSize(1)
  @AreLanes()
  lanes: LaneSettingDto[];
}

export class WordChangeDto {
  /** Code of the tag */
  @IsString() @Length(1, 200) tag: string;

  @ApiProperty({ enum: LANGUAGES })
  @IsIn(LANGUAGES)
  language: Language;

  @IsString() @Length(1, 60) word: string;

  /** `add` lets texts speak of the tag by this word, `remove` takes one of its aliases away */
  @ApiProperty({ enum: WORD_ACTS })
  @IsIn(WORD_ACTS)
  act: WordAct;
}

const AreWords = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(MOST_WORDS),
    ValidateNested({ each: true }),
    Type(() => WordChangeDto),
  );

/** Words to add and to take away, beside those that apply; all others stay as they are */
export class WordsContent {
  @ArrayMinSize(1)
  @AreWords()
  words: WordChangeDto[];
}

/** Lanes, words, or both */
export class PublishEditionDto {
  /** Lanes as they shall be weighed; those that are left out stay as they are */
  @IsOptional()
  @AreLanes()
  lanes?: LaneSettingDto[];

  /** Words to add and to take away */
  @IsOptional()
  @AreWords()
  words?: WordChangeDto[];

  /** Why; kept with the edition and in the audit log */
  @IsString() @Length(1, 2000) reason: string;
}

export class RestoreEditionDto {
  /** What goes back; all of it where left out */
  @ApiProperty({ enum: EDITION_PARTS, required: false })
  @IsOptional()
  @IsIn(EDITION_PARTS)
  part?: EditionPart;

  /** Why; kept with the edition and in the audit log */
  @IsString() @Length(1, 2000) reason: string;
}

export class LaneSettingView {
  @ApiProperty({ enum: LANE_CODES })
  lane: LaneCode;
  @ApiProperty(WEIGHTS)
  weights: Record<string, number>;
  /** Score (0..100) below which a pair is not offered */
  threshold: number;
}

/** A lane as it is weighed now */
export class LaneNowView extends LaneSettingView {
  name: string;
  /** `component-supply@3`, or `component-supply@3+2` where edition 2 set it */
  version: string;
  /** As the files that Naru was delivered with have it */
  filed: LaneSettingView;
}

export class CriterionNameView {
  code: string;
  name: string;
}

/** A word that is not as in the files */
export class WordChangeView {
  tag: string;
  /** Null for a tag that the files no longer have */
  @ApiProperty({ type: NamesView, nullable: true })
  names: NamesView | null;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  word: string;
  @ApiProperty({ enum: WORD_ACTS })
  act: WordAct;
}

export class FullRunView {
  id: string;
  @ApiProperty({ enum: RUN_STATES })
  state: RunState;
  done: number;
  total: number;
}

/** The settings that apply now, and how far the lists follow them */
export class EditionNowView {
  /** 0 while the files alone apply; send it back as `If-Match: "<number>"` */
  number: number;
  criteria: CriterionNameView[];
  lanes: LaneNowView[];
  /** `2026-11-22.9`, or `2026-11-22.9+3` where edition 3 set words */
  taxonomy: string;
  /** Every word that is not as in the files */
  words: WordChangeView[];
  /** Match lists and team lists that stand */
  lists: number;
  /** Those of them that were scored with other weights or words */
  outdated: number;
  /** The newest run of everything */
  @ApiProperty({ type: FullRunView, nullable: true })
  run: FullRunView | null;
}

/** A published state of the settings */
export class EditionView {
  number: number;
  reason: string;
  /** Account id */
  by: string;
  byName: string | null;
  at: string;
  /** The edition whose settings it brought back, 0 for the files; null for new settings */
  @ApiProperty({ type: 'integer', nullable: true })
  restores: number | null;
  /** Every lane that is not as in the files */
  lanes: LaneSettingView[];
  /** Every word that is not as in the files */
  words: WordChangeView[];
}

export class MovedLineView {
  /** Capability id */
  capability: string;
  title: TextDto;
  company: TextDto;
  /** Place in the list now and with the proposed settings; null where it is not offered */
  @ApiProperty({ type: 'integer', nullable: true })
  before: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  after: number | null;
  /** 0..100 */
  @ApiProperty({ type: 'number', nullable: true })
  scoreBefore: number | null;
  @ApiProperty({ type: 'number', nullable: true })
  scoreAfter: number | null;
}

export class MovedListView {
  /** Requirement id */
  requirement: string;
  title: TextDto;
  company: TextDto;
  @ApiProperty({ enum: LANE_CODES })
  lane: LaneCode;
  /** Lines of the first ten that would stand elsewhere */
  moved: number;
  /** Who stands among the first ten now or then, in the new order */
  lines: MovedLineView[];
}

/** What settings would make of lists that exist; nothing is saved */
export class EditionPreviewView {
  /** Match lists and team lists that a full run would look at */
  lists: number;
  /** Newest open requirements of the lanes that change, scored both ways */
  sampled: number;
  /** Those of them whose first ten would be others, or in another order */
  changed: number;
  /** Lines of first tens that would stand elsewhere */
  moved: number;
  /** Those of them that would no longer be among the first ten */
  left: number;
  /** The lists that change */
  items: MovedListView[];
}

/** A tag with the words of a text that it rests on */
export class ReadTagView {
  code: string;
  name: string;
  /** Null where somebody chose the tag and the text does not say it */
  @ApiProperty({ type: 'string', nullable: true })
  quote: string | null;
}

export class ReadOtherwiseView {
  @ApiProperty({ enum: READ_KINDS })
  kind: ReadKind;
  id: string;
  title: TextDto;
  company: TextDto;
  gained: ReadTagView[];
  lost: ReadTagView[];
}

/** What words would make of the tags of records that exist; nothing is saved */
export class WordsPreviewView {
  /** Match lists and team lists that a full run would look at */
  lists: number;
  /** Newest open records that were read both ways */
  sampled: number;
  /** Those of them whose tags would be others, the newest first */
  items: ReadOtherwiseView[];
}
