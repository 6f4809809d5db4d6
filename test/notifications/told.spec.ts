import { randomUUID } from 'node:crypto';
import { ForgetToldJob } from '../../src/notifications/forget-told.job.js';
import type { NotificationsPage } from '../../src/notifications/notification.dto.js';
import { account, member, type TestAccount } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, refusals, requirement } from '../support/builders.js';
import { offeredIntroduction } from '../support/introductions.js';
import { happens, notify, sendMail } from './support.js';

let naru: TestApp;
let seeker: TestAccount;
let provider: TestAccount;
let stranger: TestAccount;
let advisor: TestAccount;
let introduction: string;
let seekers: string;
let providers: string;

beforeAll(async () => {
  naru = await startApp();
  [seekers, providers] = [
    (await create(naru.http, 'companies', company({ country: 'CN', names: { zh: '示例机器人' } }))).id,
    (await create(naru.http, 'companies', company())).id,
  ];
  const elsewhere = (await create(naru.http, 'companies', company())).id;
  [seeker, provider, stranger] = [
    await member(naru, seekers),
    await member(naru, providers),
    await member(naru, elsewhere),
  ];
  advisor = await account(naru, 'advisor');
  introduction = await offeredIntroduction(naru.rows, [
    { company: seekers, side: 'seeker' },
    { company: providers, side: 'provider' },
  ]);
});
afterAll(() => naru.stop());
afterEach(() => naru.rows('delete from notification'));

const moved = (to: string, actor: string | null = null) => ({
  topic: 'introduction.moved',
  subject: introduction,
  details: { from: 'approved', to },
  actor,
});
async function heard({ key }: TestAccount, query = ''): Promise<NotificationsPage> {
  const { status, body } = await naru.as(key).get(`/api/v1/notifications${query}`);
  expect(status).toBe(200);
  return body as NotificationsPage;
}
const kinds = async (who: TestAccount): Promise<string[]> => (await heard(who)).items.map(({ kind }) => kind);

