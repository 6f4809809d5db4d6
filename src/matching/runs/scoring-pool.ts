import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { Environment } from '../../config/environment.js';
import { packageRoot } from '../../config/package-root.js';
import type { Edition } from '../../taxonomy/editions/edition.js';
import type {
  ConsortiumTask,
  ScoredConsortium,
  ScoredTeams,
  TeamTask,
  TouchedTeamsTask,
} from '../teams/scored-teams.js';
import { MarketFeed } from './market-feed.js';
import type {
  ListTask,
  ScoredList,
  StandingList,
  ThreadInputs,
  ThreadTask,
  Touched,
  TouchTask,
} from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';

// Threads load compiled files, also when a test runs the sources.
const THREAD = join(packageRoot, 'dist/src/matching/runs/scoring.thread.js');

/**
 * A list leaves some megabytes of reasons that nobody keeps. With the 48 that a thread has by itself, what is in use is
 * copied so often that it takes a seventh of the time.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 192 } as const;

/** Scores with the inputs of one run. */
export class RunScorer {
  constructor(
    private readonly perform: (name: string, task: unknown) => Promise<unknown>,
    private readonly threads: number,
  ) {}

  /** Lets the threads read, ahead of the first task, what it will ask for. A busy one may be left out. */
  async prepare(): Promise<void> {
    await Promise.all(Array.from({ length: this.threads }, () => this.perform('prepareMarket', null)));
  }

  /** @param standing the list as it stands, where it may be mended */
  async score(requirement: RequirementInput, standing: StandingList | null = null): Promise<ScoredList> {
    return (await this.perform('scoreRequirement', { requirement, standing } satisfies ListTask)) as ScoredList;
  }

  /** The lists that changed capabilities may touch: each thread looks at a share of them. */
  async touched(task: Omit<TouchTask, 'share'>): Promise<Touched> {
    const shares = Array.from({ length: this.threads }, (_, number) => ({ number, of: this.threads }));
    const found = await Promise.all(
      shares.map((share) => this.perform('touchedLists', { ...task, share } satisfies TouchTask) as Promise<Touched>),
    );
    return { entered: found.flatMap(({ entered }) => entered), lacking: found.flatMap(({ lacking }) => lacking) };
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
  private openedAt = -Infinity;

  constructor(private readonly environment: Environment) {}

  /** The records travel once, in memory that all threads share; a task names them and carries one requirement only. */
  open({ asOf, model, companies, capabilities, requirements }: ThreadInputs, edition: Edition): RunScorer {
    this.openedAt = performance.now();
    const moment = this.feed.momentOf({ companies, capabilities, ...(requirements && { requirements }) });
    const common = { moment, asOf, edition, ...(model && { model }) };
    const perform = (name: string, task: unknown): Promise<unknown> =>
      this.threads().run({ ...common, task } satisfies ThreadTask<unknown>, { name });
    return new RunScorer(perform, this.environment.NARU_THREADS);
  }

  /** Whether somebody asked for the threads so short a while ago, in milliseconds. */
  wasOpenedWithin(time: number): boolean {
    return performance.now() - this.openedAt < time;
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
      // A thread that ends takes with it all that it has read.
      idleTimeout: Infinity,
      resourceLimits: THREAD_LIMITS,
    });
    return this.pool;
  }
}
