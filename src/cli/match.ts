import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { validate as isUuid } from 'uuid';
import type { MatchRun } from '../matching/runs/match-run.entity.js';
import { MatchRunsService } from '../matching/runs/match-runs.service.js';
import { QueueService } from '../queue/queue.service.js';
import { WorkerService } from '../queue/worker.service.js';
import { RequirementsService } from '../requirements/requirements.service.js';
import { failed, wrongUse } from './exit.js';
import { ProgressLine } from './progress-line.js';
import { say, stopAsked, withNaru } from './session.js';

const LOOK_EVERY_MS = 200;
const LOOKS_BETWEEN_COUNTS = 10;

/** Asks for a run and follows it; works the queue itself when nobody else does. */
export async function match(options: { requirement?: string; all: boolean }): Promise<void> {
  if (options.all === (options.requirement !== undefined))
    throw wrongUse('match takes either --all or --requirement ID');
  const stop = stopAsked();
  const run = await withNaru(async (context) => {
    const subject = options.requirement === undefined ? null : await requirementId(context, options.requirement);
    const scope = subject === null ? 'all' : 'requirement';
    const asked = await context.get(MatchRunsService).request({ scope, subject, requestedBy: null });
    const stopped = stop.then(() => null);
    const ended = await Promise.race([follow(context, asked.id), stopped]);
    if (ended === null) throw failed('stopped before the end; the run goes on when a worker is up');
    return ended;
  });
  if (run.state === 'failed')
    throw failed(`the run failed: ${run.error ?? 'unknown reason'}; a worker will try it again`);
  const seconds = ((run.finishedAt?.getTime() ?? 0) - (run.startedAt?.getTime() ?? 0)) / 1000;
  say(
    `Run ${run.id}: ${run.total} lists, ${run.pairs} pairs, ${run.listsChanged} lists changed in ${seconds.toFixed(1)} s`,
  );
}

async function requirementId(context: INestApplicationContext, named: string): Promise<string> {
  const requirements = context.get(RequirementsService);
  const [found] = isUuid(named) ? await requirements.load([named]) : [];
  const id = found?.head.id ?? (await requirements.headOf(named))?.id;
  if (id === undefined) throw failed(`there is no requirement "${named}"`);
  return id;
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
