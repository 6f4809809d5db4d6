import { IsOptional, IsUUID } from 'class-validator';
import { PartyTaskView, SubmitTaskDto } from '../../compliance/tasks/task.dto.js';
import { PartyVerdictView } from '../../compliance/verdict.dto.js';

export class PartyVerdictsView {
  /** Your own; for advisors those of all parties, as each sees it */
  items: PartyVerdictView[];
}

export class SubmitPartyTaskDto extends SubmitTaskDto {
  /** The party that has done it; only for members of several parties */
  @IsOptional() @IsUUID() company?: string;
}

export class TasksOfPartyView {
  company: string;
  /** Those that it has to do before or with an offer */
  tasks: PartyTaskView[];
}

export class PartyTasksView {
  /** Your own; for advisors those of all parties, as each sees them */
  items: TasksOfPartyView[];
}
