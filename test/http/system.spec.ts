import { randomUUID } from 'node:crypto';
import { QueueBackend } from '../../src/queue/backend.js';
import { QueueService } from '../../src/queue/queue.service.js';
import { type Http, startApp, type TestApp } from '../support/app.js';
import { until } from '../queue/support/until.js';
import { listedAttachment } from '../support/attachments.js';
import { company, create } from '../support/builders.js';
import { cookiesOf, visitor, withCookies } from '../support/people.js';

let naru: TestApp;
let administrator: Http;
beforeAll(async () => {
  naru = await startApp({ variables: { NARU_DEMO: '1' } });
  administrator = naru.as(naru.administratorKey);
});
afterAll(async () => naru.stop());

/** A worker that fails what waits, as soon as that many have failed. */
async function failRun(count = 1): Promise<void> {
  const queue = naru.app.get(QueueService);
  const worker = naru.app.get(QueueBackend).worker('runs', () => Promise.reject(new Error('no luck')), {});
  await until('the job failed', async () => (await queue.counts()).runs.failed === count);
  await worker.close();
}
const runs = async () => (await administrator.get('/api/v1/queues').expect(200)).body.items[1];
const acts = () =>
  naru.rows<{ act: string }>(
    `select act, subject_kind as kind, before from audit_entry where act like 'job.%' order by id`,
  );

describe('the queue board', () => {
  const runId = randomUUID();

  it('tells how the queues stand, and why a job has failed', async () => {
    await naru.app.get(QueueService).enqueue('score-run', { runId }, { attempts: 1 });
    await failRun();
    const { body } = await administrator.get('/api/v1/queues').expect(200);
    expect(body).toMatchObject({ store: 'postgresql', workers: 0 });
    expect(await runs()).toEqual({ name: 'runs', waiting: 0, active: 0, delayed: 0, failed: 1 });
    const { body: failed } = await administrator.get('/api/v1/queues/runs/failed-jobs').expect(200);
    expect(failed).toMatchObject([{ name: 'score-run', payload: { runId }, reason: 'no luck', tries: 1 }]);
    expect((await administrator.get('/api/v1/queues/post/failed-jobs').expect(200)).body).toEqual([]);
    await administrator.get('/api/v1/queues/elsewhere/failed-jobs').expect(404);
  });

  it('keeps the reason from the demonstration, which anybody reads', async () => {
    await create(naru.http, 'companies', company());
    await naru.rows(`update company set origin = 'demo'`);
    const entered = await visitor(naru).post('/api/v1/demo/sign-in').send({ role: 'administrator' }).expect(200);
    const { body } = await withCookies(naru, cookiesOf(entered)).get('/api/v1/queues/runs/failed-jobs').expect(200);
    expect(body).toMatchObject([{ payload: { runId }, reason: null }]);
  });

  it('has one tried again or removes it, once, and the audit log keeps who did', async () => {
    const path = '/api/v1/queues/runs/failed-jobs';
    const [{ id }] = (await administrator.get(path)).body;
    await naru.http.post(`${path}/${id}/retry`).expect(403);
    await administrator.post(`${path}/${id}/retry`).expect(204);
    expect(await runs()).toMatchObject({ waiting: 1, failed: 0 });
    await administrator.post(`${path}/${id}/retry`).expect(404);
    await administrator.delete(`${path}/${id}`).expect(404);

    await failRun();
    const [{ id: again }] = (await administrator.get(path)).body;
    await administrator.delete(`${path}/${again}`).expect(204);
    expect(await runs()).toMatchObject({ waiting: 0, failed: 0 });
    const before = { queue: 'runs', job: 'score-run', runId, tries: 1 };
    expect(await acts()).toEqual([
      { act: 'job.retried', kind: 'job', before },
      { act: 'job.removed', kind: 'job', before },
    ]);
  });

  it('has all of a queue tried again at once', async () => {
    const path = '/api/v1/queues/runs/failed-jobs/retry';
    for (let i = 0; i < 2; i++) {
      await naru.app.get(QueueService).enqueue('score-run', { runId: randomUUID() }, { attempts: 1 });
    }
    await failRun(2);
    await naru.http.post(path).expect(403);
    expect((await administrator.post(path).expect(200)).body).toEqual({ retried: 2 });
    expect(await runs()).toMatchObject({ waiting: 2, failed: 0 });
    expect((await administrator.post(path).expect(200)).body).toEqual({ retried: 0 });
    expect((await acts()).filter(({ act }) => act === 'job.retried')).toHaveLength(3);
  });
});

it('tells how much is stored, the same content once, and what the disk has left', async () => {
  const { id } = await create(naru.http, 'companies', company());
  const before = (await administrator.get('/api/v1/storage').expect(200)).body;
  for (let i = 0; i < 2; i++) await listedAttachment(naru.rows, id);
  const { body } = await administrator.get('/api/v1/storage').expect(200);
  const { files, bytes } = before.attachments;
  expect(body.attachments).toEqual({ store: 'folder', files: files + 2, bytes: bytes + 1 });
  expect(body.databaseBytes).toBeGreaterThan(1_000_000);
  expect(body.tables).toHaveLength(5);
  expect(body.disk.freeBytes).toBeLessThan(body.disk.wholeBytes);
  await naru.http.get('/api/v1/storage').expect(403);
});
