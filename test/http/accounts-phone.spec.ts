import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';
import { company, create, refusals } from '../support/builders.js';
import { browser, codeOf, cookiesOf, newcomer, PASSWORD, signUpBody, visitor, withCookies } from '../support/people.js';

const SECRET = 'a secret for text messages';
const OTHER_FIRM = { registrationNumber: '120-81-47521', companyName: '다올로봇' };

interface Posted {
  readonly to: string;
  readonly text: string;
  readonly code: string;
}

let gateway: Server;
let posted: { body: string; headers: Readonly<Record<string, unknown>> }[];
let answer = 200;
let naru: TestApp;

beforeAll(async () => {
  posted = [];
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      posted.push({ body, headers: request.headers });
      response.writeHead(answer).end('ok');
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const SMS_WEBHOOK_URL = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
  naru = await startApp({ variables: { SMS_WEBHOOK_URL, SMS_WEBHOOK_SECRET: SECRET, NARU_DEMO: '1' } });
});
afterAll(async () => {
  await naru.stop();
  await new Promise((resolve) => gateway.close(resolve));
});

const ask = (phone: string, locale = 'ko') => visitor(naru).post('/api/v1/accounts/phone/code').send({ phone, locale });
const lastMessage = (): Posted => JSON.parse(posted.at(-1)?.body ?? '{}') as Posted;
/** A code that has reached the number; the pause between two is let pass. */
async function codeFor(phone: string): Promise<string> {
  await naru.rows(`update identity.phone_code set sent_at = sent_at - interval '2 minutes'`);
  await ask(phone).expect(202);
  return lastMessage().code;
}
const signInBy = (phoneNumber: unknown, password = PASSWORD) =>
  visitor(naru).post('/api/auth/sign-in/phone-number').send({ phoneNumber, password });
const signUpBy = (phone: string, code: string, more: Record<string, unknown> = {}) =>
  visitor(naru)
    .post('/api/v1/accounts/sign-up')
    .send({ ...signUpBody('', { email: undefined, ...more }), phone, code });

it('sends nothing while everything is a demonstration', async () => {
  const { id } = await create(naru.http, 'companies', company());
  const isOn = async () => (await naru.as(null).get('/api/v1/accounts/sign-in-ways').expect(200)).body.phone;
  await naru.rows(`update company set origin = 'demo' where id = $1`, [id]);
  expect(await isOn()).toBe(false);
  expect((await ask('+821011112222').expect(404)).body.code).toBe('phone-off');
  expect(posted).toEqual([]);
  await naru.rows(`update company set origin = 'api' where id = $1`, [id]);
  expect(await isOn()).toBe(true);
});

it('sends a code by the signed webhook, and keeps neither number nor code', async () => {
  const { body } = await ask('+821011112222').expect(202);
  expect(body).toEqual({ next: 'read-message' });
  const { body: content, headers } = posted.at(-1) ?? { body: '', headers: {} };
  const { to, text, code } = lastMessage();
  expect(to).toBe('+821011112222');
  expect(text).toContain(code);
  expect(text).toContain('인증번호');
  const signed = createHmac('sha256', SECRET)
    .update(`${String(headers['x-naru-time'])}.${content}`)
    .digest('hex');
  expect(headers['x-naru-signature']).toBe(`sha256=${signed}`);
  const stored = JSON.stringify(await naru.rows('select * from identity.phone_code'));
  for (const secret of ['1011112222', code]) expect(stored).not.toContain(secret);
});

it('signs up and in by number and password, with nothing mailed, and is a sign-in name like an address', async () => {
  const phone = '+821022223333';
  const code = await codeFor(phone);
  await signInBy(phone).expect(401);
  expect((await signUpBy(phone, code).expect(202)).body).toEqual({ next: 'sign-in' });
  expect(await naru.rows('select 1 from mail')).toEqual([]);
  const entered = await signInBy(phone).expect(200);
  const kim = withCookies(naru, cookiesOf(entered));
  expect((await kim.get('/api/v1/accounts/me').expect(200)).body).toMatchObject({ email: null, phone });
  const [own] = (await kim.get('/api/v1/companies')).body.items;
  expect((await kim.get(`/api/v1/companies/${own.id}/members`)).body).toMatchObject([{ email: null, phone }]);
  const alone = await kim.delete('/api/v1/accounts/me/phone').expect(422);
  expect(refusals(alone.body)).toEqual(['phone: not-changeable']);
  // The code was good once.
  expect((await signUpBy(phone, code).expect(410)).body.code).toBe('token-expired');

  // A second factor stands behind a number as behind an address.
  const { body: totp } = await kim.post('/api/auth/two-factor/enable').send({ password: PASSWORD }).expect(200);
  await kim
    .post('/api/auth/two-factor/verify-totp')
    .send({ code: await codeOf(totp.totpURI) })
    .expect(200);
  const half = await signInBy(phone).expect(200);
  expect(half.body).toMatchObject({ twoFactorRedirect: true });
  await withCookies(naru, cookiesOf(half)).get('/api/v1/accounts/me').expect(401);
});