describe('an account is told', () => {
  it('what concerns its companies, once however often the job runs, and nothing of others', async () => {
    await happens(naru, moved('offered', advisor.id));
    await Promise.all([notify(naru), notify(naru)]);
    await notify(naru);
    expect(await heard(seeker)).toMatchObject({
      items: [
        { kind: 'introduction-moved', subject: { kind: 'introduction', id: introduction }, facts: { to: 'offered' } },
      ],
      unread: 1,
    });
    expect(await kinds(provider)).toEqual(['introduction-moved']);
    expect([await kinds(stranger), await kinds(advisor)]).toEqual([[], []]);
  });

  it('nothing that it did itself; and the advisors what the desk must know', async () => {
    await happens(naru, moved('both-consented', provider.id));
    await notify(naru);
    expect([await kinds(seeker), await kinds(provider), await kinds(advisor)]).toEqual([
      ['introduction-moved'],
      [],
      ['introduction-moved'],
    ]);
  });

  it('of a guarantee that is asked of its company, on its own page, and of the answer', async () => {
    const details = { guarantor: providers };
    await happens(naru, { topic: 'guarantee.asked', subject: seekers, details });
    await happens(naru, { topic: 'guarantee.declined', subject: seekers, details });
    await notify(naru);
    const [asked] = (await heard(provider)).items;
    expect(asked).toMatchObject({ kind: 'guarantee-asked', subject: { kind: 'company', id: providers } });
    const [answered] = (await heard(seeker)).items;
    expect(answered).toMatchObject({
      kind: 'guarantee-answered',
      subject: { id: seekers },
      facts: { answer: 'declined' },
    });
  });

  it('on the page, who has a telephone number and no address for mail', async () => {
    const byPhone = await member(naru, seekers);
    await naru.rows(`update identity."user" set email = 'number@phone.invalid' where id = $1`, [byPhone.id]);
    await happens(naru, moved('offered'));
    await notify(naru);
    expect(await kinds(byPhone)).toEqual(['introduction-moved']);
    const mailed = await naru.rows('select 1 from notification_delivery where user_id = $1', [byPhone.id]);
    expect(mailed).toEqual([]);
    await naru.rows('delete from identity.membership where user_id = $1', [byPhone.id]);
  });

  it('nothing of an introduction that was not offered to its company yet', async () => {
    await naru.rows('update introduction_party set offered_at = null where company_id = $1', [providers]);
    await happens(naru, moved('offered'), moved('expired'));
    await notify(naru);
    expect(await kinds(provider)).toEqual([]);
    expect(await kinds(seeker)).toHaveLength(2);
    await naru.rows('update introduction_party set offered_at = now() where company_id = $1', [providers]);
  });

  it('of a desk’s introduction the advisors of that desk and those of none, not those of another', async () => {
    const [desk, other] = [randomUUID(), randomUUID()];
    await naru.rows(`insert into identity.desk (id, name) values ($1, 'Seoul'), ($2, 'Busan')`, [desk, other]);
    const [here, there] = [await account(naru, 'advisor'), await account(naru, 'advisor')];
    await naru.rows('insert into identity.desk_member (desk_id, user_id) values ($1, $2), ($3, $4)', [
      desk,
      here.id,
      other,
      there.id,
    ]);
    await naru.rows('update introduction set desk_id = $2 where id = $1', [introduction, desk]);
    await happens(naru, moved('suggested'));
    await notify(naru);
    expect([await kinds(here), await kinds(there), await kinds(advisor)]).toEqual([
      ['introduction-moved'],
      [],
      ['introduction-moved'],
    ]);
  });

  it('only the party that a reminder names, and owners of a requirement what becomes of it', async () => {
    const { id } = await create(naru.http, 'requirements', requirement(seekers));
    await happens(
      naru,
      {
        topic: 'introduction.reminder-due',
        subject: introduction,
        details: { kind: 'offer-expires', company: providers },
      },
      { topic: 'requirement.still-open-asked', subject: id },
    );
    await notify(naru);
    expect([await kinds(provider), await kinds(seeker)]).toEqual([['introduction-reminder'], ['still-open-asked']]);
  });

  it('owners who asks to join and whoever asked what was decided; members that their company is verified', async () => {
    const [applicant, membership] = [await account(naru, 'member'), randomUUID()];
    await naru.rows(
      `insert into identity.membership (id, user_id, company_id, role, state) values ($1, $2, $3, 'member', 'requested')`,
      [membership, applicant.id, providers],
    );
    await happens(naru, { topic: 'membership.requested', subject: membership, actor: applicant.id });
    await notify(naru);
    expect([await kinds(provider), await kinds(seeker), await kinds(applicant)]).toEqual([
      ['membership-requested'],
      [],
      [],
    ]);
    await happens(
      naru,
      { topic: 'membership.decided', subject: membership, details: { decision: 'refuse' }, actor: provider.id },
      { topic: 'company.verified', subject: seekers },
      { topic: 'company.verification-requested', subject: seekers },
    );
    await notify(naru);
    const [decision] = (await heard(applicant, '?lang=en')).items;
    expect(decision).toMatchObject({ kind: 'membership-decided', title: expect.stringContaining('refused') });
    expect([await kinds(seeker), await kinds(advisor)]).toEqual([['company-verified'], ['verification-requested']]);
  });

  it('of messages once the sides may know of each other, and of further ones after it has read of the first', async () => {
    const message = { topic: 'message.posted', subject: introduction, actor: provider.id };
    await happens(naru, message);
    await notify(naru);
    expect(await kinds(seeker)).toEqual([]);
    await naru.rows(`update introduction set state = 'disclosed' where id = $1`, [introduction]);
    await happens(naru, message, message);
    await notify(naru);
    expect(await kinds(seeker)).toEqual(['message-posted']);
    await naru.as(seeker.key).post('/api/v1/notifications/read').send({}).expect(200);
    await happens(naru, message);
    await notify(naru);
    expect(await kinds(seeker)).toEqual(['message-posted', 'message-posted']);
  });

  it('at the desk of a task that a party has handed in, and who gets a review of it', async () => {
    const match = randomUUID();
    const needed = (await create(naru.http, 'requirements', requirement(seekers))).id;
    const offered = (await create(naru.http, 'capabilities', capability(providers))).id;
    await naru.rows('insert into match (id, requirement_id, capability_id) values ($1, $2, $3)', [
      match,
      needed,
      offered,
    ]);
    await naru.rows('update introduction set match_id = $2 where id = $1', [introduction, match]);
    const task = (act: string) => ({
      topic: 'compliance-task.moved',
      subject: match,
      details: { act },
      actor: provider.id,
    });
    await happens(naru, task('submit'), task('accept'));
    await notify(naru);
    expect(await heard(advisor, '?lang=ko')).toMatchObject({
      items: [
        {
          kind: 'task-submitted',
          subject: { kind: 'introduction', id: introduction },
          title: '컴플라이언스 과제가 제출되었습니다',
        },
      ],
    });
    expect([await kinds(seeker), await kinds(provider)]).toEqual([[], []]);

    const second = await account(naru, 'advisor');
    const handed = (to: string | null) => ({
      topic: 'review.handed-over',
      subject: match,
      details: { to },
      actor: advisor.id,
    });
    await happens(naru, handed(second.id), handed(null));
    await notify(naru);
    expect((await heard(second)).items).toMatchObject([
      { kind: 'review-handed-over', subject: { kind: 'review', id: match } },
    ]);
    expect(await kinds(advisor)).toEqual(['task-submitted']);
  });

  it('nothing any more when it is shut out', async () => {
    const gone = await member(naru, seekers);
    await naru.rows(`update identity.membership set state = 'removed' where user_id = $1`, [gone.id]);
    await happens(naru, moved('offered'));
    await notify(naru);
    expect(await kinds(gone)).toEqual([]);
  });
});

