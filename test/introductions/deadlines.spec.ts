import { Client } from 'pg';
import { daysAfter } from '../../src/engine/introductions/index.js';
import { DeadlinesService } from '../../src/introductions/deadlines/deadlines.service.js';
import { until } from '../queue/support/until.js';
import { type Pair, Scene } from './support/scene.js';

let scene: Scene;
let deadlines: DeadlinesService;
beforeAll(async () => {
  scene = await Scene.start();
  deadlines = scene.naru.app.get(DeadlinesService);
});
afterAll(() => scene.naru.stop());

const never = new AbortController().signal;

interface Reminder {
  readonly kind: string;
  readonly company: string;
}

/** What people were told, in the order of telling. */
async function told(id: string): Promise<Reminder[]> {
  const rows = await scene.naru.rows<{ details: Reminder }>(
    `select details from change where subject = $1 and topic = 'introduction.reminder-due' order by seq`,
    [id],
  );
  return rows.map(({ details }) => details);
}

const kinds = async (id: string): Promise<string[]> => (await told(id)).map(({ kind }) => kind);

async function timeOf(id: string, column: 'expires_at' | 'concluded_at'): Promise<Date> {
  const [row] = await scene.naru.rows<{ at: Date }>(`select ${column} as at from introduction where id = $1`, [id]);
  if (!row) throw new Error('no introduction');
  return row.at;
}

async function concluded(pair: Pair): Promise<string> {
  const id = await scene.negotiating(pair);
  await scene.post(pair.seeker.account.key, `${id}/outcomes`, 9, { kind: 'pilot' });
  return id;
}

it('an offer ends with its time: nobody can answer it, and it is testified once', async () => {
  const pair = await scene.pair();
  const id = await scene.offered(pair);
  const end = await timeOf(id, 'expires_at');
  expect(await deadlines.expire(new Date(end.getTime() - 1), never)).toBe(0);
  await scene.naru.rows(`update introduction set expires_at = now() - interval '1 s' where id = $1`, [id]);
  const late = await scene.move(pair.seeker.account.key, id, 'consent');
  expect(late.body.code).toBe('transition-not-allowed');
  expect(late.body.detail).toContain('expired');
  expect(await deadlines.expire(new Date(), never)).toBe(1);
  expect(await deadlines.expire(new Date(), never)).toBe(0);
  expect((await scene.get(pair.seeker.account.key, id)).body).toMatchObject({ state: 'expired', tier: 0 });
  expect((await scene.testified(id)).slice(-2)).toEqual(['offered', 'expired']);
});

it('before the end those are reminded that have not answered, once', async () => {
  const pair = await scene.pair();
  const id = await scene.offered(pair);
  await scene.walk(id, [pair.seeker.account.key, 'consent']);
  const end = await timeOf(id, 'expires_at');
  await deadlines.remind(daysAfter(end, -4));
  expect(await told(id)).toEqual([]);
  await deadlines.remind(daysAfter(end, -3));
  await deadlines.remind(daysAfter(end, -2));
  expect(await told(id)).toEqual([{ kind: 'offer-expires', company: pair.provider.id }]);
});

it('the parties are asked after 30, 90 and 180 days, each time once', async () => {
  const pair = await scene.pair();
  const id = await concluded(pair);
  const since = await timeOf(id, 'concluded_at');
  for (const day of [0, 29, 30, 31, 89, 90, 180, 181]) await deadlines.remind(daysAfter(since, day));
  expect(await kinds(id)).toEqual(['check-30', 'check-30', 'check-90', 'check-90', 'check-180', 'check-180']);
  const first = (await told(id)).slice(0, 2).map(({ company }) => company);
  expect(first.toSorted()).toEqual([pair.seeker.id, pair.provider.id].toSorted());
});

it('what was missed for long is not asked for all at once', async () => {
  const id = await concluded(await scene.pair());
  await deadlines.remind(daysAfter(await timeOf(id, 'concluded_at'), 100));
  expect(await kinds(id)).toEqual(['check-90', 'check-90']);
});

it('a reminder that is killed in the middle is sent once', async () => {
  const id = await concluded(await scene.pair());
  const day = daysAfter(await timeOf(id, 'concluded_at'), 30);
  const outside = new Client({ connectionString: scene.naru.databaseUrl });
  await outside.connect();
  try {
    // The reminder is marked as sent but cannot be written to the log; there its connection dies.
    await outside.query('begin');
    await outside.query('lock table change in exclusive mode');
    const killed = deadlines.remind(day).then(
      () => 'sent',
      (error: Error) => error.message,
    );
    const waiting = `select pid from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query ilike 'insert into "change"%'`;
    await until('the reminder waits', async () => (await scene.naru.rows(waiting)).length === 1);
    await scene.naru.rows(`select pg_terminate_backend(pid) from (${waiting}) as stuck`);
    expect(await killed).toMatch(/terminat/i);
    await outside.query('rollback');
  } finally {
    await outside.end();
  }
  expect(await told(id)).toEqual([]);
  await Promise.all([deadlines.remind(day), deadlines.remind(day)]);
  await deadlines.remind(day);
  expect(await kinds(id)).toEqual(['check-30', 'check-30']);
});