it('tells nobody whether a number has an account but who reads it', async () => {
  const [known, unknown] = ['+821022223333', '+821099998888'];
  const problems = [await signInBy(known, 'not the password'), await signInBy(unknown), await signInBy({ a: 1 })];
  const seen = problems.map(({ status, body }) => [status, body.code, body.title, body.detail]);
  expect(seen[0]).toEqual(expect.arrayContaining([401, 'wrong-credentials']));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
  const toKnown = await codeFor(known);
  const toUnknown = await codeFor(unknown);
  const taken = await signUpBy(known, toKnown, OTHER_FIRM).expect(422);
  expect(refusals(taken.body)).toEqual(['phone: duplicate']);
  const reset = { phone: unknown, code: toUnknown, newPassword: 'another password 1' };
  await visitor(naru).post('/api/v1/accounts/phone/password').send(reset).expect(404);
});

it('limits codes for a number and tries of a code, and lets codes expire', async () => {
  const phone = '+8613800138000';
  const code = await codeFor(phone);
  expect((await ask(phone).expect(429)).body.code).toBe('too-many-requests');
  const wrong = code === '000000' ? '000001' : '000000';
  for (const left of [4, 3, 2, 1, 0])
    expect((await signUpBy(phone, wrong, OTHER_FIRM).expect(422)).body.detail).toContain(String(left));
  expect((await signUpBy(phone, code, OTHER_FIRM).expect(410)).body.code).toBe('token-expired');
  const late = await codeFor(phone);
  await naru.rows(`update identity.phone_code set expires_at = now() - interval '1 second'`);
  await signUpBy(phone, late, OTHER_FIRM).expect(410);
  for (const _ of [3, 4, 5]) await codeFor(phone);
  await naru.rows(`update identity.phone_code set sent_at = sent_at - interval '2 minutes'`);
  await ask(phone).expect(429);
  const both = await codeFor('+8613800138001').then((one) =>
    Promise.all([1, 2].map(() => signUpBy('+8613800138001', one, OTHER_FIRM))),
  );
  expect(both.map(({ status }) => status)).toEqual(expect.arrayContaining([202, 410]));
});

it('is attached to an account that has an address, resets its password, and is taken off again', async () => {
  const phone = '+8613911112222';
  const email = 'lee@hanbit.example';
  const lee = await newcomer(naru, email, { registrationNumber: '104-81-53114', companyName: '이든' });
  await lee
    .put('/api/v1/accounts/me/phone')
    .send({ phone, code: await codeFor(phone) })
    .expect(204);
  const first = withCookies(naru, cookiesOf(await signInBy(phone).expect(200)));
  expect((await first.get('/api/v1/accounts/me')).body).toMatchObject({ email, phone });
  const newPassword = 'another password 1';
  const reset = { phone, code: await codeFor(phone), newPassword };
  await visitor(naru).post('/api/v1/accounts/phone/password').send(reset).expect(204);
  await first.get('/api/v1/accounts/me').expect(401);
  await signInBy(phone).expect(401);
  const again = await browser(naru, email, newPassword);
  await again.delete('/api/v1/accounts/me/phone').expect(204);
  await signInBy(phone, newPassword).expect(401);
  const acts = await naru.rows<{ act: string }>(`select act from audit_entry where act like 'account.p%' order by id`);
  expect(acts.map(({ act }) => act)).toEqual([
    'account.phone-attached',
    'account.password-reset-by-phone',
    'account.phone-detached',
  ]);
});

it('says what is wrong with a number, and when no message could be sent', async () => {
  for (const phone of ['01012345678', '+82 10 1234 5678', '+0123456789', 'kim'])
    expect(refusals((await ask(phone).expect(422)).body)).toEqual(['phone: bad-format']);
  answer = 500;
  expect((await ask('+821055556666').expect(503)).body.code).toBe('message-not-sent');
  answer = 200;
});

it('is off where nothing is set up, and says so', async () => {
  const plain = await startApp();
  expect((await plain.as(null).get('/api/v1/accounts/sign-in-ways').expect(200)).body).toEqual({
    phone: false,
    services: [],
  });
  const asked = plain.as(null).post('/api/v1/accounts/phone/code').send({ phone: '+821011112222', locale: 'en' });
  expect((await asked.expect(404)).body.code).toBe('phone-off');
  const entered = plain.as(null).post('/api/auth/sign-in/phone-number').send({ phoneNumber: '+821011112222' });
  expect((await entered.expect(404)).body.code).toBe('phone-off');
  await plain.stop();
});
