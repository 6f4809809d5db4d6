import { TranslateMessagesJob } from '../../src/introductions/messages/translate-messages.job.js';
import { ModelServer, status, translation } from '../models/support/model-server.js';
import { until } from '../queue/support/until.js';
import { type Pair, Scene } from './support/scene.js';

interface Message {
  readonly id: string;
  readonly text: string;
  readonly translation: { readonly locale: string; readonly text: string } | null;
  readonly by: string;
  readonly company: string | null;
  readonly own: boolean;
  readonly read: boolean;
  readonly readBy: readonly string[];
}
interface Messages {
  readonly items: readonly Message[];
  readonly unread: number;
  readonly total: number;
}

let translator: ModelServer;
let scene: Scene;
let pair: Pair;
let id: string;
let seeker: string;
let provider: string;

beforeAll(async () => {
  translator = await ModelServer.start(translation);
  scene = await Scene.start({ TRANSLATION_URL: translator.url, TRANSLATION_KEY: 'sk-secret' });
  pair = await scene.pair();
  id = await scene.offered(pair);
  [seeker, provider] = [pair.seeker.account.key, pair.provider.account.key];
});
afterAll(async () => {
  await scene.naru.stop();
  await translator.stop();
});

const write = (key: string, text: string, idempotencyKey?: string) => {
  const request = scene.naru.as(key).post(`/api/v1/introductions/${id}/messages`);
  return (idempotencyKey ? request.set('Idempotency-Key', idempotencyKey) : request).send({ text });
};
const list = async (key: string) => (await scene.get<Messages>(key, `${id}/messages`)).body;
const markRead = (key: string, upTo: string) =>
  scene.naru.as(key).post(`/api/v1/introductions/${id}/messages/read`).send({ upTo });

it('wait until both sides have consented: before that, words could tell who writes', async () => {
  expect((await write(seeker, 'We are ROKAE')).body).toMatchObject({ status: 409, code: 'messages-closed' });
  expect((await scene.get(provider, `${id}/messages`)).status).toBe(409);
  await scene.walk(id, [seeker, 'consent'], [provider, 'consent']);
  expect((await write(seeker, '您好，我们想了解交期。')).status).toBe(201);
});

it('reach the other side and the desk, and say who wrote them', async () => {
  expect((await write(provider, '안녕하세요. 8주입니다.')).status).toBe(201);
  expect((await write(scene.desk, 'Shall we meet on Thursday?')).status).toBe(201);
  const { items, unread, total } = await list(seeker);
  expect(items.map(({ text, by, company, own }) => [text, by, company, own])).toEqual([
    ['Shall we meet on Thursday?', 'desk', null, false],
    ['안녕하세요. 8주입니다.', 'provider', pair.provider.id, false],
    ['您好，我们想了解交期。', 'seeker', pair.seeker.id, true],
  ]);
  expect([unread, total]).toEqual([2, 3]);
});

it('are read when their reader says so, and the writer sees it', async () => {
  const [newest, second] = (await list(seeker)).items;
  expect((await markRead(seeker, second?.id ?? '')).status).toBe(204);
  expect((await list(seeker)).unread).toBe(1);
  expect((await list(provider)).items[1]?.readBy).toEqual([pair.seeker.id]);
  await markRead(seeker, newest?.id ?? '').expect(204);
  await markRead(seeker, second?.id ?? '').expect(204);
  expect((await list(seeker)).unread).toBe(0);
  expect((await markRead(seeker, pair.match)).body.errors[0]).toMatchObject({ field: 'upTo' });
});

it('sent twice under one key are one message', async () => {
  const [first, again] = [await write(seeker, 'once', 'key-1'), await write(seeker, 'once', 'key-1')];
  expect(again.body.id).toBe(first.body.id);
  expect((await write(seeker, 'something else', 'key-1')).body.code).toBe('key-reused');
  expect((await list(provider)).items.filter(({ text }) => text === 'once')).toHaveLength(1);
});

it.each([
  ['nothing', ''],
  ['nothing but space', '   \n'],
  ['4,001 characters', 'x'.repeat(4001)],
])('of %s are refused by the name of the field', async (_, text) => {
  expect((await write(seeker, text)).body.errors[0]).toMatchObject({ field: 'text' });
});

