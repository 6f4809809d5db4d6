import { randomUUID } from 'node:crypto';
import type { Locale } from '../../src/errors/describe.js';
import { type AccountMailFacts, MailOutbox, type NewMail } from '../../src/identity/mail-outbox.js';
import { Transactions } from '../../src/database/transactions.js';
import { member, type TestAccount } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { company, create } from '../support/builders.js';
import { offeredIntroduction } from '../support/introductions.js';
import { type ReceivedMail, SmtpServer } from '../support/smtp.js';
import { happens, notify, sendMail } from './support.js';

let naru: TestApp;
let smtp: SmtpServer;
let owner: string;
let introduction: string;

beforeAll(async () => {
  smtp = await SmtpServer.start();
  const variables = {
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Naru <post@naru.example>',
    PUBLIC_URL: 'https://naru.example',
  };
  naru = await startApp({ variables });
  owner = (await create(naru.http, 'companies', company())).id;
  introduction = await offeredIntroduction(naru.rows, [{ company: owner, side: 'provider' }]);
});
afterAll(async () => {
  await naru.stop();
  await smtp.stop();
});
beforeEach(async () => {
  smtp.taken.length = 0;
  smtp.offered = 0;
  smtp.verdict = () => '250 taken';
  await naru.rows(`delete from mail`);
  await naru.rows(`delete from identity.membership`);
});

/** A member of the company whose mail comes at any hour, unless told otherwise. */
async function reader(locale: Locale, wishes: object = {}): Promise<TestAccount> {
  const who = await member(naru, owner);
  await naru.rows(`update identity."user" set locale = $2 where id = $1`, [who.id, locale]);
  await naru
    .as(who.key)
    .put('/api/v1/notifications/preferences')
    .send({ mail: 'instant', digestAt: '09:00', muted: [], ...wishes })
    .expect(200);
  return who;
}
const arrives = (to: string) => ({ topic: 'introduction.moved', subject: introduction, details: { from: null, to } });
async function tell(...states: string[]): Promise<void> {
  await happens(naru, ...states.map(arrives));
  await notify(naru);
}
const mailTo = ({ email }: TestAccount): ReceivedMail[] => smtp.taken.filter(({ to }) => to === email);

