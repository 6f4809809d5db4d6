import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { Piscina } from 'piscina';
import { Environment } from '../../config/environment.js';
import { packageRoot } from '../../config/package-root.js';
import type {
  ConsortiumTask,
  ScoredConsortium,
  ScoredTeams,
  TeamTask,
  TouchedTeamsTask,
} from '../teams/scored-teams.js';
import type { ScoredList, ThreadInputs, ThreadTask, TouchTask } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';

// Threads load compiled files, also when a test runs the sources.
const THREAD = join(packageRoot, 'dist/src/matching/runs/scoring.thread.js');
/** Reading the reference data takes a thread most of a second: threads wait a while for the next run. */
const IDLE_MS = 300_000;

/** Scores with the inputs of one run. */
export class RunScorer {
  constructor(private readonly perform: (name: string, task: unknown) => Promise<unknown>) {}

  async score(requirement: RequirementInput): Promise<ScoredList> {
    return (await this.perform('scoreRequirement', requirement)) as ScoredList;
  }

  async touched(task: TouchTask): Promise<string[]> {
    return (await this.perform('touchedRequirements', task)) as string[];
  }

  async teams(task: TeamTask): Promise<ScoredTeams> {
    return (await this.perform('solveTeams', task)) as ScoredTeams;
  }

  async touchedOpportunities(task: TouchedTeamsTask): Promise<string[]> {
    return (await this.perform('touchedOpportunities', task)) as string[];
  }

  async consortium(task: ConsortiumTask): Promise<ScoredConsortium> {
    return (await this.perform('solveConsortium', task)) as ScoredConsortium;
  }
}

/** The scoring threads of this process. They outlive runs, and with them what they have read of unchanged revisions. */
@Injectable()
export class ScoringPool implements OnApplicationShutdown {
  private pool: Piscina | null = null;
  private opened = 0;

  constructor(private readonly environment: Environment) {}

  /** The inputs travel once, in memory that all threads share; a task names them and carries one requirement only. */
  open(inputs: ThreadInputs): RunScorer {
    this.opened += 1;
    const run = this.opened;
    const shared = inSharedMemory(inputs);
    return new RunScorer((name, task) =>
      this.threads().run({ run, inputs: shared, task } satisfies ThreadTask<unknown>, { name }),
    );
  }

  /** Ends the threads; the next run starts new ones. */
  async close(): Promise<void> {
    const { pool } = this;
    this.pool = null;
    await pool?.destroy();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  private threads(): Piscina {
    this.pool ??= new Piscina({
      filename: THREAD,
      minThreads: 1,
      maxThreads: this.environment.NARU_THREADS,
      idleTimeout: IDLE_MS,
    });
    return this.pool;
  }
}

function inSharedMemory(inputs: ThreadInputs): SharedArrayBuffer {
  const bytes = serialize(inputs);
  const shared = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(shared).set(bytes);
  return shared;
}
