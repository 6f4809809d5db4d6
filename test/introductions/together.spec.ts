import { Client } from 'pg';
import { until } from '../queue/support/until.js';
import { type Answer, Scene } from './support/scene.js';

/** The lock under which introductions move, see `ledger.service.ts`. */
const LEDGER_LOCK = 7_210_030;

let scene: Scene;
let outside: Client;
beforeAll(async () => {
  scene = await Scene.start();
  outside = new Client({ connectionString: scene.naru.databaseUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await scene.naru.stop();
});

/** Sends all requests, and lets none of them decide before all have arrived. */
async function atOnce(...requests: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  await outside.query('select pg_advisory_lock($1)', [LEDGER_LOCK]);
  const answers = Promise.all(requests.map((request) => request()));
  await until('all wait', async () => {
    const { rowCount } = await outside.query(
      `select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted
       and database = (select oid from pg_database where datname = current_database())`,
      [LEDGER_LOCK],
    );
    return rowCount === requests.length;
  });
  await outside.query('select pg_advisory_unlock($1)', [LEDGER_LOCK]);
  return answers;
}

it('two parties that consent at once are both heard, and agree once', async () => {
  const pair = await scene.pair();
  const id = await scene.offered(pair);
  const consent = (key: string) => () =>
    scene.post(key, `${id}/transitions`, 4, { transition: 'consent' }) as Promise<Answer>;
  const answers = await atOnce(consent(pair.seeker.account.key), consent(pair.provider.account.key));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers.map(({ body }) => body.state).toSorted()).toEqual(['both-consented', 'offered']);
  expect((await scene.testified(id)).slice(-3)).toEqual(['consent-given', 'consent-given', 'all-consented']);
  const moves = await scene.naru.rows(
    `select 1 from change where subject = $1 and details ->> 'to' = 'both-consented'`,
    [id],
  );
  expect(moves).toHaveLength(1);
});

it('of a consent and a withdrawal at once, one wins and the other is told', async () => {
  const pair = await scene.pair();
  const id = await scene.offered(pair);
  await scene.walk(id, [pair.seeker.account.key, 'consent']);
  const send = (key: string, move: object) => () => scene.post(key, `${id}/transitions`, 4, move) as Promise<Answer>;
  const answers = await atOnce(
    send(pair.provider.account.key, { transition: 'consent' }),
    send(pair.seeker.account.key, { transition: 'withdraw', reason: 'changed our mind' }),
  );
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '412']);
});

it('two offers at once do not pass the quota of a company together', async () => {
  const busy = await scene.firm('KR');
  for (let open = 0; open < 4; open += 1) await scene.offered(await scene.pair(undefined, busy));
  const ids = [
    await scene.approved(await scene.pair(undefined, busy)),
    await scene.approved(await scene.pair(undefined, busy)),
  ];
  const offers = ids.map(
    (id) => () => scene.post(scene.desk, `${id}/transitions`, 3, { transition: 'offer' }) as Promise<Answer>,
  );
  const answers = await atOnce(...offers);
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
});
