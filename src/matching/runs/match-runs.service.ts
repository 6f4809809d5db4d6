import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../../database/transactions.js';
import { CodedError } from '../../errors/coded-error.js';
import { Filters } from '../../http/filters.js';
import type { Page } from '../../http/pagination.js';
import { Embeddings } from '../../models/embeddings.js';
import { Editions } from '../../taxonomy/editions/editions.service.js';
import { sameVersions, versionsOf } from '../scoring-context.js';
import type { MatchRunsQuery } from './match-run.dto.js';
import { MatchRun, type RunScope } from './match-run.entity.js';
import { endOf } from './run-place.js';

export interface RunRequest {
  readonly scope: RunScope;
  readonly subject: string | null;
  readonly requestedBy: string | null;
  readonly creationKey?: string | null;
  /** Somebody asked for just this run, rather than for what led to it. */
  readonly byHand?: boolean;
}

/** What is known of a run before it begins. */
export type QueuedRun = Pick<MatchRun, 'id' | 'scope' | 'subject' | 'state' | 'versions' | 'requestedBy' | 'error'>;
export type UnfinishedRun = Pick<MatchRun, 'id' | 'scope' | 'subject' | 'requestedBy'>;

const SUPERSEDED = 'Begun by another version of Naru';
const insteadOf = (run: string): string => `instead of ${run}`;

