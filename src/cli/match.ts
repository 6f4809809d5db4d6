import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MatchRun } from '../matching/runs/match-run.entity.js';
import { MatchRunsService, type RunRequest } from '../matching/runs/match-runs.service.js';
import { QueueService } from '../queue/queue.service.js';
import { WorkerService } from '../queue/worker.service.js';
import { OpportunitiesService } from '../opportunities/opportunities.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { failed, wrongUse } from './exit.js';
import { idOf } from './options.js';
import { ProgressLine } from './progress-line.js';
import { say, stopAsked, withNaru } from './session.js';

export interface MatchOptions {
  readonly requirement?: string;
  readonly opportunity?: string;
  readonly all: boolean;
}

const LOOK_EVERY_MS = 200;
const LOOKS_BETWEEN_COUNTS = 10;

/** Asks for a run and follows it; works the queue itself when nobody else does. */
export async function match(options: MatchOptions): Promise<void> {
  const { all, requirement, opportunity } = options;
  if ([all, requirement !== undefined, opportunity !== undefined].filter(Boolean).length !== 1)
    throw wrongUse('match takes one of --all, --requirement ID and --opportunity ID');
  const stop = stopAsked();
  const run = await withNaru(async (context) => {
    const target = await targetOf(context, options);
    const asked = await context.get(MatchRunsService).request({ ...target, requestedBy: null });
    const stopped = stop.then(() => null);
    const ended = await Promise.race([follow(context, asked.id), stopped]);
    if (ended === null) throw failed('stopped before the end; the run goes on when a worker is up');
    return ended;
  });
  if (run.state === 'failed')
    throw failed(`the run failed: ${run.error ?? 'unknown reason'}; a worker will try it again`);
  const seconds = ((run.finishedAt?.getTime() ?? 0) - (run.startedAt?.getTime() ?? 0)) / 1000;
  // Teams are no pairs: a run over an opportunity alone has none to count.
  const pairs = run.scope === 'opportunity' ? '' : ` ${run.pairs} pairs,`;
  say(`Run ${run.id}: ${run.total} lists,${pairs} ${run.listsChanged} lists changed in ${seconds.toFixed(1)} s`);
}

async function targetOf(
  context: INestApplicationContext,
  { requirement, opportunity }: MatchOptions,
): Promise<Pick<RunRequest, 'scope' | 'subject'>> {
  if (requirement !== undefined) {
    const scope = 'requirement';
    return { scope, subject: await idOf(context.get(RequirementsService), scope, requirement) };
  }
  if (opportunity !== undefined) {
    const scope = 'opportunity';
    return { scope, subject: await idOf(context.get(OpportunitiesService), scope, opportunity) };
  }
  return { scope: 'all', subject: null };
}

async function follow(context: INestApplicationContext, id: string): Promise<MatchRun> {
  const runs = context.get(MatchRunsService);
  const line = new ProgressLine();
  for (let look = 0; ; look += 1) {
    // Whoever works the queue may go away while the run goes on.
    if (look % LOOKS_BETWEEN_COUNTS === 0 && (await context.get(QueueService).workerCount()) === 0) {
      await context.get(WorkerService).start();
    }
    const run = await runs.require(id);
    if (run.total > 0) line.bar(run.done, run.total, run.startedAt?.getTime() ?? Date.now());
    if (run.state === 'completed' || run.state === 'failed') {
      line.end();
      return run;
    }
    await sleep(LOOK_EVERY_MS);
  }
}
