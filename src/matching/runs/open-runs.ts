import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import type { MatchRun } from './match-run.entity.js';
import { RunInputsReader } from './run-inputs.js';
import type { RunInputs } from './scoring-input.js';
import { type RunScorer, ScoringPool } from './scoring-pool.js';

/** How long the inputs of a run wait for its next shard. */
const PATIENCE_MS = 120_000;

export interface OpenRun {
  readonly inputs: RunInputs;
  readonly scorer: RunScorer;
}

/** Runs with their inputs read. Those of a run of everything stay for its next shard. */
@Injectable()
export class OpenRuns implements OnApplicationShutdown {
  private kept: { readonly id: string; readonly open: Promise<OpenRun>; readonly forgetting: NodeJS.Timeout } | null =
    null;

  constructor(
    private readonly pool: ScoringPool,
    private readonly inputs: RunInputsReader,
    private readonly embeddings: Embeddings,
    private readonly editions: Editions,
  ) {}

  of(run: MatchRun): Promise<OpenRun> {
    if (run.scope !== 'all') return this.read(run);
    const open = this.kept?.id === run.id ? this.kept.open : this.read(run);
    this.forget();
    this.kept = { id: run.id, open, forgetting: setTimeout(() => this.forget(), PATIENCE_MS).unref() };
    // Who reads next tries again.
    open.catch(() => this.forget());
    return open;
  }

  /** Lets go of a run that has ended. */
  close({ id }: MatchRun): void {
    if (this.kept?.id === id) this.forget();
  }

  onApplicationShutdown(): void {
    this.forget();
  }

  private forget(): void {
    clearTimeout(this.kept?.forgetting);
    this.kept = null;
  }

  private async read({ id, epoch, asOf, versions }: MatchRun): Promise<OpenRun> {
    if (epoch === null || asOf === null || versions === null) throw new Error(`Run ${id} has not begun`);
    const inputs = await this.inputs.all(epoch);
    const edition = await this.editions.of(versions);
    return { inputs, scorer: this.pool.open({ ...inputs, asOf, model: this.embeddings.scoring }, edition) };
  }
}