describe('are translated beside what was written', () => {
  const translate = () => scene.naru.app.get(TranslateMessagesJob).handle({}, undefined, new AbortController().signal);
  const seenIn = async (key: string, locale: string) => {
    const { body } = await scene.naru
      .as(key)
      .get(`/api/v1/introductions/${id}/messages`)
      .set('accept-language', locale)
      .expect(200);
    return (body as Messages).items.map((message) => [message.text, message.translation?.text ?? null]);
  };
  const speaks = (locale: string, { account }: Pair['seeker']) =>
    scene.naru.rows(`update identity."user" set locale = $2 where id = $1`, [account.id, locale]);

  beforeAll(async () => {
    await speaks('zh-CN', pair.seeker);
    await speaks('ko', pair.provider);
  });

  it('once, into the languages of those who read along, and never of one’s own', async () => {
    await translate();
    const asked = translator.asked.map(({ path, body: { q, source, target } }) => [path, q, source, target]);
    expect(asked).toContainEqual(['/v1/translate', '您好，我们想了解交期。', 'zh', 'ko']);
    expect(asked).toContainEqual(['/v1/translate', '안녕하세요. 8주입니다.', 'ko', 'zh']);
    expect(asked).toContainEqual(['/v1/translate', 'Shall we meet on Thursday?', 'auto', 'ko']);
    expect(await seenIn(provider, 'ko')).toContainEqual(['您好，我们想了解交期。', 'zh>ko: 您好，我们想了解交期。']);
    expect(await seenIn(provider, 'ko')).toContainEqual(['안녕하세요. 8주입니다.', null]);
    expect(await seenIn(provider, 'en')).toContainEqual(['您好，我们想了解交期。', null]);
    const before = translator.asked.length;
    await translate();
    expect(translator.asked).toHaveLength(before);
  });

  it('not before both sides know of each other', async () => {
    const early = await scene.offered(await scene.pair(pair.seeker, pair.provider));
    const words = 'ROKAE 会跟 한빛 만납니다';
    await scene.naru.as(scene.desk).post(`/api/v1/introductions/${early}/messages`).send({ text: words }).expect(201);
    await translate();
    expect(translator.asked.map(({ body }) => body.q)).not.toContain(words);
  });

  it('later when the service is away, and not again when it refuses', async () => {
    await write(seeker, '周四可以。').expect(201);
    translator.answers = [status(400)];
    await translate();
    translator.answers = [status(401)];
    await translate();
    await write(seeker, '那就周五。').expect(201);
    await expect(translate()).rejects.toThrow('401');
    translator.answers = [translation];
    await translate();
    const seen = await seenIn(provider, 'ko');
    expect(seen).toContainEqual(['那就周五。', 'zh>ko: 那就周五。']);
    expect(seen).toContainEqual(['周四可以。', null]);
  });
});

it('are not there for strangers', async () => {
  const stranger = await scene.firm('KR');
  expect((await write(stranger.account.key, 'hello')).status).toBe(404);
});

it('are told live to who watches, without their words', async () => {
  const stop = new AbortController();
  const heard: string[] = [];
  const stream = await fetch(`${scene.naru.url}/api/v1/introductions/${id}/events`, {
    headers: { 'x-api-key': provider },
    signal: stop.signal,
  });
  const reading = (async () => {
    for await (const chunk of stream.body ?? []) heard.push(Buffer.from(chunk as Uint8Array).toString());
  })().catch(() => undefined);
  await write(seeker, 'a secret word').expect(201);
  await until('the message is told', () => Promise.resolve(heard.join('').includes('message.posted')));
  stop.abort();
  await reading;
  expect(heard.join('')).not.toContain('secret');
});

it('close to the parties when the introduction ends without an outcome, and stay with the desk', async () => {
  await scene.walk(id, [seeker, 'withdraw', { reason: 'budget' }]);
  expect((await scene.get(provider, `${id}/messages`)).body.code).toBe('messages-closed');
  expect((await list(scene.desk)).total).toBeGreaterThan(3);
});
