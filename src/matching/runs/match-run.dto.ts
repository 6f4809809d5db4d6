import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { PageQuery } from '../../http/pagination.js';
import { RUN_SCOPES, RUN_STATES, type RunScope, type RunState } from './match-run.entity.js';

export class RequestRunDto {
  /** What to score again: everything, or what one subject touches */
  @IsIn(RUN_SCOPES) scope: RunScope;
  /** Id of the requirement, capability, company or opportunity; not for `all` */
  @ValidateIf((run: RequestRunDto) => run.scope !== 'all' || run.subject !== undefined)
  @IsUUID()
  subject?: string;
}

export class MatchRunsQuery extends PageQuery {
  @IsOptional() @IsIn(RUN_SCOPES) scope?: RunScope;
  @IsOptional() @IsIn(RUN_STATES) state?: RunState;
  @IsOptional() @IsUUID() subject?: string;
}

export class RunVersionsView {
  engine: string;
  taxonomy: string;
  /** Version of every lane's weights, `component-supply@3+2` for those that edition 2 set */
  weights: string;
  /** Day of the reference exchange rates */
  rates: string;
  /** Edition of the settings; left out where everything was as in the files */
  edition?: number;
  /** Embedding model, where one was on */
  model?: string;
}

/** One execution of the scoring job */
export class MatchRunView {
  id: string;
  scope: RunScope;
  subject: string | null;
  state: RunState;
  /** Inputs are the records as they stood after this change */
  epoch: string | null;
  /** Day that lead times count from */
  asOf: string | null;
  versions: RunVersionsView | null;
  /** Match lists and team lists done and to do */
  done: number;
  total: number;
  /** Pairs compared */
  pairs: number;
  /** Lists that came out differently from before */
  listsChanged: number;
  /** Why it failed; it is tried again by itself */
  error: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** From start to end */
  seconds: number | null;
}
