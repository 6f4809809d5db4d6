import { startApp, type TestApp } from '../support/app.js';
import { refusals } from '../support/builders.js';
import { offeredIntroduction } from '../support/introductions.js';
import { browser, mailsTo, newcomer, PASSWORD, signIn, signUp, tokenIn } from '../support/people.js';

const BARE = { registrationNumber: undefined, companyName: undefined };

let naru: TestApp;
beforeAll(async () => {
  naru = await startApp();
});
afterAll(async () => naru.stop());

describe('sign-up', () => {
  const email = 'kim@hanbit.example';

  it('makes account, consents, company and ownership at once, and waits for the address to be confirmed', async () => {
    const { body } = await signUp(naru, email).expect(202);
    expect(body).toEqual({ next: 'read-mail' });
    expect((await signIn(naru, email).expect(403)).body.code).toBe('email-unverified');
    expect(await mailsTo(naru, email)).toMatchObject([{ template: 'verify-email', locale: 'ko' }]);
    const token = await tokenIn(naru, email, 'verify-email');
    await naru.as(null).get('/api/auth/verify-email').query({ token }).expect(200);
    const kim = await browser(naru, email);
    const { body: companies } = await kim.get('/api/v1/companies').expect(200);
    expect(companies.items).toMatchObject([
      { country: 'KR', names: { ko: '한빛센서' }, registrationNumber: '220-81-62517' },
    ]);
    const { body: consents } = await kim.get('/api/v1/accounts/me/consents').expect(200);
    expect(consents).toMatchObject([{ code: 'pipa-collection', version: '2026-11', withdrawnAt: null }]);
  });

  it('answers the same for a taken address, tells only its mailbox, and changes nothing', async () => {
    const again = { password: 'another password 1', name: 'Somebody' };
    const { body } = await signUp(naru, 'Kim@Hanbit.example', again).expect(202);
    expect(body).toEqual({ next: 'read-mail' });
    const templates = (await mailsTo(naru, email)).map(({ template }) => template);
    expect(templates).toEqual(['verify-email', 'sign-up-existing']);
    await signIn(naru, email, again.password).expect(401);
    const made = { ...BARE, invitation: 'made-up' };
    const answers = [await signUp(naru, email, made), await signUp(naru, 'nobody@nowhere.example', made)];
    expect(answers.map(({ status, body: problem }) => [status, problem.code])).toEqual([
      [410, 'token-expired'],
      [410, 'token-expired'],
    ]);
  });

  it('names the fields to correct: number, password, and each consent that is missing or of another version', async () => {
    const consents = [{ code: 'pipl-processing', version: '2020-01' }];
    const chinese = await signUp(naru, 'li@rokae.example', { country: 'CN', consents, companyName: '珞石' }).expect(
      422,
    );
    expect(refusals(chinese.body)).toEqual(['consents: consent-missing', 'consents[0]: not-one-of']);
    const number = await signUp(naru, 'a@b.example', { registrationNumber: '220-81-62518' }).expect(422);
    expect(refusals(number.body)).toEqual(['registrationNumber: wrong-business-number']);
    const short = await signUp(naru, 'not an address', { password: 'short' }).expect(422);
    expect(refusals(short.body)).toEqual(['email: bad-format', 'password: too-short']);
    expect(await naru.rows(`select 1 from identity."user" where email in ('li@rokae.example', 'a@b.example')`)).toEqual(
      [],
    );
  });

  it('shows the consents of a country in the language of the reader, to anybody', async () => {
    const { body } = await naru
      .as(null)
      .get('/api/v1/accounts/consents?country=CN')
      .set('accept-language', 'zh-CN')
      .expect(200);
    expect(body).toHaveLength(3);
    expect(body[1]).toMatchObject({
      code: 'pipl-cross-border',
      required: true,
      law: '《中华人民共和国个人信息保护法》',
      recipientCountry: expect.stringContaining('韩国'),
    });
  });

  it('makes one company of two people who sign up for it at once', async () => {
    const firm = { registrationNumber: '120-81-47521', companyName: '다올로봇' };
    const both = ['one@daol.example', 'two@daol.example'].map((address) => signUp(naru, address, firm));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([202, 202]);
    const rows = await naru.rows(
      `select m.state from identity.membership m join company c on c.id = m.company_id
       where c.registration_key = 'KR:1208147521' order by m.state`,
    );
    expect(rows).toEqual([{ state: 'active' }, { state: 'requested' }]);
  });
});

