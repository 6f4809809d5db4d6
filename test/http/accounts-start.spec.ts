import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, refusals } from '../support/builders.js';
import { FirstStart } from '../../src/identity/first-start.service.js';
import { codeOf, cookiesOf, PASSWORD, signIn, newcomer, withCookies } from '../support/people.js';

let naru: TestApp;
beforeAll(async () => {
  naru = await startApp({ variables: { NARU_DEMO: '1' } });
});
afterAll(async () => naru.stop());

const nobody = () => naru.as(null);
const demoIsOn = async () => (await nobody().get('/api/v1/demo').expect(200)).body.on;
const enter = (role: string) => nobody().post('/api/v1/demo/sign-in').send({ role });
const demoBrowser = async (role: string) => withCookies(naru, cookiesOf(await enter(role).expect(200)));

describe('the demonstration', () => {
  it('is off without invented companies, and then lets nobody in', async () => {
    expect(await demoIsOn()).toBe(false);
    await enter('administrator').expect(404);
  });

  it('lets anybody in as anybody with one click, each to what is theirs, without a second factor', async () => {
    for (const country of ['KR', 'CN', 'AE']) {
      const { id } = await create(naru.http, 'companies', company({ country, names: { en: `Invented ${country}` } }));
      await create(naru.http, 'capabilities', capability(id));
    }
    await naru.rows(`update company set origin = 'demo'`);
    expect(await demoIsOn()).toBe(true);
    const seen: unknown[] = [];
    for (const role of ['supplier', 'partner', 'operator', 'advisor']) {
      const { body } = await (await demoBrowser(role)).get('/api/v1/companies').expect(200);
      seen.push([role, body.items.map(({ country }: { country: string }) => country).toSorted()]);
    }
    expect(seen).toEqual([
      ['supplier', ['KR']],
      ['partner', ['CN']],
      ['operator', ['AE']],
      ['advisor', ['AE', 'CN', 'KR']],
    ]);
    await (await demoBrowser('administrator')).get('/api/v1/desks').expect(200);
    expect(refusals((await enter('owner').expect(422)).body)).toEqual(['role: not-one-of']);
  });

  it('gives nobody a power that lasts, nor a look into the mail of others', async () => {
    const administrator = await demoBrowser('administrator');
    const supplier = await demoBrowser('supplier');
    const [{ id }] = (await supplier.get('/api/v1/companies')).body.items;
    const invited = { email: 'thief@elsewhere.example', role: 'administrator', locale: 'en' };
    const refused = [
      await administrator.post('/api/v1/accounts/invitations').send(invited),
      await administrator.get('/api/v1/accounts'),
      await administrator.get('/api/v1/mailbox'),
      await administrator.put(`/api/v1/accounts/${id}/ban`).send({ banned: true, reason: 'mine now' }),
      await supplier.post(`/api/v1/companies/${id}/invitations`).send({ ...invited, role: 'owner' }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(refused.map(() => 'not-in-trial'));
    const made = await administrator.post('/api/v1/accounts/me/keys').send({ name: 'k', scope: 'write' }).expect(201);
    await naru.as(made.body.key).get('/api/v1/mailbox').expect(403);
  });

  it('says so on its page, in the language of the reader', async () => {
    const page = await nobody().get('/?lang=ko').expect(200);
    expect(page.text).toContain('체험 모드');
  });

  it.each([
    ['an import', `update company set origin = 'import' where country = 'AE'`, `update company set origin = 'demo'`],
    [
      'a confirmed account of a person',
      `insert into identity."user" (name, email, "emailVerified", role) values ('Kim', 'k@firm.example', true, 'member')`,
      `delete from identity."user" where email = 'k@firm.example'`,
    ],
  ])('ends with %s, for those who are in as well', async (_, real, undone) => {
    const inside = await demoBrowser('administrator');
    const { body: made } = await inside
      .post('/api/v1/accounts/me/keys')
      .send({ name: 'stays?', scope: 'write' })
      .expect(201);
    await naru.rows(real);
    expect(await demoIsOn()).toBe(false);
    await inside.get('/api/v1/accounts/me').expect(401);
    await naru.as(made.key).get('/api/v1/accounts/me').expect(401);
    expect((await nobody().get('/?lang=ko').expect(200)).text).not.toContain('체험 모드');
    await naru.rows(undone);
    expect(await demoIsOn()).toBe(true);
  });
});

describe('set-up', () => {
  const person = { name: 'Ahn', email: 'ahn@agency.example', password: PASSWORD, locale: 'ko' };
  const finish = (token: string, more = {}) =>
    nobody()
      .post('/api/v1/setup')
      .send({ ...person, token, ...more });

  it('makes the administrator a person, once, with the token that the start printed', async () => {
    const { setupToken, password } = await naru.app.get(FirstStart, { strict: false }).resetAdministrator();
    expect((await nobody().get('/api/v1/setup')).body).toEqual({ open: true });
    expect((await finish('a guess').expect(410)).body.code).toBe('token-expired');
    await newcomer(naru, 'taken@firm.example');
    expect(refusals((await finish(setupToken, { email: 'taken@firm.example' }).expect(422)).body)).toEqual([
      'email: duplicate',
    ]);
    await finish(setupToken).expect(204);
    await finish(setupToken).expect(410);
    await signIn(naru, 'admin@naru.example', password).expect(401);
    const entered = withCookies(naru, cookiesOf(await signIn(naru, person.email).expect(200)));
    const { body } = await entered.post('/api/auth/two-factor/enable').send({ password: PASSWORD }).expect(200);
    const code = await codeOf(body.totpURI);
    const enrolled = await entered.post('/api/auth/two-factor/verify-totp').send({ code }).expect(200);
    const me = await withCookies(naru, cookiesOf(enrolled)).get('/api/v1/accounts/me').expect(200);
    expect(me.body).toMatchObject({ name: 'Ahn', role: 'administrator', secondFactor: true, demo: false });
    expect(await naru.rows(`select email from identity."user" where role = 'administrator' and not demo`)).toEqual([
      { email: 'ahn@agency.example' },
    ]);
  });

  it('is over once an administrator has signed in, whatever has become of the token', async () => {
    const { setupToken, email, password } = await naru.app.get(FirstStart, { strict: false }).resetAdministrator();
    expect(email).toBe('ahn@agency.example');
    await signIn(naru, email, password).expect(200);
    expect((await nobody().get('/api/v1/setup')).body).toEqual({ open: false });
    await finish(setupToken).expect(410);
  });
});
