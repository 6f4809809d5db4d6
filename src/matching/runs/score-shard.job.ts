import { Injectable } from '@nestjs/common';
import type { Jobs } from '../../queue/catalogue.js';
import { Handles, type JobHandler, type Progress } from '../../queue/handles.decorator.js';
import { RunExecution } from './run-execution.js';

/** A stretch of the lists of a large run. */
@Injectable()
@Handles('score-shard')
export class ScoreShardJob implements JobHandler<'score-shard'> {
  constructor(private readonly execution: RunExecution) {}

  async handle(
    { runId, shard }: Jobs['score-shard'],
    progress: (now: Progress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    await this.execution.executeShard(runId, shard, (now) => progress({ ...now }), signal);
  }
}
