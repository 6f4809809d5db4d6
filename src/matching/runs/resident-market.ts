import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { auditTime, retry, Subject, takeUntil } from 'rxjs';
import { setTimeout as pause } from 'node:timers/promises';
import { Transactions } from '../../database/transactions.js';
import { RELOAD } from '../../live/change-stream.js';
import { LiveService } from '../../live/live.service.js';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import { RunInputsReader } from './run-inputs.js';
import { ScoringPool } from './scoring-pool.js';

/** What a run reads, and what may change how. */
const READ = new Set(['company.saved', 'capability.saved', 'requirement.saved', 'words.published', RELOAD]);
/** Runs go first, and take the threads along; what comes close together is read together. */
const SETTLING_MS = 250;
/** For so many times: a thread that no run asks for falls behind meanwhile, and the next that does would wait for it. */
const MOST_PAUSES = 2;
const AGAIN_MS = 5000;

/**
 * Keeps the scoring threads of a worker at the newest change, so that a run finds there all but what was just written:
 * from the start of the process, and whoever wrote. Nothing rests on it: a run asks for its own epoch.
 */
@Injectable()
export class ResidentMarket implements OnModuleDestroy {
  private readonly logger = new Logger('Matching');
  private readonly stopping = new Subject<void>();
  private isStopped = false;
  private isBehind = false;
  private following: Promise<void> | null = null;

  constructor(
    private readonly live: LiveService,
    private readonly transactions: Transactions,
    private readonly inputs: RunInputsReader,
    private readonly pool: ScoringPool,
    private readonly embeddings: Embeddings,
    private readonly editions: Editions,
  ) {}

  /** From here on. With a model on only the start is read ahead: what it reads comes at any time. */
  start(): void {
    this.follow();
    if (this.embeddings.embedder !== null) return;
    this.live
      .changes(undefined, ({ topic }) => READ.has(topic))
      .pipe(retry({ delay: AGAIN_MS }), auditTime(SETTLING_MS), takeUntil(this.stopping))
      .subscribe(() => this.follow());
  }

  onModuleDestroy(): void {
    this.isStopped = true;
    this.stopping.next();
  }

  private follow(): void {
    this.isBehind = true;
    this.following ??= this.catchUp().finally(() => (this.following = null));
  }

  private async catchUp(): Promise<void> {
    while (this.isBehind && !this.isStopped) {
      for (let times = 0; times < MOST_PAUSES && this.pool.wasOpenedWithin(SETTLING_MS); times += 1) {
        await pause(SETTLING_MS, undefined, { ref: false });
      }
      this.isBehind = false;
      try {
        await this.readNewest();
      } catch (error) {
        if (!this.isStopped) this.logger.warn(`Scoring threads could not be brought up to date: ${String(error)}`);
      }
    }
  }

  private async readNewest(): Promise<void> {
    const epoch = await this.transactions.epoch();
    const [inputs, edition] = [await this.inputs.all(epoch), await this.editions.at(epoch)];
    if (this.isStopped || inputs.capabilities.length === 0) return;
    const asOf = new Date().toISOString().slice(0, 10);
    await this.pool.open({ ...inputs, asOf, model: this.embeddings.scoring }, edition).prepare();
  }
}
