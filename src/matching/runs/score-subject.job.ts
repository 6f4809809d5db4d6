import { Injectable } from '@nestjs/common';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../../queue/handles.decorator.js';
import { MatchRunsService } from './match-runs.service.js';
import { RunExecution } from './run-execution.js';

/** The run that follows from a saved requirement, capability, company or opportunity. */
@Injectable()
@Handles('score-subject')
export class ScoreSubjectJob implements JobHandler<'score-subject'> {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly execution: RunExecution,
  ) {}

  async handle(
    { kind, id }: Jobs['score-subject'],
    progress: (now: Progress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const run = await this.runs.forChanged(kind, id);
    await this.execution.execute(run, (now) => progress({ ...now }), signal);
  }
}