describe('a notification by mail', () => {
  it.each([
    ['ko', 'Naru: 새 소개 제안이 도착했습니다', '알림 메일 수신 거부'],
    ['zh-CN', 'Naru: 收到新的引荐邀约', '退订通知邮件'],
    ['en', 'Naru: You have been offered an introduction', 'Unsubscribe from notification mail'],
  ] as const)('comes in %s, as text and as HTML that loads nothing', async (locale, subject, leave) => {
    const who = await reader(locale);
    await tell('offered');
    await sendMail(naru);
    const [mail, ...more] = mailTo(who);
    expect([mail?.subject, more]).toEqual([subject, []]);
    expect(mail?.text).toContain(leave);
    expect(mail?.html).toContain(`<html lang="${locale}">`);
    expect(mail?.html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/i);
  });

  it('carries the two headers of one-click unsubscribing, and an id that stays the same', async () => {
    const who = await reader('en');
    await tell('offered');
    const [row] = await naru.rows<{ id: string }>(`select id from mail`);
    expect(row).toBeUndefined();
    await sendMail(naru);
    const [sent] = await naru.rows<{ id: string; state: string; facts: object }>(`select id, state, facts from mail`);
    expect(mailTo(who)[0]?.headers).toMatchObject({
      'list-unsubscribe': expect.stringMatching(
        /^<https:\/\/naru\.example\/api\/v1\/notifications\/unsubscribe\?token=.+>$/,
      ),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'message-id': `<${sent?.id}@naru.example>`,
      'auto-submitted': 'auto-generated',
    });
    expect(sent?.state).toBe('sent');
  });

  it('goes out once, however many workers send', async () => {
    const readers = await Promise.all(['ko', 'en', 'zh-CN'].map((locale) => reader(locale as Locale)));
    await tell('offered');
    await Promise.all([sendMail(naru), sendMail(naru), sendMail(naru)]);
    await sendMail(naru);
    expect(readers.map((who) => mailTo(who).length)).toEqual([1, 1, 1]);
    expect(smtp.offered).toBe(3);
  });

  it('of one who wants it daily waits for its hour and brings all there is, but not what was read meanwhile', async () => {
    const who = await reader('en', { mail: 'daily', digestAt: '07:45' });
    await tell('offered', 'declined', 'withdrawn');
    await sendMail(naru);
    expect(mailTo(who)).toEqual([]);
    const waiting = await naru.rows<{ due: Date }>(
      `select due_at as due from notification_delivery where user_id = $1 and settled_at is null`,
      [who.id],
    );
    expect(waiting.map(({ due }) => due.toISOString().slice(11, 16))).toEqual(['07:45', '07:45', '07:45']);
    const { body } = await naru.as(who.key).get('/api/v1/notifications');
    await naru
      .as(who.key)
      .post('/api/v1/notifications/read')
      .send({ ids: [body.items[0].id] });
    await naru.rows(`update notification_delivery set due_at = now() - interval '1 minute' where user_id = $1`, [
      who.id,
    ]);
    await sendMail(naru);
    const [mail, ...more] = mailTo(who);
    expect([mail?.subject, more]).toEqual(['Naru: 2 notifications', []]);
    expect(mail?.text).toMatch(/offered an introduction[\s\S]*did not come about/);
    expect(mail?.text).not.toContain('withdrawn');
  });

  it('waits for the end of quiet hours, by the clock of the account', async () => {
    const now = new Date();
    const hour = (offset: number): string =>
      `${String((now.getUTCHours() + offset + 9 + 48) % 24).padStart(2, '0')}:00`;
    const who = await reader('ko', { quiet: { from: hour(-1), to: hour(2) } });
    await tell('offered');
    await sendMail(naru);
    expect(mailTo(who)).toEqual([]);
    const [delivery] = await naru.rows<{ due: Date }>(
      `select due_at as due from notification_delivery where user_id = $1`,
      [who.id],
    );
    const wanted = Math.floor(now.getTime() / 3_600_000) + 2;
    expect(delivery?.due.toISOString()).toBe(new Date(wanted * 3_600_000).toISOString());
  });

  it('does not come for kinds that are muted, for mail that is off, or to an address nobody has confirmed', async () => {
    const [muted, off, unconfirmed] = [
      await reader('en', { muted: ['introduction-moved'] }),
      await reader('en', { mail: 'off' }),
      await reader('en'),
    ];
    await naru.rows(`update identity."user" set "emailVerified" = false where id = $1`, [unconfirmed.id]);
    await tell('offered');
    await sendMail(naru);
    expect([muted, off, unconfirmed].flatMap(mailTo)).toEqual([]);
    expect((await naru.as(off.key).get('/api/v1/notifications')).body.unread).toBe(1);
  });
});

describe('unsubscribing', () => {
  const linkIn = (mail: ReceivedMail | undefined): string =>
    (/<(.+)>/.exec(mail?.headers['list-unsubscribe'] ?? '')?.[1] ?? '').replace('https://naru.example', naru.url);

  it('asks at GET, and does it at the POST of a mail program, without a sign-in', async () => {
    const who = await reader('ko');
    await tell('offered');
    await sendMail(naru);
    const link = linkIn(mailTo(who)[0]);
    const page = await fetch(link);
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('알림 메일을 그만 받으시겠습니까?'),
    ]);
    await tell('declined');
    const form = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await fetch(link, form)).status).toBe(200);
    await sendMail(naru);
    await tell('withdrawn');
    await sendMail(naru);
    expect(mailTo(who)).toHaveLength(1);
    expect((await naru.as(who.key).get('/api/v1/notifications/preferences')).body).toMatchObject({ mail: 'off' });
  });

  it('also by a form in parts, and stops what was in a mail already but could not leave', async () => {
    const who = await reader('en');
    await tell('offered');
    await sendMail(naru);
    const link = linkIn(mailTo(who)[0]);
    smtp.verdict = () => '451 later';
    await tell('declined');
    await sendMail(naru);
    const body = new FormData();
    body.append('List-Unsubscribe', 'One-Click');
    expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
    smtp.verdict = () => '250 taken';
    await naru.rows('update sending set next_try_at = null');
    await sendMail(naru);
    expect(mailTo(who)).toHaveLength(1);
  });

  it('with a token of somebody else’s making changes nothing', async () => {
    const who = await reader('en');
    const forged = `${naru.url}/api/v1/notifications/unsubscribe?token=${who.id}.AAAAAAAAAAAAAAAAAAAAAAAA`;
    expect([(await fetch(forged, { method: 'POST' })).status, (await fetch(forged)).status]).toEqual([400, 400]);
    expect((await naru.as(who.key).get('/api/v1/notifications/preferences')).body).toMatchObject({ mail: 'instant' });
  });
});

