import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
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
import { MarketFeed } from './market-feed.js';
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

  /** External ids of the requirements in whose lists one of the capabilities would stand. */
  async touched(task: TouchTask): Promise<readonly string[]> {
    return (await this.perform('touchedRequirements', task)) as readonly string[];
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
  private readonly feed = new MarketFeed();

  constructor(private readonly environment: Environment) {}

  /** The records travel once, in memory that all threads share; a task names them and carries one requirement only. */
  open({ asOf, model, companies, capabilities, requirements }: ThreadInputs): RunScorer {
    const moment = this.feed.momentOf({ companies, capabilities, ...(requirements && { requirements }) });
    const common = { moment, asOf, ...(model && { model }) };
    return new RunScorer((name, task) =>
      this.threads().run({ ...common, task } satisfies ThreadTask<unknown>, { name }),
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
