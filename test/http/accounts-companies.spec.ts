import { VerificationsService } from '../../src/accounts/verifications.service.js';
import { account } from '../support/accounts.js';
import { type Http, startApp, type TestApp } from '../support/app.js';
import { company, create, refusals } from '../support/builders.js';
import { browser, mailsTo, newcomer, signUp, tokenIn } from '../support/people.js';

let naru: TestApp;
let kim: Http;
let id: string;
let administrator: Http;

beforeAll(async () => {
  naru = await startApp();
  kim = await newcomer(naru, 'kim@hanbit.example');
  [{ id }] = (await kim.get('/api/v1/companies')).body.items;
  administrator = naru.as(naru.administratorKey);
});
afterAll(async () => naru.stop());

const isVerified = () => naru.app.get(VerificationsService, { strict: false }).isVerified(id);
const path = (rest = '') => `/api/v1/companies/${id}/verification${rest}`;
const ask = (body: object) => kim.post(path()).send(body);
const enter = (code: string) => kim.post(path('/code')).send({ code });
const decide = (accept: boolean) => naru.http.post(path('/decision')).send({ accept, reason: 'licence seen' });

async function codeIn(email: string): Promise<string> {
  const code = (await mailsTo(naru, email)).findLast(({ template }) => template === 'proof-code')?.facts.code;
  if (code === undefined) throw new Error(`no code to ${email}`);
  return code;
}
const backdate = () => naru.rows(`update company_verification set requested_at = requested_at - interval '11 minutes'`);

describe('a company', () => {
  it('is unverified at first, and not verified by asking', async () => {
    expect((await kim.get(path()).expect(200)).body).toMatchObject({ state: 'unverified', method: null });
    expect((await decide(true).expect(409)).body.code).toBe('already-decided');
    expect((await ask({ method: 'licence' }).expect(200)).body.state).toBe('pending');
    expect(await isVerified()).toBe(false);
    expect((await naru.http.get('/api/v1/verifications').expect(200)).body).toMatchObject([{ company: id }]);
    await kim.post(path('/decision')).send({ accept: true, reason: 'I say so' }).expect(403);
  });

  it('gets a code only at a contact that it publishes, and not one after another', async () => {
    const { version, ...content } = { version: 1, country: 'KR', names: { ko: '한빛센서' } };
    const facts = { ...content, registrationNumber: '220-81-62517', website: 'https://www.hanbit.example' };
    await kim.put(`/api/v1/companies/${id}`).set('if-match', `"${version}"`).send(facts).expect(200);
    const proof = (contact: string) => ask({ method: 'proof-code', contact, locale: 'ko' });
    expect(refusals((await proof('kim@webmail.example').expect(422)).body)).toEqual(['contact: not-public-contact']);
    expect((await proof('info@hanbit.example').expect(200)).body).toMatchObject({ codeSentTo: 'info@hanbit.example' });
    expect((await proof('info@hanbit.example').expect(429)).body.code).toBe('too-many-requests');
  });

  it('has five tries for a code, which then is of no use, even to who has it', async () => {
    const code = await codeIn('info@hanbit.example');
    const wrong = code === '00000000' ? '11111111' : '00000000';
    const left: string[] = [];
    for (let guess = 0; guess < 5; guess += 1) left.push((await enter(wrong).expect(422)).body.detail);
    expect(left.map((detail) => /\d/.exec(detail)?.[0])).toEqual(['4', '3', '2', '1', '0']);
    expect((await enter(code).expect(410)).body.code).toBe('token-expired');
    const stored = await naru.rows('select code_hash from company_verification');
    expect(JSON.stringify(stored)).toContain('argon2');
  });

  it('is verified by an advisor who has seen the code confirmed, until its number changes or that is taken back', async () => {
    await backdate();
    await ask({ method: 'proof-code', contact: 'info@hanbit.example', locale: 'ko' }).expect(200);
    const code = await codeIn('info@hanbit.example');
    expect((await enter(code).expect(200)).body).toMatchObject({
      state: 'pending',
      codeConfirmedAt: expect.any(String),
    });
    expect(await isVerified()).toBe(false);
    expect((await decide(true).expect(200)).body).toMatchObject({ state: 'verified', reason: 'licence seen' });
    expect(await isVerified()).toBe(true);

    const other = { country: 'KR', names: { ko: '한빛센서' }, registrationNumber: '120-81-47521' };
    await kim.put(`/api/v1/companies/${id}`).set('if-match', '"2"').send(other).expect(200);
    expect(await isVerified()).toBe(false);

    expect((await decide(false).expect(200)).body.state).toBe('unverified');
    const topics = await naru.rows<{ topic: string }>(
      `select topic from change where subject = $1 and topic like 'company.verif%' order by seq`,
      [id],
    );
    expect(topics.map(({ topic }) => topic)).toEqual([
      'company.verification-requested',
      'company.verification-requested',
      'company.verification-requested',
      'company.verified',
      'company.verification-refused',
    ]);
    const audited = await naru.rows(`select act, reason from audit_entry where act = 'company.verified'`);
    expect(audited).toEqual([{ act: 'company.verified', reason: 'licence seen' }]);
  });
});