describe('a mail that does not get through', () => {
  const put = (mail: Partial<NewMail>): Promise<void> =>
    naru.app.get(Transactions).run((transaction) =>
      naru.app.get(MailOutbox, { strict: false }).put(transaction, {
        template: 'proof-code',
        facts: { company: '한빛센서', code: '493817' },
        to: { address: 'info@hanbit.example' },
        locale: 'ko',
        dedupKey: randomUUID(),
        ...mail,
      } as NewMail),
    );
  const states = () =>
    naru.rows(`select state, attempts, error from mail left join sending on sending.id = mail.id order by mail.id`);

  it('is tried again after a while, with the same id', async () => {
    smtp.verdict = () => '451 busy';
    await put({});
    await sendMail(naru);
    await sendMail(naru);
    expect(smtp.offered).toBe(1);
    expect(await states()).toEqual([{ state: 'waiting', attempts: 1, error: 'EMESSAGE-451' }]);
    smtp.verdict = () => '250 taken';
    await naru.rows('update sending set next_try_at = null');
    await sendMail(naru);
    expect(await states()).toEqual([{ state: 'sent', attempts: null, error: null }]);
    expect(smtp.taken.map(({ subject }) => subject)).toEqual(['[Naru] 기업 인증 코드']);
  });

  it('is given up at once when the server will never take it, and the next one goes out all the same', async () => {
    smtp.verdict = (to) => (to === 'info@hanbit.example' ? '550 no such mailbox' : '250 taken');
    await put({});
    await put({ to: { address: 'contact@shili.example' }, locale: 'zh-CN' });
    await sendMail(naru);
    expect(await states()).toEqual([
      { state: 'failed', attempts: 1, error: 'EMESSAGE-550' },
      { state: 'sent', attempts: null, error: null },
    ]);
    expect(await naru.rows('select distinct facts from mail')).toEqual([{ facts: {} }]);
  });

  it('has a letter in every language for everything that accounts write', async () => {
    const facts: AccountMailFacts = {
      'verify-email': { name: '김민서', token: 't/1' },
      'change-email': { name: '김민서', token: 't/1' },
      'reset-password': { name: '김민서', token: 't/2' },
      'sign-up-existing': { name: '김민서' },
      invitation: { company: '한빛센서', invitedBy: '김민서', token: 't/3' },
      'membership-requested': { company: '한빛센서', name: '김민서', membership: randomUUID() },
      'membership-decided': { company: '한빛센서', decision: 'approve' },
      'proof-code': { company: '한빛센서', code: '493817' },
    };
    const templates = Object.keys(facts) as (keyof AccountMailFacts)[];
    for (const locale of ['ko', 'zh-CN', 'en'] as const)
      for (const template of templates) await put({ template, facts: facts[template], locale } as Partial<NewMail>);
    await sendMail(naru);
    expect(smtp.taken).toHaveLength(3 * templates.length);
    expect(new Set(smtp.taken.map(({ subject }) => subject)).size).toBe(3 * templates.length);
    expect(
      smtp.taken.filter(({ text }) => text.includes('https://naru.example/console/reset-password?token=t%2F2')),
    ).toHaveLength(3);
    expect(smtp.taken.filter(({ headers }) => 'list-unsubscribe' in headers)).toEqual([]);
  });
});

it('where a server is set, the mailbox shows how mail stands and not what it says', async () => {
  await reader('en');
  await tell('offered');
  await sendMail(naru);
  const { body } = await naru.as(naru.administratorKey).get('/api/v1/mailbox').expect(200);
  expect(body.items).toMatchObject([{ template: 'notifications', state: 'sent', to: null, subject: null, html: null }]);
});