describe('the list', () => {
  it('speaks the language of its reader', async () => {
    await happens(naru, moved('offered'));
    await notify(naru);
    const title = async (lang: string) => (await heard(seeker, `?lang=${lang}`)).items[0]?.title;
    expect([await title('ko'), await title('zh-CN'), await title('en')]).toEqual([
      '새 소개 제안이 도착했습니다',
      '收到新的引荐邀约',
      'You have been offered an introduction',
    ]);
  });

  it('comes in pages, newest first, and can leave out what was read', async () => {
    await happens(naru, moved('offered'), moved('expired'), moved('withdrawn'));
    await notify(naru);
    const first = await heard(seeker, '?limit=2');
    expect(first.items.map(({ facts }) => facts.to)).toEqual(['withdrawn', 'expired']);
    const second = await heard(seeker, `?limit=2&cursor=${first.nextCursor}`);
    expect([second.items.map(({ facts }) => facts.to), second.nextCursor, second.unread]).toEqual([
      ['offered'],
      null,
      3,
    ]);
    const read = await naru
      .as(seeker.key)
      .post('/api/v1/notifications/read')
      .send({ ids: [first.items[0]?.id] });
    expect(read.body).toEqual({ unread: 2 });
    expect((await heard(seeker, '?unread=true')).items.map(({ facts }) => facts.to)).toEqual(['expired', 'offered']);
  });

  it('lets nobody read, or mark as read, what another was told', async () => {
    await happens(naru, moved('offered'));
    await notify(naru);
    const [own] = (await heard(seeker)).items;
    await naru
      .as(stranger.key)
      .post('/api/v1/notifications/read')
      .send({ ids: [own?.id] })
      .expect(200);
    expect([(await heard(seeker)).unread, (await heard(stranger)).items]).toEqual([1, []]);
  });
});

