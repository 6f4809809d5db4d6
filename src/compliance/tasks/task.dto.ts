import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import {
  type Approval,
  APPROVALS,
  type RuleId,
  TASK_ACTS,
  TASK_STATES,
  type TaskAct,
  type TaskCode,
  type TaskState,
} from '../../engine/compliance/index.js';
import { IsIsoDate } from '../../http/validation.js';

export class SubmitTaskDto {
  /** What was done, or the number of a licence; needed where there is no file. Whoever has to do the task reads it */
  @IsOptional() @IsString() @Length(1, 2000) note?: string;
  /** A file of the company that has to do it, by its id */
  @IsOptional() @IsUUID() attachment?: string;
}

export class MoveTaskDto extends SubmitTaskDto {
  /** `accept` and `submit` need evidence, `return` and `reopen` a note, `reschedule` a day */
  @ApiProperty({ enum: TASK_ACTS })
  @IsIn(TASK_ACTS)
  act: TaskAct;
  /** `YYYY-MM-DD`; for `reschedule` */
  @IsOptional() @IsIsoDate() dueOn?: string;
  /** Last day of an approval, `YYYY-MM-DD`; for `accept`. Without it the approval does not end */
  @IsOptional() @IsIsoDate() validUntil?: string;
}

/** A task as whoever has to do it sees it */
export class PartyTaskView {
  id: string;
  code: TaskCode;
  /** In the reader's language */
  text: string;
  @ApiProperty({ enum: TASK_STATES })
  state: TaskState;
  /** `YYYY-MM-DD` */
  dueOn: string;
  overdue: boolean;
  /** What was written at the last act */
  note: string | null;
  /** Evidence, by the id of the file */
  attachment: string | null;
}

export class DeskTaskView extends PartyTaskView {
  /** The company that has to do it; null for the desk */
  owner: string | null;
  /** The rules that set it, or that set it last */
  rules: RuleId[];
  /** Whether the verdict still asks for it */
  asked: boolean;
  /** The approval that is in hand once it is accepted; null where it brings none */
  @ApiProperty({ enum: APPROVALS, nullable: true })
  approval: Approval | null;
  /** Last day of that approval */
  validUntil: string | null;
  /** Account of the last act, and when */
  actedBy: string | null;
  actedAt: string | null;
}

export class DeskTasksView {
  /** In the order in which they were set */
  items: DeskTaskView[];
}
