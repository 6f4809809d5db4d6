import { Endpoint, type EndpointSettings, type Timing } from '../../src/models/endpoint.js';
import { HttpEmbedder } from '../../src/models/http-embedder.js';
import { ModelError } from '../../src/models/model-error.js';
import { embeddings, json, ModelServer, silence, status, vectorOf } from './support/model-server.js';

let server: ModelServer;
beforeAll(async () => {
  server = await ModelServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.asked.length = 0;
});

/** A clock that moves when somebody waits. */
function clock(): Timing & { readonly waits: number[]; pass: (ms: number) => void } {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    pass: (ms) => (now += ms),
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  };
}

const SETTINGS = { key: 'sk-very-secret', timeoutMs: 5000, wholeMs: 60_000, attempts: 3 };
const endpoint = (timing: Timing, more: Partial<EndpointSettings> = {}): Endpoint =>
  new Endpoint({ ...SETTINGS, url: server.url, ...more }, timing);
const ask = (to: Endpoint): Promise<unknown> =>
  to.post('/embeddings', { input: ['text of a firm'] }, (answer) => answer);
const refusal = async (to: Endpoint): Promise<ModelError> => {
  const error: unknown = await ask(to).catch((thrown: unknown) => thrown);
  if (!(error instanceof ModelError)) throw new Error('it was no ModelError');
  return error;
};

it('sends the key and the body, and counts', async () => {
  server.answers = [json({ fine: true })];
  // By the clock of the wall, as in the service.
  const to = new Endpoint({ ...SETTINGS, url: server.url, wholeMs: 900 });
  expect(await ask(to)).toEqual({ fine: true });
  expect(server.asked).toEqual([
    { path: '/v1/embeddings', key: 'Bearer sk-very-secret', body: { input: ['text of a firm'] } },
  ]);
  expect(to.usage.counts()).toMatchObject({ calls: 1, failures: 0, retries: 0, lastFailure: null });
});

it('tries again when the service stumbles, each time later', async () => {
  server.answers = [status(500), status(503), json({ fine: true })];
  const time = clock();
  const to = endpoint(time);
  expect(await ask(to)).toEqual({ fine: true });
  expect(time.waits).toEqual([500, 1000]);
  expect(to.usage.counts()).toMatchObject({ calls: 1, failures: 0, retries: 2 });
});

it('waits as long as a busy service asks, and not longer than there is time', async () => {
  server.answers = [status(429, { 'retry-after': '7' }), json({ fine: true })];
  const time = clock();
  await ask(endpoint(time));
  expect(time.waits).toEqual([7000]);
  server.answers = [status(429, { 'retry-after': '3600' })];
  const hasty = clock();
  expect(await refusal(endpoint(hasty, { wholeMs: 10_000 }))).toMatchObject({ kind: 'away' });
  expect(hasty.waits).toEqual([]);
});

it('gives up after the last try', async () => {
  server.answers = [status(500)];
  const to = endpoint(clock());
  expect(await refusal(to)).toMatchObject({ kind: 'away', message: 'The service answered 500' });
  expect(server.asked).toHaveLength(3);
  expect(to.usage.counts()).toMatchObject({
    calls: 1,
    failures: 1,
    retries: 2,
    lastFailure: 'The service answered 500',
  });
});

it('does not wait for ever', async () => {
  // A server of its own: on a busy machine the question arrives when nobody waits for its answer any more.
  const mute = await ModelServer.start(silence);
  const to = endpoint(clock(), { url: mute.url, timeoutMs: 50, attempts: 1 });
  expect(await refusal(to)).toMatchObject({ kind: 'away', message: 'The service did not answer in time' });
  await mute.stop();
});

it.each([
  ['an input that is not taken', status(400), 'refused'],
  ['a key that is not taken', status(401), 'denied'],
  [
    'an answer that is no JSON',
    (_: unknown, response: { end: (text: string) => void }) => response.end('<html>'),
    'garbled',
  ],
  [
    'an answer too large to be one',
    (_: unknown, response: { end: (text: string) => void }) => response.end('x'.repeat(17 * 1024 * 1024)),
    'garbled',
  ],
] as const)('asks once only: %s', async (_, answer, kind) => {
  server.answers = [answer];
  expect(await refusal(endpoint(clock()))).toMatchObject({ kind });
  expect(server.asked).toHaveLength(1);
});

it('does not follow to another address with texts and key', async () => {
  const other = await ModelServer.start(json({ fine: true }));
  server.answers = [status(307, { location: `${other.url}/embeddings` })];
  expect(await refusal(endpoint(clock(), { attempts: 1 }))).toMatchObject({ kind: 'away' });
  expect(other.asked).toEqual([]);
  await other.stop();
});

it('lets a service rest that was away three times, and then tries again', async () => {
  server.answers = [status(500)];
  const time = clock();
  const to = endpoint(time, { attempts: 1 });
  for (let i = 0; i < 3; i += 1) await refusal(to);
  expect(await refusal(to)).toMatchObject({ kind: 'away' });
  expect(server.asked).toHaveLength(3);
  time.pass(60_001);
  server.answers = [json({ fine: true })];
  expect(await ask(to)).toEqual({ fine: true });
});

it('ends at once when the process stops, and that is no failure', async () => {
  server.answers = [silence];
  const stop = new AbortController();
  const to = endpoint(clock());
  const asking = to.post('/embeddings', {}, (answer) => answer, stop.signal);
  stop.abort(new Error('the process shuts down'));
  await expect(asking).rejects.toThrow('the process shuts down');
  expect(to.usage.counts()).toMatchObject({ failures: 0 });
});

it('never tells a text or the key in what goes wrong', async () => {
  for (const answer of [status(500), status(401), silence]) {
    server.answers = [answer];
    const error = await refusal(endpoint(clock(), { timeoutMs: 50, attempts: 1 }));
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toMatch(/secret|text of a firm/);
  }
});

describe('vectors from a service', () => {
  const embedder = (): HttpEmbedder => new HttpEmbedder('small/1', 'small', endpoint(clock()));

  it('come in the order of the texts, whatever the order of the answer', async () => {
    server.answers = [embeddings()];
    const texts = ['라이다', '夹爪', 'pump'];
    expect(await embedder().embed(texts, undefined)).toEqual(texts.map((text) => vectorOf(text)));
    expect(server.asked[0]?.body).toMatchObject({ model: 'small', input: texts });
  });

  it.each([
    ['too few', { data: [{ index: 0, embedding: [1] }] }],
    ['one twice', { data: [0, 0].map((index) => ({ index, embedding: [1] })) }],
    ['something else', { data: [{ embedding: 'AAAA' }, { embedding: 'AAAA' }] }],
    ['an error with status 200', { error: { message: 'no' } }],
  ])('are refused when the answer holds %s', async (_, answer) => {
    server.answers = [json(answer)];
    await expect(embedder().embed(['a', 'b'], undefined)).rejects.toMatchObject({ kind: 'garbled' });
  });
});
