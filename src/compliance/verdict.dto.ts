import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import {
  type FactName,
  type Finding,
  type Jurisdiction,
  type PartyFactName,
  type PartyStanding,
  QUESTION_FORMS,
  type QuestionForm,
  type RuleId,
  type RuleStatus,
  type TaskCode,
  VERDICT_OUTCOMES,
  type VerdictOutcome,
} from '../engine/compliance/index.js';

const FACTS = Object.keys(QUESTION_FORMS) as (FactName | PartyFactName)[];
/** More than all questions there are. */
const MOST_ANSWERS = 100;

/** The type that a value has follows from the form of its question */
const ANSWER = { oneOf: [{ type: 'boolean' }, { type: 'number' }, { type: 'string' }, { type: 'array' }] } as object;

export class GivenAnswerDto {
  /** The fact that was asked for */
  @ApiProperty({ enum: FACTS })
  @IsIn(FACTS)
  fact: FactName | PartyFactName;

  /** Id of the company that the question is about, where it is asked of each */
  @IsOptional() @IsUUID() about?: string;

  /** As the question's `kind` tells: true or false, a number, a code, or a list of codes */
  @ApiProperty(ANSWER)
  @IsDefined()
  value: unknown;
}

export class GiveAnswersDto {
  /** The party whose answers they are: for members of several parties, and for advisors who enter what a party has told them */
  @IsOptional() @IsUUID() company?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => GivenAnswerDto)
  answers: GivenAnswerDto[];
}

export class OverrideVerdictDto {
  /** Why offers may pass all the same; kept in the audit log */
  @IsString() @Length(1, 2000) reason: string;
}

export class OptionView {
  value: string;
  /** In the reader's language */
  text: string;
}

export class ComplianceQuestionView {
  @ApiProperty({ enum: FACTS })
  fact: FactName | PartyFactName;
  /** Id of the company that it is about, where it is asked of each */
  about: string | null;
  text: string;
  /** What answers it */
  @ApiProperty({ enum: ['yes-no', 'number', 'one-of', 'some-of', 'country', 'countries'] })
  kind: QuestionForm['kind'];
  /** UCUM code of a number */
  unit: string | null;
  options: OptionView[];
}

export class OpenQuestionView extends ComplianceQuestionView {
  /** The company that can best say it; null for advisors, who may answer for anybody */
  of: string | null;
  /** The rules that need it */
  rules: RuleId[];
}

export class TaskView {
  code: TaskCode;
  text: string;
}

export class OpenTaskView extends TaskView {
  /** The company that has to do it; null for the advisor */
  owner: string | null;
  /** The rules that set it */
  rules: RuleId[];
}

export class FindingView {
  rule: RuleId;
  version: number;
  name: string;
  /** Country whose law it is, or `INT` for what several ask */
  jurisdiction: Jurisdiction;
  status: RuleStatus;
  statusText: string;
  @ApiProperty({ enum: [...VERDICT_OUTCOMES, 'notApplicable'] })
  outcome: Finding['outcome'];
  outcomeText: string;
  /** Why it blocks or sets conditions, or why it was not applied */
  reason: string | null;
  /** It would block if it were known to be in force */
  wouldBlock: boolean;
  citation: string;
  /** Where that was read */
  sources: string[];
  /** `YYYY-MM-DD` */
  checkedAt: string;
  confidence: 'high' | 'medium' | 'low';
}

/** A fact that rules read, with where it is from */
export class KnownFactView {
  @ApiProperty({ enum: FACTS })
  fact: FactName | PartyFactName;
  about: string | null;
  /** The question that it answers */
  text: string;
  @ApiProperty(ANSWER)
  value: unknown;
  /** Drawn from tags, specs and the like; stated in a record; answered */
  source: 'derived' | 'declared' | 'asked';
  /** Id of the company that said it, `advisor`, or `deal` for what follows from both sides */
  by: string;
  /** An advisor entered it as the company had told them */
  relayed: boolean;
}

export class OverrideView {
  /** Account id */
  advisor: string;
  reason: string;
  at: string;
}

/** How two members of a team stand to each other */
export class PairOutcomeView {
  /** Ids of the two companies */
  companies: string[];
  @ApiProperty({ enum: VERDICT_OUTCOMES })
  outcome: VerdictOutcome;
  outcomeText: string;
}

export class VerdictView {
  /** The match that it is on; null for a team */
  match: string | null;
  /** The team that it is on; null for a match */
  team: string | null;
  /** Rises with every other verdict; send it back as `If-Match: "<version>"` */
  version: number;
  @ApiProperty({ enum: VERDICT_OUTCOMES })
  outcome: VerdictOutcome;
  outcomeText: string;
  /** Whether an offer may pass: clear, with conditions, or overridden by as many advisors as it takes */
  passes: boolean;
  /** Advisors that have overridden it, and how many it takes */
  overrides: OverrideView[];
  overridesNeeded: number;
  /** The day that it holds for */
  onDate: string;
  /** When it first came out so */
  since: string;
  questions: OpenQuestionView[];
  tasks: OpenTaskView[];
  /** Every rule, those that are not concerned too */
  rules: FindingView[];
  facts: KnownFactView[];
  /** Every two members of a team, which is as good as its worst pair; none for a match */
  pairs: PairOutcomeView[];
  /** That this is no legal advice */
  notice: string;
}

/** How a party stands: its own questions and tasks, whatever law is behind them */
export class PartyVerdictView {
  company: string;
  @ApiProperty({ enum: ['nothing-further', 'answers-needed', 'further-clearance'] })
  standing: PartyStanding;
  standingText: string;
  questions: ComplianceQuestionView[];
  tasks: TaskView[];
  notice: string;
}
