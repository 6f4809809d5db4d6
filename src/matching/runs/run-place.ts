import type { EntityManager } from 'typeorm';
import type { NewChange, Transaction } from '../../database/transactions.js';
import type { MatchRunShard } from './match-run-shard.entity.js';
import type { MatchRun } from './match-run.entity.js';

export interface RunProgress {
  readonly done: number;
  readonly total: number;
}

/** What a saved batch adds to its run. */
export interface SavedBatch {
  readonly lists: number;
  /** The last requirement or opportunity of the batch. */
  readonly mark: string;
  readonly pairs: number;
  readonly changed: number;
}

/** Tells whoever waits for a run that it has ended. */
export const endOf = (run: string, state: string): NewChange => ({
  topic: 'match-run.ended',
  subject: run,
  details: { state },
});

/** Another worker goes on with these lists: this one was silent for too long and must not save beside it. */
export class TakenOver extends Error {
  constructor() {
    super('Another worker has taken these lists over');
  }
}

/**
 * How far a job has come in its run, or in its shard of one. It moves on in the transaction that saves the lists, and a run
 * of one job ends in the one that saves the last: who waits for its end need not wait for another.
 */
export class RunPlace {
  private mark: string | null;
  private progress: RunProgress;
  private ended = false;

  constructor(
    readonly run: MatchRun,
    private readonly shard: MatchRunShard | null,
    private done: number,
  ) {
    this.mark = run.doneThrough;
    this.progress = { done: shard === null ? done : run.done, total: run.total };
  }

  /** Of the whole run, as the last batch left it. */
  get now(): RunProgress {
    return this.progress;
  }

  /** Whether the run has ended with the last batch. */
  get isEnded(): boolean {
    return this.ended;
  }

  /** @throws TakenOver when somebody else has moved on from here */
  async advance(transaction: Transaction, { lists, mark, pairs, changed }: SavedBatch): Promise<void> {
    const { run, shard } = this;
    const { manager } = transaction;
    const before = this.done;
    this.done += lists;
    if (shard !== null) {
      await this.move(
        manager,
        'update match_run_shard set done = $3 where run_id = $1 and shard = $2 and done = $4 returning done',
        [run.id, shard.shard, this.done, before],
      );
    }
    const place =
      shard === null
        ? `done = $4, done_through = $5, state = case when $4 = total then 'completed' else state end,
             finished_at = case when $4 = total then now() else finished_at end`
        : 'done = done + $4';
    const from = shard === null ? 'and done_through is not distinct from $6' : '';
    const where = shard === null ? [this.done, mark, this.mark] : [lists];
    this.progress = await this.move(
      manager,
      `update match_run set pairs = pairs + $2, lists_changed = lists_changed + $3, ${place}
       where id = $1 ${from} returning done, total`,
      [run.id, pairs, changed, ...where],
    );
    this.mark = mark;
    this.ended = shard === null && this.done === this.progress.total;
    if (this.ended) await transaction.record(endOf(run.id, 'completed'));
  }

  private async move(manager: EntityManager, statement: string, values: unknown[]): Promise<RunProgress> {
    const [[row]] = await manager.query<[RunProgress[], number]>(statement, values);
    if (!row) throw new TakenOver();
    return row;
  }
}
