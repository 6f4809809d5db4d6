import { RequirementsService } from '../../src/requirements/requirements.service.js';
import { RequirementsStillOpen } from '../../src/requirements/still-open/requirements-still-open.service.js';
import { OpportunitiesStillOpen } from '../../src/opportunities/still-open/opportunities-still-open.service.js';
import { member, type TestAccount } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/app.js';
import { company, create, opportunity, type RecordBody, requirement } from '../support/builders.js';

interface Asked extends RecordBody {
  readonly stillOpen: string | null;
  readonly openUntil: string | null;
}

const DAY_MS = 24 * 3600 * 1000;
/** So many days from now, and an hour, so that the moment of creation does not matter. */
const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS + 3_600_000);

let naru: TestApp;
let owner: TestAccount;
let stranger: TestAccount;
let seeker: string;
let stillOpen: RequirementsStillOpen;

beforeAll(async () => {
  naru = await startApp();
  stillOpen = naru.app.get(RequirementsStillOpen);
  seeker = (await create(naru.http, 'companies', company({ country: 'CN', names: { zh: '远行' } }))).id;
  const other = (await create(naru.http, 'companies', company({ country: 'CN', names: { zh: '他行' } }))).id;
  [owner, stranger] = [await member(naru, seeker), await member(naru, other)];
});
afterAll(() => naru.stop());

const posted = (): Promise<Asked> => create<Asked>(naru.http, 'requirements', requirement(seeker));
const seen = async (id: string, path = 'requirements'): Promise<Asked> =>
  (await naru.as(owner.key).get(`/api/v1/${path}/${id}`).expect(200)).body as Asked;
const confirm = (id: string, key = owner.key) => naru.as(key).post(`/api/v1/requirements/${id}/still-open`);
const topics = async (subject: string): Promise<string[]> => {
  const rows = await naru.rows<{ topic: string }>('select topic from change where subject = $1 order by seq', [
    subject,
  ]);
  return rows.map(({ topic }) => topic).filter((topic) => !topic.endsWith('.saved'));
};
const daysUntil = (time: string | null): number => Math.round((Date.parse(time ?? '') - Date.now()) / DAY_MS);

it('is confirmed by being posted, for 30 days and 14 to answer', async () => {
  const { id, stillOpen: state, openUntil } = await posted();
  expect([state, daysUntil(openUntil)]).toEqual(['confirmed', 44]);
  await stillOpen.ask(inDays(29));
  expect(await topics(id)).toEqual([]);
});

it('is asked about once after 30 days, whoever looks and how often', async () => {
  const { id } = await posted();
  await Promise.all([stillOpen.ask(inDays(30)), stillOpen.ask(inDays(30))]);
  await stillOpen.ask(inDays(33));
  expect(await topics(id)).toEqual(['requirement.still-open-asked']);
  const [change] = await naru.rows<{ details: object }>(
    'select details from change where subject = $1 order by seq desc',
    [id],
  );
  expect(change?.details).toEqual({ company: seeker });
  const { stillOpen: state, openUntil } = await seen(id);
  expect([state, daysUntil(openUntil)]).toEqual(['asked', 44]);
});

it('stays open when its owner confirms, and is asked about again a period later', async () => {
  const { id } = await posted();
  await stillOpen.ask(inDays(30));
  const { body } = await confirm(id).expect(200);
  expect((body as Asked).stillOpen).toBe('confirmed');
  await stillOpen.expire(inDays(60));
  await stillOpen.ask(inDays(29));
  expect(await topics(id)).toEqual(['requirement.still-open-asked', 'requirement.still-open-confirmed']);
  await stillOpen.ask(inDays(31));
  expect((await topics(id)).at(-1)).toBe('requirement.still-open-asked');
  expect((await seen(id)).version).toBe(1);
});

it('is confirmed by a new version as well', async () => {
  const { id } = await posted();
  await stillOpen.ask(inDays(30));
  const { company: _, ...facts } = requirement(seeker, { quantity: 20 });
  const http = naru.as(owner.key);
  await http.put(`/api/v1/requirements/${id}`).set('if-match', '"1"').send(facts).expect(200);
  await stillOpen.expire(inDays(60));
  expect(await seen(id)).toMatchObject({ state: 'active', stillOpen: 'confirmed' });
});

it('expires without an answer within 14 days, visibly, and is kept in the audit log', async () => {
  const { id } = await posted();
  await stillOpen.ask(inDays(30));
  await stillOpen.expire(inDays(43));
  expect((await seen(id)).stillOpen).toBe('asked');
  const end = inDays(44.5);
  await Promise.all([stillOpen.expire(end), stillOpen.expire(end)]);
  expect(await seen(id)).toMatchObject({ state: 'archived', stillOpen: 'expired', openUntil: end.toISOString() });
  expect(await topics(id)).toEqual(['requirement.still-open-asked', 'requirement.expired']);
  const entries = await naru.rows('select actor, act, subject_kind from audit_entry where subject = $1', [id]);
  expect(entries).toEqual([{ actor: null, act: 'requirement.expired', subject_kind: 'requirement' }]);
  const saved = await naru.rows(`select 1 from change where subject = $1 and details @> '{"archived": true}'`, [id]);
  expect(saved).toHaveLength(1);
});

it('comes back when it is confirmed after all', async () => {
  const { id } = await posted();
  await stillOpen.ask(inDays(30));
  await stillOpen.expire(inDays(45));
  const { body } = await confirm(id).expect(200);
  expect(body).toMatchObject({ state: 'active', stillOpen: 'confirmed', version: 3 });
  const acts = await naru.rows('select act, actor from audit_entry where subject = $1 order by id desc limit 1', [id]);
  expect(acts).toEqual([{ act: 'requirement.reopened', actor: owner.id }]);
});

it('is not brought back by a confirmation when somebody has archived it', async () => {
  const { id } = await posted();
  const http = naru.as(owner.key);
  await http.delete(`/api/v1/requirements/${id}`).set('if-match', '"1"').expect(200);
  expect(await seen(id)).toMatchObject({ stillOpen: null, openUntil: null });
  const { status, body } = await confirm(id);
  expect([status, (body as { code: string }).code]).toEqual([409, 'already-archived']);
});

it('is confirmed by nobody else', async () => {
  const { id } = await posted();
  expect((await confirm(id, stranger.key)).status).toBe(404);
});

it('never expires while it is demonstration data', async () => {
  const creation = { content: { title: { zh: '演示' } }, fixed: { companyId: seeker, country: 'CN' } };
  const requirements = naru.app.get(RequirementsService);
  const { head } = await requirements.create({ ...creation, origin: 'demo' }, { author: null });
  await stillOpen.ask(inDays(400));
  await stillOpen.expire(inDays(800));
  expect(await seen(head.id)).toMatchObject({ state: 'active', stillOpen: null });
});

it('holds for opportunities likewise', async () => {
  const { id } = await create(naru.http, 'opportunities', opportunity(seeker));
  const opportunities = naru.app.get(OpportunitiesStillOpen);
  await opportunities.ask(inDays(30));
  await opportunities.expire(inDays(45));
  expect(await seen(id, 'opportunities')).toMatchObject({ state: 'archived', stillOpen: 'expired' });
  expect(await topics(id)).toEqual(['opportunity.still-open-asked', 'opportunity.expired']);
  const { body } = await naru.as(owner.key).post(`/api/v1/opportunities/${id}/still-open`).expect(200);
  expect(body).toMatchObject({ state: 'active', stillOpen: 'confirmed' });
});
