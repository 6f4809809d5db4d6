import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import type { Reference } from '../../taxonomy/reference.js';
import { RunInputsReader } from '../runs/run-inputs.js';
import type { RunInputs } from '../runs/scoring-input.js';
import { type RunScorer, ScoringPool } from '../runs/scoring-pool.js';

/** Everything as it stands at the newest change, ready in the scoring threads. */
export interface Market {
  readonly epoch: string;
  readonly asOf: string;
  readonly inputs: RunInputs;
  readonly scorer: RunScorer;
  /** The reference data that it is scored with. */
  readonly reference: Reference;
}

/** Keeps the market that was asked for last: an advisor who pins and excludes asks again and again between two changes. */
@Injectable()
export class MarketNow {
  private held: Promise<Market> | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly inputs: RunInputsReader,
    private readonly pool: ScoringPool,
    private readonly embeddings: Embeddings,
    private readonly editions: Editions,
  ) {}

  async read(): Promise<Market> {
    const epoch = await this.transactions.epoch();
    const asOf = new Date().toISOString().slice(0, 10);
    const held = await this.held?.catch(() => null);
    if (held && held.epoch === epoch && held.asOf === asOf) return held;
    const opened = this.open(epoch, asOf);
    this.held = opened;
    return opened;
  }

  private async open(epoch: string, asOf: string): Promise<Market> {
    const inputs = await this.inputs.all(epoch);
    const { companies, capabilities } = inputs;
    const edition = await this.editions.at(epoch);
    const scorer = this.pool.open({ companies, capabilities, asOf, model: this.embeddings.scoring }, edition);
    return { epoch, asOf, inputs, scorer, reference: this.editions.as(edition) };
  }
}
