import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CreateWebhookDto, WebhookView } from '../../src/notifications/webhooks/webhook.dto.js';
import { account, member, type TestAccount } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { company, create, type FieldBody, refusals } from '../support/builders.js';
import { offeredIntroduction } from '../support/introductions.js';
import { happens, notify, sendWebhooks } from './support.js';

interface Said {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}

const SECRET = 'SEC-0123456789';

let naru: TestApp;
let groups: Server;
let base: string;
let said: Said[];
let answer: { status: number; body: unknown };
let owner: TestAccount;
let companyId: string;
let introduction: string;

beforeAll(async () => {
  groups = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', base);
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      said.push({ path: pathname, query: searchParams, body: JSON.parse(text) });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => groups.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(groups.address() as AddressInfo).port}`;
  base = `http://${host}`;
  naru = await startApp({ variables: { WEBHOOK_HOSTS: `relay.example,${host}`, PUBLIC_URL: 'https://naru.example' } });
  companyId = (await create(naru.http, 'companies', company())).id;
  owner = await member(naru, companyId);
  introduction = await offeredIntroduction(naru.rows, [{ company: companyId, side: 'provider' }]);
});
afterAll(async () => {
  await naru.stop();
  await new Promise((resolve) => groups.close(resolve));
});
beforeEach(() => {
  said = [];
  answer = { status: 200, body: { errcode: 0, code: 0 } };
});
afterEach(() => naru.rows('delete from webhook'));

const connect = async (wanted: Partial<CreateWebhookDto>, { key }: TestAccount = owner) =>
  naru
    .as(key)
    .post('/api/v1/webhooks')
    .send({
      company: companyId,
      provider: 'wecom',
      name: '海外事业部',
      locale: 'zh-CN',
      url: `${base}/send?key=group-key-1`,
      ...wanted,
    });
async function connected(wanted: Partial<CreateWebhookDto>): Promise<WebhookView> {
  const { status, body } = await connect(wanted);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as WebhookView;
}
const offered = () =>
  happens(naru, { topic: 'introduction.moved', subject: introduction, details: { from: 'approved', to: 'offered' } });
const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');

