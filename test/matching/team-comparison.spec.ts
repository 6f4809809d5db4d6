import type { TeamComparisonView } from '../../src/matching/teams/team-comparison.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, opportunity, type RecordBody, refusals } from '../support/builders.js';
import { clear, drained, LIDAR, Market } from './support/market.js';

jest.setTimeout(120_000);

const ROBOTAXI = {
  externalId: 'robotaxi',
  roles: [
    { role: 'components', countries: ['KR'], tags: [{ code: 'sensor.lidar' }] },
    { role: 'technology', countries: ['CN'], tags: [{ code: 'mobility.autonomous-driving.robotaxi' }] },
  ],
};
const DRIVER = { title: { zh: 'L4 Robotaxi自动驾驶系统' }, tags: ['mobility.autonomous-driving.robotaxi'] };

let test: TestApp;
let market: Market;
let id: string;
let eyes: RecordBody;
let owner: RecordBody;

async function firm(name: string, country: string, offer: object | null): Promise<RecordBody> {
  const made = await create(test.http, 'companies', company({ externalId: name, country, names: { en: name } }));
  if (offer) await create(test.http, 'capabilities', capability(made.id, { externalId: `${name}-offer`, ...offer }));
  return made;
}
/** A run over everything that is there now. */
async function run(): Promise<string> {
  const asked = await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
  await drained(test.app);
  return asked.body.id as string;
}
const compared = (from: string, to: string, language = 'en'): Promise<TeamComparisonView> =>
  market.get<TeamComparisonView>(`opportunities/${id}/teams/compare?from=${from}&to=${to}`, language);

beforeAll(async () => {
  test = await startApp({ work: true });
});
afterAll(() => test.stop());
beforeEach(async () => {
  market = await Market.open(test);
  owner = await firm('owner', 'AE', null);
  eyes = await firm('eyes', 'KR', LIDAR);
  await firm('driver', 'CN', DRIVER);
  ({ id } = await create(test.http, 'opportunities', opportunity(owner.id, ROBOTAXI)));
  await drained(test.app);
});
afterEach(() => clear(test));

it('says which part of its value moved a team, what changed it and whose facts did', async () => {
  const first = await run();
  const presence = [{ market: 'AE', kind: 'licence', evidence: { en: 'Licence of the transport authority' } }];
  await market.replace('companies', eyes.id, { country: 'KR', names: { en: 'eyes' }, presence });
  await drained(test.app);
  const second = await run();
  const { items, before, after, sameVersions } = await compared(first, second);
  expect([before.teams, after.teams, sameVersions]).toEqual([1, 1, true]);
  const [change] = items;
  expect([change?.kind, change?.after?.rank]).toEqual(['rescored', 1]);
  expect(change?.after?.value).toBeGreaterThan(change?.before?.value ?? 100);
  expect(change?.reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['part-changed', 'readiness-changed', 'facts-changed']),
  );
  expect(change?.reasons[0]).toMatchObject({ code: 'part-changed', facts: { part: 'market' } });
  expect(change?.reasons.find(({ code }) => code === 'facts-changed')?.text).toContain('eyes');
});

it('finds the teams of a run that has given way to others, in both directions', async () => {
  const first = await run();
  await firm('sharper', 'KR', { ...LIDAR, trl: 9 });
  await drained(test.app);
  const second = await run();
  const forth = await compared(first, second);
  const back = await compared(second, first);
  const of = ({ items }: TeamComparisonView, kind: string) => items.filter((item) => item.kind === kind).length;
  expect([of(forth, 'entered') + of(forth, 'members-changed'), of(forth, 'left')]).toEqual([1, 0]);
  expect([of(back, 'entered'), of(back, 'left') + of(back, 'members-changed')]).toEqual([0, 1]);
  expect(JSON.stringify(forth.items)).toContain('sharper was in no team before');
  expect((await compared(second, second)).items).toEqual([]);
});

it.each([
  ['ko', '팀이 없습니다'],
  ['zh-CN', '没有团队'],
  ['en', 'left no team'],
])('tells in %s that there were no teams yet', async (language, words) => {
  const first = await run();
  const other = await create(test.http, 'opportunities', opportunity(owner.id, { ...ROBOTAXI, externalId: 'later' }));
  await drained(test.app);
  const second = await run();
  id = other.id;
  const { reasons, items, before } = await compared(first, second, language);
  expect(before).toMatchObject({ run: first, leftBy: null, teams: 0 });
  expect(reasons.map(({ code, text }) => [code, text.includes(words)])).toEqual([['no-teams', true]]);
  expect(items.map(({ kind }) => kind)).toEqual(['entered']);
});

it('refuses runs that are not there, and asks for both', async () => {
  const first = await run();
  const nobody = '0199a000-0000-7000-8000-000000000000';
  await test.http.get(`/api/v1/opportunities/${id}/teams/compare?from=${first}&to=${nobody}`).expect(404);
  const { status, body } = await test.http.get(`/api/v1/opportunities/${id}/teams/compare?from=${first}`);
  expect([status, refusals(body).map((line) => line.split(':')[0])]).toEqual([422, ['to']]);
});
