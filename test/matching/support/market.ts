import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RunScorer } from '../../../src/matching/runs/scoring-pool.js';
import type { RequirementInput } from '../../../src/matching/runs/scoring-input.js';
import { QueueService } from '../../../src/queue/queue.service.js';
import { until } from '../../queue/support/until.js';
import type { TestApp } from '../../support/app.js';
import { capability, company, create, type RecordBody, type RecordPath, requirement } from '../../support/builders.js';

/** One line of a saved list by external ids, so that lists of different databases can be compared. */
export interface Line {
  readonly capability: string;
  readonly nearMiss: boolean;
  readonly rank: number;
  readonly score: number;
  readonly fit: number;
  readonly coverage: number;
  readonly criteria: readonly (number | null)[];
}

export interface SavedList {
  /** Id of its row: another one means that another list was written. */
  readonly id: string;
  readonly run: string;
  readonly epoch: number;
  readonly confirmedEpoch: number;
  readonly considered: number;
  readonly gap: readonly { readonly code: string }[];
  readonly lines: readonly Line[];
}

/** Resolves when nothing is left to be queued and, in these queues, nothing waits, runs or is to be tried again. */
export async function drained(
  app: INestApplicationContext,
  queues: readonly ('subjects' | 'runs')[] = ['subjects', 'runs'],
): Promise<void> {
  const database = app.get(DataSource);
  await until(
    `${queues.join(' and ')} are drained`,
    async () => {
      const open = await database.query<unknown[]>('select 1 from change where dispatched_at is null limit 1');
      if (open.length > 0) return false;
      const counts = await app.get(QueueService).counts();
      return queues.every((name) => counts[name].waiting + counts[name].active + counts[name].delayed === 0);
    },
    45_000,
  );
}

/** The current list of every requirement that has one, by the requirement's external id. */
export async function listsOf(app: INestApplicationContext): Promise<Record<string, SavedList>> {
  const found = await app.get(DataSource).query<(SavedList & { requirement: string })[]>(
    `select requirement.external_id as requirement, list.id, list.run_id as run, list.epoch::int,
       list.confirmed_epoch::int as "confirmedEpoch", list.considered, list.gap,
       coalesce((
         select jsonb_agg(jsonb_build_object(
             'capability', capability.external_id, 'nearMiss', entry.near_miss, 'rank', entry.rank, 'score', entry.score,
             'fit', entry.fit, 'coverage', entry.coverage, 'criteria', entry.criteria
           ) order by entry.near_miss, entry.rank)
         from match_entry entry
         join match on match.id = entry.match_id and match.requirement_id = list.requirement_id
         join capability on capability.id = match.capability_id
         where entry.list_id = list.id), '[]') as lines
     from match_list list join requirement on requirement.id = list.requirement_id
     where list.current order by requirement.external_id`,
  );
  return Object.fromEntries(found.map(({ requirement, ...list }) => [requirement, list]));
}

/** Who is offered, best first. */
export const offered = (list: SavedList | undefined): string[] | undefined =>
  list?.lines.filter(({ nearMiss }) => !nearMiss).map(({ capability }) => capability);

/** What a list says, without the rows that hold it. */
export const said = (lists: Record<string, SavedList>): Record<string, Pick<SavedList, 'lines' | 'gap'>> =>
  Object.fromEntries(Object.entries(lists).map(([name, { lines, gap }]) => [name, { lines, gap }]));

/** Removes every record and list; accounts and the queue stay. */
export async function clear(test: TestApp): Promise<void> {
  await drained(test.app);
  // What follows from lists is judged after them, and reads the same tables in another order.
  await until('nothing is judged any more', async () => {
    const { upkeep } = await test.app.get(QueueService).counts();
    return upkeep.waiting + upkeep.active === 0;
  });
  const truncate = () =>
    test.rows('truncate company, capability, requirement, revision, change, match_run, match, match_list cascade');
  // A job that the clock started may hold the same tables in another order: once it is over, all of them are free.
  await truncate().catch(truncate);
}