describe('without a mail server', () => {
  it('mail stays in the development mailbox, where an administrator reads what it would have said', async () => {
    await naru
      .as(seeker.key)
      .put('/api/v1/notifications/preferences')
      .send({ mail: 'instant', digestAt: '09:00', muted: [] });
    await happens(naru, moved('offered'));
    await notify(naru);
    await sendMail(naru);
    await sendMail(naru);
    const { body } = await naru.as(naru.administratorKey).get('/api/v1/mailbox').expect(200);
    const items = body.items as { to: string }[];
    expect(items.filter(({ to }) => to === seeker.email)).toMatchObject([
      {
        template: 'notifications',
        state: 'waiting',
        attempts: 0,
        subject: 'Naru: You have been offered an introduction',
        html: expect.stringContaining('<html lang="en">'),
      },
    ]);
    await naru.as(naru.advisorKey).get('/api/v1/mailbox').expect(403);
  });
});

it('wishes are kept, and times that no clock shows on a quarter hour are refused', async () => {
  const path = '/api/v1/notifications/preferences';
  const wishes = { mail: 'daily', digestAt: '18:30', quiet: { from: '21:15', to: '07:00' }, muted: ['message-posted'] };
  await naru.rows(`update identity."user" set "timeZone" = 'Asia/Shanghai' where id = $1`, [stranger.id]);
  expect((await naru.as(stranger.key).get(path)).body).toMatchObject({ mail: 'instant', timeZone: 'Asia/Shanghai' });
  expect((await naru.as(stranger.key).put(path).send(wishes).expect(200)).body).toMatchObject(wishes);
  expect((await naru.as(stranger.key).get(path)).body).toMatchObject(wishes);
  const wrong = { mail: 'weekly', digestAt: '25:00', quiet: { from: '21:10', to: '7:00' }, muted: ['everything'] };
  const { status, body } = await naru.as(stranger.key).put(path).send(wrong);
  expect([status, refusals(body)]).toEqual([
    422,
    expect.arrayContaining([
      'mail: not-one-of',
      'digestAt: bad-format',
      'quiet.from: bad-format',
      'quiet.to: bad-format',
      expect.stringMatching(/^muted.*: not-one-of$/),
    ]),
  ]);
});

it('what was told is forgotten in time, and at once of an account that was erased', async () => {
  await happens(naru, moved('offered'));
  await notify(naru);
  await naru.rows(`update notification set created_at = now() - interval '181 days' where user_id = $1`, [seeker.id]);
  const gone = await member(naru, seekers);
  await happens(naru, moved('expired'));
  await notify(naru);
  await naru.rows(`update identity."user" set erased_at = now() where id = $1`, [gone.id]);
  await naru.app.get(ForgetToldJob, { strict: false }).handle();
  expect((await kinds(seeker)).length).toBe(1);
  expect(await naru.rows('select 1 from notification where user_id = $1', [gone.id])).toEqual([]);
});

it('the stream brings an account its own events, resumable, and no others', async () => {
  await happens(naru, moved('offered', seeker.id));
  const [before] = await naru.rows<{ seq: string }>('select max(seq) as seq from change');
  await notify(naru);
  await happens(naru, moved('declined', provider.id), { topic: 'requirement.saved', subject: introduction });
  await notify(naru);
  await naru.as(seeker.key).post('/api/v1/notifications/read').send({}).expect(200);
  expect(await eventsOf(seeker, before?.seq ?? '', 2)).toEqual(['notification.added', 'notification.read']);
});

async function eventsOf({ key }: TestAccount, after: string, count: number): Promise<string[]> {
  const headers = { 'x-api-key': key, accept: 'text/event-stream', 'last-event-id': after };
  const { body } = await fetch(`${naru.url}/api/v1/notifications/events`, { headers });
  const types: string[] = [];
  const text = new TextDecoder();
  for await (const chunk of body ?? []) {
    types.push(...[...text.decode(chunk).matchAll(/^event: (.+)$/gm)].map(([, type = '']) => type));
    if (types.length >= count) break;
  }
  return types;
}
