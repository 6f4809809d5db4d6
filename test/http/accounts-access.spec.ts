import { agent } from 'supertest';
import { account } from '../support/accounts.js';
import { type Http, startApp, type TestApp } from '../support/app.js';
import {
  browser,
  codeOf,
  cookiesOf,
  mailsTo,
  newcomer,
  PASSWORD,
  signIn,
  signUpBody,
  tokenIn,
  withCookies,
} from '../support/people.js';

let naru: TestApp;
let kim: Http;
const KIM = 'kim@hanbit.example';

beforeAll(async () => {
  naru = await startApp();
  kim = await newcomer(naru, KIM);
});
afterAll(async () => naru.stop());

const me = (who: Http) => who.get('/api/v1/accounts/me');
const attempt = (http: Http, path: string, body: object) => http.post(path).send(body);

describe('sessions', () => {
  it('are listed, and each can be ended', async () => {
    const phone = await browser(naru, KIM);
    const list = (await kim.get('/api/auth/list-sessions').expect(200)).body as { token: string }[];
    expect(list).toHaveLength(2);
    const { token } = (await phone.get('/api/auth/get-session')).body.session;
    await attempt(kim, '/api/auth/revoke-session', { token }).expect(200);
    await me(phone).expect(401);
    await me(kim).expect(200);
  });

  it('end with a change of the password, all but the one that changed it', async () => {
    const stolen = await browser(naru, KIM);
    const change = (currentPassword: string, newPassword: string) =>
      attempt(kim, '/api/auth/change-password', { currentPassword, newPassword });
    expect((await change('not the password', 'another password 1').expect(401)).body.code).toBe('wrong-credentials');
    const changed = await change(PASSWORD, 'another password 1').expect(200);
    await me(stolen).expect(401);
    await signIn(naru, KIM, PASSWORD).expect(401);
    kim = withCookies(naru, cookiesOf(changed));
    await me(kim).expect(200);
  });

  it('end with a reset by mail, whose link works once and is not told to whoever asks for it', async () => {
    const ask = (email: string) => naru.as(null).post('/api/auth/request-password-reset').send({ email });
    const [known, unknown] = [await ask(KIM).expect(200), await ask('nobody@nowhere.example').expect(200)];
    expect(known.body).toEqual(unknown.body);
    expect(await mailsTo(naru, 'nobody@nowhere.example')).toEqual([]);
    const token = await tokenIn(naru, KIM, 'reset-password');
    const stored = await naru.rows('select identifier, value from identity.verification');
    expect(JSON.stringify(stored)).not.toContain(token);
    const reset = (newPassword: string) => attempt(naru.as(null), '/api/auth/reset-password', { token, newPassword });
    expect((await reset('short').expect(422)).body.errors).toMatchObject([{ field: 'newPassword', code: 'too-short' }]);
    await reset(PASSWORD).expect(200);
    expect((await reset('third password 12').expect(410)).body.code).toBe('token-expired');
    await me(kim).expect(401);
    kim = await browser(naru, KIM);
  });

  it('get a name of their own at sign-in, whatever name the browser brought along', async () => {
    const planted = 'naru.session_token=planted.c2lnbmF0dXJl';
    const answer = await agent(naru.url)
      .post('/api/auth/sign-in/email')
      .set({ cookie: planted, origin: naru.url, 'x-forwarded-for': '10.9.0.1' })
      .send({ email: KIM, password: PASSWORD })
      .expect(200);
    expect(cookiesOf(answer)).toMatch(/naru\.session_token=(?!planted)/);
    await me(withCookies(naru, planted)).expect(401);
  });

  it('serve no page of another site', async () => {
    const signedIn = cookiesOf(await signIn(naru, KIM).expect(200));
    const elsewhere = (origin: string) => agent(naru.url).set({ cookie: signedIn, origin });
    const rename = (http: Http) => http.put('/api/v1/accounts/me').send({ name: 'Taken', locale: 'en' });
    for (const origin of ['https://elsewhere.example', 'null']) {
      expect((await rename(elsewhere(origin)).expect(403)).body.code).toBe('foreign-origin');
    }
    await attempt(elsewhere('https://elsewhere.example'), '/api/auth/sign-out', {}).expect(403);
    expect((await rename(elsewhere(naru.url)).expect(200)).body.name).toBe('Taken');
  });

  it('end when the account is banned', async () => {
    const banned = await newcomer(naru, 'banned@firm.example', { registrationNumber: '211-88-00501' });
    await naru.rows(`update identity."user" set banned = true where email = 'banned@firm.example'`);
    expect((await me(banned)).status).toBe(401);
  });
});