/** The rows of match runs: asked for, begun, followed, ended. */
@Injectable()
export class MatchRunsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly editions: Editions,
    private readonly embeddings: Embeddings,
    private readonly audit: AuditLog,
  ) {}

  /** Asks for a run; the job that carries it out is queued after the commit. */
  request(request: RunRequest): Promise<MatchRun> {
    return this.transactions.run((transaction) => this.requestIn(transaction, request));
  }

  /** The same, together with what it follows from. */
  async requestIn(transaction: Transaction, { byHand = false, ...request }: RunRequest): Promise<MatchRun> {
    const id = uuidv7();
    const insert = transaction.manager.createQueryBuilder().insert().into(MatchRun);
    const inserted = await insert
      .values({ ...request, id, state: 'queued' })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) {
      const { creationKey } = request;
      const earlier = await transaction.manager.findOneByOrFail(MatchRun, { creationKey: creationKey ?? '' });
      if (earlier.scope !== request.scope || earlier.subject !== request.subject) throw new CodedError('key-reused');
      return earlier;
    }
    await transaction.record({ topic: 'match-run.requested', subject: id, actor: request.requestedBy });
    if (byHand) {
      const { scope, subject, requestedBy: actor } = request;
      const what = { act: 'match-run.requested', subjectKind: 'match-run', subject: id } as const;
      await this.audit.record(transaction, { ...what, actor, after: { scope, subject } });
    }
    return transaction.manager.findOneByOrFail(MatchRun, { id });
  }

  /**
   * A run that brings a changed subject's lists up to date, with the inputs of now. One that a crash or a shutdown left
   * unfinished ends here: what changed since must not be missed, and a run keeps the inputs that it began with.
   */
  async forChanged(scope: RunScope, subject: string): Promise<QueuedRun> {
    const run: QueuedRun = {
      id: uuidv7(),
      scope,
      subject,
      state: 'queued',
      versions: null,
      requestedBy: null,
      error: null,
    };
    await this.dataSource.query(
      `with interrupted as (
         update match_run set state = 'failed', error = $4, finished_at = now()
         where scope = $2 and subject = $3 and requested_by is null and state in ('queued', 'running'))
       insert into match_run (id, scope, subject, state) values ($1, $2, $3, 'queued')`,
      [run.id, scope, subject, `Interrupted; run ${run.id} goes on`],
    );
    return run;
  }

  /**
   * Marks the run as running. Its epoch, day and versions are fixed the first time and kept after a restart; the edition
   * of the settings is that of the epoch.
   */
  async begin(id: string): Promise<MatchRun> {
    const epoch = await this.transactions.epoch();
    const today = new Date().toISOString().slice(0, 10);
    const reference = this.editions.as(await this.editions.at(epoch));
    const versions = versionsOf(reference, this.embeddings.scoring);
    await this.dataSource.query(
      `update match_run set
         state = 'running', error = null, started_at = coalesce(started_at, now()), finished_at = null,
         epoch = coalesce(epoch, $2), as_of = coalesce(as_of, $3), versions = coalesce(versions, $4)
       where id = $1`,
      [id, epoch, today, versions],
    );
    // Who saves a list from now on sees this run; what was saved without a look at it is to be seen by this run.
    const [run] = await Promise.all([this.require(id), this.transactions.epoch()]);
    return run;
  }

  /** Whether another build of Naru began it; a run of an earlier edition is scored as that edition says. */
  async isOfOtherVersion({ versions }: Pick<MatchRun, 'versions'>): Promise<boolean> {
    if (versions === null) return false;
    const reference = await this.editions.referenceOf(versions);
    return !sameVersions(versions, versionsOf(reference, this.embeddings.scoring));
  }

  /** Ends the run in favour of a new one of the same scope. */
  async supersede({ id, scope, subject, requestedBy, error }: QueuedRun): Promise<void> {
    // Its job may come again, or twice at once when its worker was taken for dead; one run in its place is enough.
    if (error?.startsWith(SUPERSEDED) === true) return;
    const next = await this.request({ scope, subject, requestedBy, creationKey: insteadOf(id) });
    await this.fail(id, `${SUPERSEDED}; run ${next.id} takes its place`);
  }

  /** Asks for all lists anew where the newest run over them is of another version, so that they cannot be explained. */
  async renewListsOfOtherVersion(): Promise<void> {
    const newest = await this.newestOfAll();
    if (newest === null || !(await this.isOfOtherVersion(newest))) return;
    // It may be under way and give way at the same moment; one run in its place is enough.
    await this.request({ scope: 'all', subject: null, requestedBy: null, creationKey: insteadOf(newest.id) });
  }

  newestOfAll(): Promise<MatchRun | null> {
    return this.dataSource.getRepository(MatchRun).findOne({ where: { scope: 'all' }, order: { id: 'DESC' } });
  }

  async expect(id: string, total: number): Promise<void> {
    await this.dataSource.getRepository(MatchRun).update({ id }, { total });
  }

  /** Where it has not ended with its last lists. */
  complete(id: string): Promise<void> {
    return this.end(id, `state = 'completed', done = total`, null);
  }

  /** The last word until the queue tries again. */
  fail(id: string, error: string): Promise<void> {
    return this.end(id, `state = 'failed'`, error);
  }

  /** Runs that were asked for or begun a while ago and have not ended. */
  unfinished(olderThanSeconds: number): Promise<UnfinishedRun[]> {
    return this.dataSource.query<UnfinishedRun[]>(
      `select id, scope, subject, requested_by as "requestedBy" from match_run
       where state in ('queued', 'running') and created_at < now() - make_interval(secs => $1)`,
      [olderThanSeconds],
    );
  }

  /**
   * Whether an import was killed after its last batch and before it could ask for its run: quiet changes that no run
   * over all lists has read, and none waits to read.
   */
  async importIsUnscored(olderThanSeconds: number): Promise<boolean> {
    const [row] = await this.dataSource.query<{ left: boolean }[]>(
      `select not exists (select 1 from match_run where scope = 'all' and epoch is null and state = 'queued')
         and exists (
           select 1 from change
           where seq > coalesce((select max(epoch) from match_run where scope = 'all'), 0)
             and details @> '{"quiet": true}'
           having max(at) < now() - make_interval(secs => $1)) as left`,
      [olderThanSeconds],
    );
    return row?.left ?? false;
  }

  /** @throws CodedError `not-found` */
  async require(id: string): Promise<MatchRun> {
    const run = await this.dataSource.getRepository(MatchRun).findOneBy({ id });
    if (!run) throw new CodedError('not-found', { kind: 'match-run' });
    return run;
  }

  list(query: MatchRunsQuery): Promise<Page<MatchRun>> {
    const load = async (ids: string[]): Promise<MatchRun[]> => {
      const runs = await this.dataSource.getRepository(MatchRun).findBy({ id: In(ids) });
      return runs.sort((a, b) => (a.id < b.id ? 1 : -1));
    };
    return new Filters()
      .equal('scope', query.scope)
      .equal('state', query.state)
      .equal('subject', query.subject)
      .page(this.dataSource, 'match_run', query, load);
  }

  private async end(id: string, set: string, error: string | null): Promise<void> {
    await this.transactions.run(async (transaction) => {
      const ended = await transaction.manager.query<[{ state: string }[], number]>(
        `update match_run set ${set}, error = $2, finished_at = now() where id = $1 and state <> 'completed' returning state`,
        [id, error],
      );
      const state = ended[0][0]?.state;
      if (state !== undefined) await transaction.record(endOf(id, state));
    });
  }
}