describe('desks', () => {
  const content = { name: 'Seoul', regions: ['KR'], sectors: [], lanes: ['component-supply'] };

  it('are made by administrators, with advisors at them, and every change is told in the audit log', async () => {
    await naru.http.post('/api/v1/desks').send(content).expect(403);
    const { body: desk } = await administrator.post('/api/v1/desks').send(content).expect(201);
    const taken = await administrator.post('/api/v1/desks').send(content).expect(422);
    expect(refusals(taken.body)).toEqual(['name: duplicate']);

    const advisor = await account(naru, 'advisor');
    const at = `/api/v1/desks/${desk.id}`;
    const added = await administrator.put(`${at}/members/${advisor.id}`).expect(200);
    expect(added.body.members).toMatchObject([{ id: advisor.id }]);
    const member = await account(naru, 'member');
    await administrator.put(`${at}/members/${member.id}`).expect(404);
    expect((await naru.as(advisor.key).get('/api/v1/desks').expect(200)).body).toMatchObject([{ name: 'Seoul' }]);

    await administrator
      .put(at)
      .send({ ...content, regions: ['KR', 'CN'] })
      .expect(200);
    await administrator.delete(`${at}/members/${advisor.id}`).expect(200);
    await administrator.delete(at).expect(204);
    await administrator.get(at).expect(404);
    const acts = await naru.rows<{ act: string }>(`select act from audit_entry where subject = $1 order by id`, [
      desk.id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual([
      'desk.created',
      'desk.changed',
      'desk.changed',
      'desk.changed',
      'desk.removed',
    ]);
  });
});

describe('those who run the service', () => {
  it('are invited by administrators, and have to have a second factor', async () => {
    const email = 'han@desk.example';
    await naru.http.post('/api/v1/accounts/invitations').send({ email, role: 'advisor', locale: 'ko' }).expect(403);
    await administrator.post('/api/v1/accounts/invitations').send({ email, role: 'advisor', locale: 'ko' }).expect(201);
    const invitation = await tokenIn(naru, email, 'invitation');
    await signUp(naru, email, { registrationNumber: undefined, companyName: undefined, invitation }).expect(202);
    const han = await browser(naru, email);
    expect((await han.get('/api/v1/accounts/me').expect(403)).body.code).toBe('second-factor-missing');
    const { body: advisors } = await administrator.get(`/api/v1/accounts?email=${email}`).expect(200);
    expect(advisors).toMatchObject([{ role: 'advisor', confirmed: true, banned: false }]);
  });

  it('ban an account, which is shut out at its next request, but not themselves', async () => {
    const { id: user, key } = await account(naru, 'member', [(await create(naru.http, 'companies', company())).id]);
    const ban = (who: string, banned: boolean) =>
      administrator.put(`/api/v1/accounts/${who}/ban`).send({ banned, reason: 'spam' });
    await naru.as(key).get('/api/v1/accounts/me').expect(200);
    await ban(user, true).expect(200);
    await naru.as(key).get('/api/v1/accounts/me').expect(401);
    await ban(user, false).expect(200);
    await naru.as(key).get('/api/v1/accounts/me').expect(200);
    const { body: me } = await administrator.get('/api/v1/accounts/me');
    expect((await ban(me.id, true).expect(403)).body.code).toBe('not-allowed');
  });
});