describe('members of a company', () => {
  it('ask to join the one that is there, are approved by an owner, and are shut out the moment they are removed', async () => {
    const owner = await browser(naru, 'kim@hanbit.example');
    const [company] = (await owner.get('/api/v1/companies')).body.items;
    const park = await newcomer(naru, 'park@hanbit.example', { registrationNumber: '2208162517', name: '박둘' });
    const path = `/api/v1/companies/${company.id}`;
    await park.get(path).expect(404);
    expect((await park.get('/api/v1/accounts/me/memberships')).body).toMatchObject([
      { company: company.id, state: 'requested' },
    ]);
    const asked = (await mailsTo(naru, 'kim@hanbit.example')).at(-1);
    expect(asked).toMatchObject({ template: 'membership-requested', facts: { company: '한빛센서', name: '박둘' } });

    const decide = (who: typeof owner, decision: string) =>
      who.post(`${path}/members/${asked?.facts.membership}/decision`).send({ decision });
    await decide(park, 'approve').expect(404);
    await decide(owner, 'approve').expect(200);
    expect((await decide(owner, 'approve').expect(409)).body.code).toBe('already-decided');
    await park.get(path).expect(200);
    expect((await decide(park, 'make-owner').expect(403)).body.code).toBe('owner-needed');
    expect((await park.get(`${path}/members`)).body).toHaveLength(2);

    await decide(owner, 'remove').expect(200);
    await park.get(path).expect(404);
    const told = (await mailsTo(naru, 'park@hanbit.example')).map(({ template }) => template);
    expect(told.filter((template) => template === 'membership-decided')).toHaveLength(2);
    const acts = await naru.rows(`select act from audit_entry where act = 'membership.decided'`);
    expect(acts).toHaveLength(2);
  });

  it('keep one owner, whoever leaves', async () => {
    const owner = await browser(naru, 'kim@hanbit.example');
    const [{ id: company }] = (await owner.get('/api/v1/companies')).body.items;
    const left = await owner.post('/api/v1/accounts/me/memberships/leave').send({ company }).expect(409);
    expect(left.body.code).toBe('last-owner');
  });

  it('are invited by mail, once, and only whoever reads that mailbox comes in', async () => {
    const owner = await browser(naru, 'kim@hanbit.example');
    const [{ id }] = (await owner.get('/api/v1/companies')).body.items;
    const invite = (email: string) =>
      owner.post(`/api/v1/companies/${id}/invitations`).send({ email, role: 'member', locale: 'en' });
    await invite('choi@hanbit.example').expect(201);
    const invitation = await tokenIn(naru, 'choi@hanbit.example', 'invitation');
    await signUp(naru, 'thief@elsewhere.example', { ...BARE, invitation }).expect(410);
    await signUp(naru, 'choi@hanbit.example', { ...BARE, invitation }).expect(202);
    const choi = await browser(naru, 'choi@hanbit.example');
    await choi.get(`/api/v1/companies/${id}`).expect(200);
    await choi.post('/api/v1/accounts/me/memberships/accept').send({ token: invitation }).expect(410);
    expect((await choi.get(`/api/v1/companies/${id}/invitations`)).body).toEqual([]);
    const stored = await naru.rows('select * from identity.invitation');
    expect(JSON.stringify(stored)).not.toContain(invitation);
  });
});

