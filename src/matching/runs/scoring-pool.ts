import { join } from 'node:path';
import { Piscina } from 'piscina';
import { packageRoot } from '../../config/package-root.js';
import type { ScoredList, ThreadInputs, TouchTask } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';

// Threads load compiled files, also when a test runs the sources.
const THREAD = join(packageRoot, 'dist/src/matching/runs/scoring.thread.js');

/** The threads of one run. Each holds the run's capabilities, so that a task carries one requirement only. */
export class ScoringPool {
  private readonly pool: Piscina;

  constructor(inputs: ThreadInputs, threads: number) {
    this.pool = new Piscina({ filename: THREAD, workerData: inputs, minThreads: threads, maxThreads: threads });
  }

  async score(requirement: RequirementInput): Promise<ScoredList> {
    return (await this.pool.run(requirement, { name: 'scoreRequirement' })) as ScoredList;
  }

  async touched(task: TouchTask): Promise<string[]> {
    return (await this.pool.run(task, { name: 'touchedRequirements' })) as string[];
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