describe('guessing', () => {
  it('is slowed down at every door that a secret opens', async () => {
    const doors: readonly [string, object][] = [
      ['/api/auth/sign-in/email', { email: KIM, password: 'a guess' }],
      ['/api/auth/reset-password', { token: 'a guess', newPassword: PASSWORD }],
      ['/api/auth/two-factor/verify-totp', { code: '000000' }],
      ['/api/v1/accounts/sign-up', signUpBody('not an address')],
    ];
    for (const [at, [door, body]] of doors.entries()) {
      const guesser = agent(naru.url).set('x-forwarded-for', `10.8.0.${at}`);
      const statuses: number[] = [];
      for (let guess = 0; guess < 11; guess += 1) statuses.push((await attempt(guesser, door, body)).status);
      expect([door, statuses.at(-1), statuses.slice(0, 10).includes(429)]).toEqual([door, 429, false]);
    }
  });
});

describe('API keys', () => {
  const addKey = (http: Http, scope: string) => attempt(http, '/api/v1/accounts/me/keys', { name: 'erp', scope });

  it('are made by a signed-in person, read or write as asked, and make no further keys', async () => {
    const reading = naru.as((await addKey(kim, 'read').expect(201)).body.key);
    const writing = naru.as((await addKey(kim, 'write').expect(201)).body.key);
    const rename = (http: Http) => http.put('/api/v1/accounts/me').send({ name: 'Kim', locale: 'ko' });
    await me(reading).expect(200);
    expect((await rename(reading).expect(403)).body.code).toBe('key-reads-only');
    await rename(writing).expect(200);
    expect((await addKey(writing, 'read').expect(403)).body.code).toBe('session-needed');
    await attempt(writing, '/api/auth/change-password', {}).expect(403);
  });

  it('are listed without their secret, and stop when deleted', async () => {
    const { key, id } = (await addKey(kim, 'write').expect(201)).body;
    const list = await kim.get('/api/auth/api-key/list').expect(200);
    expect(list.text).toContain('"erp"');
    expect(list.text).not.toContain(key);
    await attempt(kim, '/api/auth/api-key/delete', { keyId: id }).expect(200);
    await me(naru.as(key)).expect(401);
  });
});

describe('the second factor', () => {
  const email = 'advisor@desk.example';
  let advisor: Http;
  let totp: string;

  beforeAll(async () => {
    // Advisors do not sign up; this one was a member before.
    await newcomer(naru, email, { registrationNumber: '113-86-21004' });
    await naru.rows(`update identity."user" set role = 'advisor' where email = $1`, [email]);
    advisor = await browser(naru, email);
  });

  it('is what an advisor has to set up before anything else', async () => {
    for (const path of ['/api/v1/companies', '/api/v1/accounts/me', '/api/auth/list-sessions'])
      expect((await advisor.get(path).expect(403)).body.code).toBe('second-factor-missing');
    const set = await attempt(advisor, '/api/auth/two-factor/enable', { password: PASSWORD }).expect(200);
    totp = set.body.totpURI;
    expect((await advisor.get('/api/v1/companies').expect(403)).body.code).toBe('second-factor-missing');
    const code = await codeOf(totp);
    const wrong = await attempt(advisor, '/api/auth/two-factor/verify-totp', {
      code: `${(Number(code) + 1) % 1e6}`.padStart(6, '0'),
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'wrong-code']);
    const earlier = await browser(naru, email);
    const verified = await attempt(advisor, '/api/auth/two-factor/verify-totp', { code }).expect(200);
    advisor = withCookies(naru, cookiesOf(verified));
    await earlier.get('/api/v1/companies').expect(401);
    await advisor.get('/api/v1/companies').expect(200);
  });

  it('is asked for at the next sign-in, where the password alone opens nothing', async () => {
    const half = await signIn(naru, email).expect(200);
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    const waiting = withCookies(naru, cookiesOf(half));
    await waiting.get('/api/v1/companies').expect(401);
    const answer = await attempt(waiting, '/api/auth/two-factor/verify-totp', { code: await codeOf(totp) }).expect(200);
    await withCookies(naru, cookiesOf(answer)).get('/api/v1/companies').expect(200);
  });

  it('gives up a sign-in after too many wrong codes', async () => {
    const waiting = withCookies(naru, cookiesOf(await signIn(naru, email).expect(200)));
    const right = await codeOf(totp);
    const wrong = right === '000000' ? '111111' : '000000';
    for (let guess = 0; guess < 5; guess += 1)
      await attempt(waiting, '/api/auth/two-factor/verify-totp', { code: wrong }).expect(422);
    const late = await attempt(waiting, '/api/auth/two-factor/verify-totp', { code: right }).expect(410);
    expect(late.body.code).toBe('token-expired');
  });

  it('is nothing that an API key needs', async () => {
    const { key } = await account(naru, 'advisor');
    expect((await naru.as(key).get('/api/v1/companies')).status).toBe(200);
  });
});