describe('a group is told what its company is told', () => {
  it('in WeCom, with the key in the address, once and in the language of the group', async () => {
    await connected({});
    await offered();
    await notify(naru);
    await notify(naru);
    await Promise.all([sendWebhooks(naru), sendWebhooks(naru)]);
    expect(said).toEqual([
      {
        path: '/send',
        query: new URLSearchParams({ key: 'group-key-1' }),
        body: {
          msgtype: 'text',
          text: { content: expect.stringMatching(/^Naru · 收到新的引荐邀约\n[\s\S]*https:\/\/naru\.example\//) },
        },
      },
    ]);
  });

  it('in Feishu, signed with time and secret as the key of an empty text', async () => {
    await connected({ provider: 'feishu', secret: SECRET, url: `${base}/hook/1`, locale: 'ko' });
    await offered();
    await notify(naru);
    await sendWebhooks(naru);
    const [{ body }] = said as [Said];
    const { timestamp, sign } = body as { timestamp: string; sign: string };
    expect(timestamp).toMatch(/^\d{10}$/);
    expect(sign).toBe(hmac(`${timestamp}\n${SECRET}`, ''));
    expect(body).toMatchObject({ msg_type: 'text', content: { text: expect.stringContaining('새 소개 제안') } });
  });

  it('in DingTalk, signed in the address', async () => {
    await connected({ provider: 'dingtalk', secret: SECRET, url: `${base}/robot/send?access_token=t`, locale: 'en' });
    await offered();
    await notify(naru);
    await sendWebhooks(naru);
    const [{ query, body }] = said as [Said];
    expect(query.get('timestamp')).toMatch(/^\d{13}$/);
    expect(query.get('sign')).toBe(hmac(SECRET, `${query.get('timestamp')}\n${SECRET}`));
    expect(query.get('access_token')).toBe('t');
    expect(body).toMatchObject({
      msgtype: 'text',
      text: { content: expect.stringContaining('offered an introduction') },
    });
  });

  it('and a desk’s group what the advisors of the desk are told', async () => {
    await naru.rows(`insert into identity.desk (id, name) values ($1, 'Seoul')`, [introduction]);
    await naru.rows('update introduction set desk_id = $1', [introduction]);
    const administrator = { id: '', email: '', key: naru.administratorKey };
    const { status } = await connect({ company: undefined, desk: introduction, locale: 'en' }, administrator);
    await happens(naru, {
      topic: 'introduction.moved',
      subject: introduction,
      details: { from: null, to: 'suggested' },
    });
    await notify(naru);
    await sendWebhooks(naru);
    expect([status, said.map(({ body }) => body.text)]).toEqual([
      201,
      [{ content: expect.stringContaining('An introduction has been asked for') }],
    ]);
  });

  it('later when the provider wants fewer messages, and not again when it will never take it', async () => {
    const { id } = await connected({});
    answer = { status: 200, body: { errcode: 45009, errmsg: 'api freq out of limit' } };
    await offered();
    await notify(naru);
    await sendWebhooks(naru);
    await sendWebhooks(naru);
    expect(said).toHaveLength(1);
    answer = { status: 200, body: { errcode: 93000, errmsg: 'invalid webhook url' } };
    await naru.rows('update sending set next_try_at = null');
    await sendWebhooks(naru);
    await sendWebhooks(naru);
    expect(said).toHaveLength(2);
    const { body } = await naru.as(owner.key).get('/api/v1/webhooks');
    expect(body).toMatchObject([{ id, lastSentAt: null, lastError: 'wecom-93000' }]);
  });

  it('no more when the group was switched off or disconnected', async () => {
    const { id } = await connected({});
    await offered();
    await notify(naru);
    const change = { name: '海外事业部', locale: 'zh-CN', active: false };
    expect(
      (await naru.as(owner.key).put(`/api/v1/webhooks/${id}`).set('If-Match', '"1"').send(change)).body,
    ).toMatchObject({ active: false });
    await sendWebhooks(naru);
    await naru.as(owner.key).delete(`/api/v1/webhooks/${id}`).set('If-Match', '"1"').expect(412);
    await naru.as(owner.key).delete(`/api/v1/webhooks/${id}`).set('If-Match', '"2"').expect(204);
    await offered();
    await notify(naru);
    await sendWebhooks(naru);
    expect([said, await naru.rows('select 1 from webhook_message')]).toEqual([[], []]);
  });
});

describe('connecting a group', () => {
  it('can be tried out at once, and tells what the provider says', async () => {
    const { id } = await connected({ locale: 'ko' });
    const test = async () => (await naru.as(owner.key).post(`/api/v1/webhooks/${id}/test`).expect(200)).body;
    expect(await test()).toEqual({ taken: true, error: null });
    expect(said[0]?.body).toMatchObject({ text: { content: expect.stringContaining('연결되었습니다') } });
    answer = { status: 200, body: { errcode: 93000 } };
    expect(await test()).toEqual({ taken: false, error: 'wecom-93000' });
    answer = { status: 302, body: {} };
    expect(await test()).toEqual({ taken: false, error: 'http-302' });
  });

  it.each([
    ['another host', 'https://hooks.example/send?key=1'],
    ['the provider’s host without TLS', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1'],
    ['a host that only begins like it', 'https://qyapi.weixin.qq.com.evil.example/send'],
    ['a name before the host', 'https://qyapi.weixin.qq.com@evil.example/send'],
    ['another port', 'https://qyapi.weixin.qq.com:8443/send'],
    ['this machine', 'http://127.0.0.1:1/send'],
    ['no address', 'qyapi'],
  ])('refuses %s', async (_, url) => {
    const { status, body } = await connect({ url });
    expect([status, refusals(body as { errors: FieldBody[] })]).toEqual([422, ['url: not-group-address']]);
  });

  it('asks for the secret where the provider signs, and keeps it and the address to itself', async () => {
    const without = await connect({ provider: 'dingtalk' });
    expect(refusals(without.body as { errors: FieldBody[] })).toEqual(['secret: missing']);
    const shown = await connected({ provider: 'dingtalk', secret: SECRET });
    const stored = await naru.rows<{ row: string }>('select webhook::text as row from webhook');
    const logged = await naru.rows<{ row: string }>('select audit_entry::text as row from audit_entry');
    const everything = JSON.stringify([shown, stored, logged]);
    expect(everything).toContain('海外事业部');
    expect(everything).not.toMatch(/SEC-0123456789|127\.0\.0\.1|group-key-1/);
  });

  it('is for owners and administrators', async () => {
    const ordinary = await member(naru, companyId);
    await naru.rows(`update identity.membership set role = 'member' where user_id = $1`, [ordinary.id]);
    const stranger = await account(naru, 'member');
    const { id } = await connected({});
    const change = { name: 'x', locale: 'en', url: `${base}/elsewhere` };
    const seen = [
      (await connect({}, ordinary)).status,
      (await connect({}, stranger)).status,
      (await naru.as(ordinary.key).put(`/api/v1/webhooks/${id}`).set('If-Match', '"1"').send(change)).status,
      (await naru.as(stranger.key).put(`/api/v1/webhooks/${id}`).set('If-Match', '"1"').send(change)).status,
      (await connect({ company: undefined, desk: introduction }, { id: '', email: '', key: naru.advisorKey })).status,
    ];
    expect(seen).toEqual([403, 422, 403, 404, 403]);
    expect((await naru.as(stranger.key).get('/api/v1/webhooks')).body).toEqual([]);
  });
});
