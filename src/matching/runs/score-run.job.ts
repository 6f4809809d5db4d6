import { Injectable } from '@nestjs/common';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../../queue/handles.decorator.js';
import { RunExecution } from './run-execution.js';

/** A run that somebody asked for. */
@Injectable()
@Handles('score-run')
export class ScoreRunJob implements JobHandler<'score-run'> {
  constructor(private readonly execution: RunExecution) {}

  async handle({ runId }: Jobs['score-run'], progress: (now: Progress) => void, signal: AbortSignal): Promise<void> {
    await this.execution.execute(runId, (now) => progress({ ...now }), signal);
  }
}
