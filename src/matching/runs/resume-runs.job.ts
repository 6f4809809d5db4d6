import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../queue/handles.decorator.js';
import { QueueService } from '../../queue/queue.service.js';
import { MatchRunsService, type UnfinishedRun } from './match-runs.service.js';

const PATIENCE_SECONDS = 120;

/**
 * What a crash, an upgrade or the loss of a queue left undone: runs without a job, imports that never asked for their
 * run, lists that this version cannot explain.
 */
@Injectable()
@Handles('resume-runs')
export class ResumeRunsJob implements JobHandler<'resume-runs'> {
  private compared = false;

  constructor(
    private readonly runs: MatchRunsService,
    private readonly queue: QueueService,
  ) {}

  async handle(): Promise<void> {
    await this.renewAfterUpgrade();
    if (await this.runs.importIsUnscored(PATIENCE_SECONDS)) {
      await this.runs.request({ scope: 'all', subject: null, requestedBy: null });
    }
    // A run whose job still waits or works is not queued twice, and a completed one is left alone.
    for (const run of await this.runs.unfinished(PATIENCE_SECONDS)) await this.ask(run);
  }

  /** Asked once a process: while two versions run side by side they must not outdo each other for ever. */
  private async renewAfterUpgrade(): Promise<void> {
    if (this.compared) return;
    this.compared = true;
    await this.runs.renewListsOfOtherVersion();
  }

  /** As the kind of job that it came from, or the two would work side by side. */
  private async ask({ id, scope, subject, requestedBy }: UnfinishedRun): Promise<void> {
    if (scope === 'all' || subject === null || requestedBy !== null) {
      await this.queue.enqueue('score-run', { runId: id });
    } else {
      await this.queue.enqueue('score-subject', { kind: scope, id: subject });
    }
  }
}