export interface Held {
  /** How many requirements wait to be scored, or did. */
  readonly held: () => number;
  readonly open: () => void;
}

/** Calls `before` for every requirement that this process is about to score, and waits for it. @returns an end to that */
export function beforeScoring(before: (asked: RequirementInput) => Promise<void> | void): () => void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own scorer below
  const { score } = RunScorer.prototype;
  const spy = jest.spyOn(RunScorer.prototype, 'score').mockImplementation(async function (this: RunScorer, asked) {
    await before(asked);
    return score.call(this, asked);
  });
  return () => spy.mockRestore();
}

/** Holds what this process scores from now on until `open` is called; with `only`, so many requirements and no more. */
export function holdScoring(only = Infinity): Held {
  let held = 0;
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const end = beforeScoring(async () => {
    if (held >= only) return;
    held += 1;
    await opened;
  });
  return {
    held: () => held,
    open: () => {
      end();
      open();
    },
  };
}

/** Companies with what they offer and need, made through the API. External ids are given, so that tests can name them. */
export class Market {
  private constructor(
    private readonly test: TestApp,
    readonly seeker: RecordBody,
  ) {}

  static async open(test: TestApp, externalId = 'seeker'): Promise<Market> {
    const seeker = { country: 'CN', names: { zh: '成路智驾' }, kind: 'manufacturer' as const, externalId };
    return new Market(test, await create(test.http, 'companies', company(seeker)));
  }

  /** A Korean company `of-<name>` that offers one capability `<name>`: a lidar, unless told otherwise. */
  async supplier(name: string, more: Parameters<typeof capability>[1] = {}): Promise<RecordBody & { owner: string }> {
    const owner = await create(this.test.http, 'companies', company({ externalId: `of-${name}` }));
    const made = await create(this.test.http, 'capabilities', capability(owner.id, { ...more, externalId: name }));
    return { ...made, owner: owner.id };
  }

  requirement(name: string, more: Parameters<typeof requirement>[1] = {}): Promise<RecordBody> {
    return create(this.test.http, 'requirements', requirement(this.seeker.id, { ...more, externalId: name }));
  }

  async get<T>(path: string, language = 'en'): Promise<T> {
    const { status, body } = await this.test.http.get(`/api/v1/${path}`).set('accept-language', language);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }

  async replace(path: RecordPath, id: string, content: object): Promise<void> {
    await this.test.http
      .put(`/api/v1/${path}/${id}`)
      .set('if-match', await this.tag(path, id))
      .send(content)
      .expect(200);
  }

  async archive(path: RecordPath, id: string): Promise<void> {
    await this.test.http
      .delete(`/api/v1/${path}/${id}`)
      .set('if-match', await this.tag(path, id))
      .expect(200);
  }

  async restore(path: RecordPath, id: string): Promise<void> {
    await this.test.http
      .post(`/api/v1/${path}/${id}/restore`)
      .set('if-match', await this.tag(path, id))
      .expect(200);
  }

  private async tag(path: RecordPath, id: string): Promise<string> {
    return `"${(await this.get<RecordBody>(`${path}/${id}`)).version}"`;
  }
}

export const LIDAR = { title: { ko: '자율주행용 고정형 라이다' }, trl: 8, leadTimeDays: 60 };
export const GRIPPER = { title: { ko: '협동로봇용 전동 그리퍼' }, lanes: ['robot-parts' as const] };
export const SEEKS_LIDAR = {
  title: { zh: 'L4车队前向激光雷达采购' },
  lane: 'component-supply' as const,
  tags: [{ code: 'sensor.lidar' }],
  clauses: [{ spec: 'detectionRange', op: '>=' as const, value: 150, unit: 'm' }],
};
export const SEEKS_GRIPPER = { title: { zh: '采购协作机器人电动夹爪' }, lane: 'robot-parts' as const };
