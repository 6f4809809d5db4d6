import { Injectable } from '@nestjs/common';
import type { Jobs, NewJob } from '../../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../../queue/handles.decorator.js';
import { MatchRunsService } from './match-runs.service.js';
import { RunExecution } from './run-execution.js';

/** A run that somebody asked for. */
@Injectable()
@Handles('score-run')
export class ScoreRunJob implements JobHandler<'score-run'> {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly execution: RunExecution,
  ) {}

  async handle(
    { runId }: Jobs['score-run'],
    progress: (now: Progress) => void,
    signal: AbortSignal,
  ): Promise<readonly NewJob[]> {
    return this.execution.execute(await this.runs.require(runId), (now) => progress({ ...now }), signal);
  }
}
