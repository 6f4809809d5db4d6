import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import { type ClauseStanding, TERM_CLAUSES, type TermClause } from '../../engine/term-sheet/index.js';
import { ToInteger } from '../../http/query-values.js';

export class ProposeTermDto {
  @IsIn(TERM_CLAUSES) clause: TermClause;
  /** For clauses with `choices`: one of them */
  @IsOptional() @IsString() @Length(1, 40) choice?: string;
  /** The wording; beside a choice it adds to it */
  @IsOptional() @IsString() @Length(1, 4000) text?: string;
  /** The party that proposes it; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class AcceptTermDto {
  /** The party that accepts it; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class DifferencesQuery {
  /** 0 is the empty sheet */
  @ToInteger() @IsInt() @Min(0) from: number;
  @ToInteger() @IsInt() @Min(0) to: number;
}

export class TermWordingView {
  id: string;
  /** The version of the sheet that it made */
  version: number;
  /** Id of the company that proposed it */
  proposedBy: string;
  choice: string | null;
  /** The choice in the reader's language */
  choiceName: string | null;
  text: string | null;
}

export class TermChoiceView {
  code: string;
  name: string;
}

export class TermClauseView {
  @ApiProperty({ enum: TERM_CLAUSES })
  clause: TermClause;
  /** In the reader's language */
  name: string;
  /** Why it should be settled, in the reader's language */
  why: string;
  /** Empty for clauses that are answered by a text alone */
  choices: TermChoiceView[];
  @ApiProperty({ enum: ['open', 'proposed', 'agreed'] })
  state: ClauseStanding['state'];
  /** The newest wording */
  @ApiProperty({ type: TermWordingView, nullable: true })
  current: TermWordingView | null;
  /** What holds: the newest wording that all have accepted */
  @ApiProperty({ type: TermWordingView, nullable: true })
  agreed: TermWordingView | null;
  /** Ids of the companies that have not accepted the newest wording */
  waitingFor: string[];
  /** Must not stay open, and is */
  flagged: boolean;
}

export class TermSheetView {
  /** Counts all proposals; send it back as `If-Match` */
  version: number;
  clauses: TermClauseView[];
  /** Clauses that must not stay open, and are */
  flagged: number;
}

export class TermDifferenceView {
  @ApiProperty({ enum: TERM_CLAUSES })
  clause: TermClause;
  name: string;
  @ApiProperty({ type: TermWordingView, nullable: true })
  before: TermWordingView | null;
  @ApiProperty({ type: TermWordingView, nullable: true })
  after: TermWordingView | null;
}

export class TermDifferencesView {
  items: TermDifferenceView[];
}
