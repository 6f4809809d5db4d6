import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { packageRoot } from '../config/package-root.js';
import type { RoundPlan, RoundTask } from './plan-round.js';

// Threads load compiled files, also when a test runs the sources.
const THREAD = join(packageRoot, 'dist/src/meetings/planning.thread.js');

const IDLE_MS = 30_000;

/** Makes plans in a thread: a large round takes seconds of it. */
@Injectable()
export class RoundPlanner implements OnApplicationShutdown {
  private threads: Piscina | undefined;

  async plan(task: RoundTask, signal: AbortSignal): Promise<RoundPlan> {
    // Started with the first round: most processes of Naru never see one.
    this.threads ??= new Piscina({ filename: THREAD, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS });
    return (await this.threads.run(task, { signal })) as RoundPlan;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads?.destroy();
  }
}
