import { PlanRoundJob } from '../../src/meetings/plan-round.job.js';
import type { MeetingRoundContent, MeetingRoundView, MeetingView } from '../../src/meetings/meeting-round.dto.js';
import { happens, notify } from '../notifications/support.js';
import { account, type TestAccount } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, requirement } from '../support/builders.js';
import { verify } from '../support/introductions.js';
import { listed } from '../support/listed.js';
import { round } from '../support/meeting-rounds.js';

const AHEAD = ['2099-12-03T02:00:00Z', '2099-12-03T02:30:00Z'];

let naru: TestApp;
let seeker: TestAccount;
let provider: TestAccount;
/** The round, as an address. */
let at: string;
let meeting: MeetingView;

/** A planned round with one announced meeting, and a member of either company. */
beforeAll(async () => {
  naru = await startApp();
  const ours = (await create(naru.http, 'companies', company({ country: 'CN', languages: ['zh'] }))).id;
  const theirs = (await create(naru.http, 'companies', company({ languages: ['ko'] }))).id;
  await verify(naru.rows, ours, theirs);
  const offer = await create(naru.http, 'capabilities', capability(theirs));
  const need = await create(naru.http, 'requirements', requirement(ours, { lane: 'component-supply' }));
  await listed(naru, need.id, [offer.id]);
  [seeker, provider] = [await account(naru, 'member', [ours]), await account(naru, 'member', [theirs])];

  const made = (
    await naru.http
      .post('/api/v1/meeting-rounds')
      .send(round({ slots: AHEAD }))
      .expect(201)
  ).body as {
    id: string;
  };
  at = `/api/v1/meeting-rounds/${made.id}`;
  await plan();
  const { items } = (await naru.http.get(`${at}/meetings`).expect(200)).body as { items: MeetingView[] };
  if (!items[0]) throw new Error('the plan has no meeting');
  [meeting] = items;
  await naru.http.post(`${at}/introductions`).expect(200);
  // As a desk that has approved it and offered it to both.
  await naru.rows('update introduction_party set offered_at = now()');
});
afterAll(() => naru.stop());

async function plan(): Promise<void> {
  await naru.http
    .post(`${at}/plan`)
    .set('if-match', await version())
    .send({ method: 'largest' })
    .expect(202);
  const id = at.split('/').at(-1) ?? '';
  await naru.app.get(PlanRoundJob).handle({ id }, () => undefined, new AbortController().signal);
}

/** What an account is told of its meetings since it was asked last. */
async function told({ key }: TestAccount): Promise<unknown[]> {
  await notify(naru);
  const { body } = await naru.as(key).get('/api/v1/notifications').expect(200);
  await naru.rows('delete from notification');
  return (body as { items: { kind: string; facts: { change?: string } }[] }).items
    .filter(({ kind }) => kind === 'meeting-changed')
    .map(({ facts }) => facts.change);
}

const version = async () => `"${((await naru.http.get(at)).body as MeetingRoundView).version}"`;
const replaced = async (more: Partial<MeetingRoundContent>) =>
  naru.http
    .put(at)
    .set('if-match', await version())
    .send(round({ slots: AHEAD, ...more }))
    .expect(200);

it('says nothing of a meeting that the two have not agreed to', async () => {
  await replaced({ place: '苏州' });
  expect([await told(seeker), await told(provider)]).toEqual([[], []]);
});

it('says when it is once both have agreed', async () => {
  const [introduction] = await naru
    .rows<{ id: string }>(`update introduction set state = 'both-consented' where match_id = $1 returning id`, [
      meeting.match,
    ])
    .then((answer) => answer.flat() as { id: string }[]);
  await happens(naru, {
    topic: 'introduction.moved',
    subject: introduction?.id ?? '',
    details: { from: 'offered', to: 'both-consented' },
  });
  expect(await told(provider)).toEqual(['set']);
});

it('says that it is elsewhere or at another time, and nothing of what else changes in the round', async () => {
  await replaced({ place: '杭州' });
  expect(await told(seeker)).toEqual(['moved']);
  await replaced({ place: '杭州', minutes: 20 });
  expect(await told(provider)).toEqual(['moved']);
  await replaced({ place: '杭州', minutes: 20, name: '상담회', tables: 9 });
  expect([await told(seeker), await told(provider)]).toEqual([[], []]);
});

it('says that it is called off where the round has its slot no more, and shows it to nobody', async () => {
  await naru.rows('update meeting set slot = 1');
  await replaced({ slots: AHEAD.slice(0, 1) });
  expect(await told(provider)).toEqual(['cancelled']);
  const { body } = await naru.as(provider.key).get('/api/v1/meetings').expect(200);
  expect(body).toEqual({ items: [] });
  await naru.rows('update meeting set slot = 0');
  await replaced({});
  await told(seeker);
});

it('says that it is called off, and that it is not after all', async () => {
  await naru.http.post(`${at}/meetings/${meeting.id}/cancellation`).expect(200);
  expect(await told(provider)).toEqual(['cancelled']);
  await naru.http.post(`${at}/meetings/${meeting.id}/restoration`).expect(200);
  expect(await told(seeker)).toEqual(['set']);
  await naru.http
    .delete(at)
    .set('if-match', await version())
    .expect(200);
  expect(await told(seeker)).toEqual(['cancelled']);
  await naru.http
    .post(`${at}/restore`)
    .set('if-match', await version())
    .expect(200);
  expect(await told(provider)).toEqual(['set']);
});

it('says that a new plan leaves it out, and when one has a time for it again', async () => {
  await replaced({ absences: [{ company: meeting.provider.company, slots: [0, 1] }] });
  await told(seeker);
  await plan();
  expect(await told(seeker)).toEqual(['cancelled']);
  await replaced({});
  await plan();
  expect(await told(provider)).toEqual([]);
  await naru.http.post(`${at}/introductions`).expect(200);
  expect(await told(provider)).toEqual(['set']);
  await naru.http.post(`${at}/introductions`).expect(200);
  expect(await told(provider)).toEqual([]);
});

it('says nothing when a round that is over is put away', async () => {
  await naru.rows(`update meeting_round set slots = '{2020-01-01T00:00:00Z,2020-01-01T01:00:00Z}'`);
  await naru.http
    .delete(at)
    .set('if-match', await version())
    .expect(200);
  expect([await told(seeker), await told(provider)]).toEqual([[], []]);
});