describe('another mail address', () => {
  const asked = (who: Awaited<ReturnType<typeof browser>>, email: string, password = PASSWORD) =>
    who.put('/api/v1/accounts/me/email').send({ email, password });

  it('counts once its link is opened, and only for who knows the password', async () => {
    const han = await newcomer(naru, 'han@old.example', { registrationNumber: '124-81-00998', name: '한넷' });
    expect((await asked(han, 'han@new.example', 'not the password').expect(401)).body.code).toBe('wrong-credentials');
    expect(await mailsTo(naru, 'han@new.example')).toEqual([]);
    expect((await asked(han, 'Han@New.example').expect(202)).body).toEqual({ next: 'read-mail' });
    await signIn(naru, 'han@new.example').expect(401);
    const token = await tokenIn(naru, 'han@new.example', 'change-email');
    await han.get('/api/auth/verify-email').query({ token }).expect(200);
    await signIn(naru, 'han@new.example').expect(200);
    await signIn(naru, 'han@old.example').expect(401);
    expect((await han.get('/api/v1/accounts/me')).body.email).toBe('han@new.example');
  });

  it('that somebody else has is not told: only its mailbox learns', async () => {
    const han = await browser(naru, 'han@new.example');
    const { body } = await asked(han, 'choi@hanbit.example').expect(202);
    expect(body).toEqual({ next: 'read-mail' });
    expect((await mailsTo(naru, 'choi@hanbit.example')).at(-1)?.template).toBe('sign-up-existing');
    expect(await naru.rows(`select 1 from audit_entry where act = 'account.address-change-asked'`)).toHaveLength(2);
  });
});

describe('erasure', () => {
  it('takes name, address, password, keys and sessions at once, and tells what stays and why', async () => {
    const lee = await newcomer(naru, 'lee@gone.example', { registrationNumber: '104-81-53114', name: '이사라' });
    const { key } = (await lee.post('/api/v1/accounts/me/keys').send({ name: 'erp', scope: 'write' }).expect(201)).body;
    const [{ id }] = (await naru.rows<{ id: string }>(
      `select id from identity."user" where email = 'lee@gone.example'`,
    )) as [{ id: string }];
    const introduction = await offeredIntroduction(naru.rows, []);
    await naru.rows(
      `insert into introduction_reason (id, introduction_id, transition, author, text)
       values (gen_random_uuid(), $1, 'decline', $2, '이사라가 거절합니다')`,
      [introduction, id],
    );
    await lee.post('/api/v1/accounts/me/erasure').send({ email: 'another@gone.example' }).expect(422);
    const { body: foretold } = await lee.get('/api/v1/accounts/me/erasure').set('accept-language', 'ko').expect(200);
    const { body } = await lee
      .post('/api/v1/accounts/me/erasure')
      .set('accept-language', 'ko')
      .send({ email: 'lee@gone.example' })
      .expect(200);
    expect(body.kept[0].why).toContain('동의');
    expect(body).toEqual(foretold);
    await lee.get('/api/v1/accounts/me').expect(401);
    await naru.as(key).get('/api/v1/accounts/me').expect(401);
    await signIn(naru, 'lee@gone.example', PASSWORD).expect(401);
    const tables = [
      'identity."user"',
      'identity.membership',
      'identity.account',
      'identity.apikey',
      'mail',
      'consent_record',
      'introduction_reason',
    ];
    const rows = await Promise.all(tables.map((table) => naru.rows(`select to_jsonb(t)::text as row from ${table} t`)));
    const left = JSON.stringify(rows);
    for (const personal of ['lee@gone.example', '이사라']) expect(left).not.toContain(personal);
    expect(
      await naru.rows('select withdrawn_at is not null as w from consent_record where user_id = $1', [id]),
    ).toEqual([{ w: true }]);
  });

  it('is what withdrawing a consent that carries the account comes to; others are withdrawn alone', async () => {
    const consents = ['pipa-collection', 'pipa-overseas-provision'].map((code) => ({ code, version: '2026-11' }));
    const yun = await newcomer(naru, 'yun@other.example', { registrationNumber: '105-87-20132', consents });
    const { body: given } = await yun.get('/api/v1/accounts/me/consents').set('accept-language', 'ko').expect(200);
    expect(given).toMatchObject([
      { code: 'pipa-collection', title: expect.stringContaining('개인정보'), carriesAccount: true },
      { code: 'pipa-overseas-provision', carriesAccount: false },
    ]);
    const withdraw = (code: string) => yun.post('/api/v1/accounts/me/consents/withdrawal').send({ code });
    expect((await withdraw('pipa-collection').expect(409)).body.code).toBe('consent-carries-account');
    await withdraw('pipa-overseas-provision').expect(204);
    await withdraw('pipa-overseas-provision').expect(404);
  });
});
