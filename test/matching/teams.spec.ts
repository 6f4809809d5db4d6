import { join } from 'node:path';
import { createContext } from '../../src/app/create-app.js';
import { dataFolder } from '../../src/config/package-root.js';
import { readEnvironment } from '../../src/config/environment.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { RunScorer } from '../../src/matching/runs/scoring-pool.js';
import type { ConsortiaView } from '../../src/matching/teams/consortium.dto.js';
import type { TeamListView, TeamView } from '../../src/matching/teams/team.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, opportunity, type RecordBody, refusals } from '../support/builders.js';
import { clear, drained, LIDAR, Market, SEEKS_LIDAR } from './support/market.js';

jest.setTimeout(120_000);

const LIDAR_AND_DRIVER = {
  externalId: 'robotaxi',
  roles: [
    { role: 'components', countries: ['KR'], tags: [{ code: 'sensor.lidar' }] },
    { role: 'technology', countries: ['CN'], tags: [{ code: 'mobility.autonomous-driving.robotaxi' }] },
  ],
};
const MES = {
  externalId: 'factory',
  market: 'SA',
  title: { en: 'Smart factory in Riyadh' },
  roles: [
    { role: 'technology', countries: ['KR'], tags: [{ code: 'factory.mes' }] },
    { role: 'integration', countries: ['CN'], tags: [{ code: 'service.system-integration.factory' }] },
  ],
};
const DRIVER = { title: { zh: 'L4 Robotaxi自动驾驶系统' }, tags: ['mobility.autonomous-driving.robotaxi'] };

let test: TestApp;
let market: Market;

interface Saved {
  readonly id: string;
  readonly opportunity: string;
  readonly confirmedEpoch: number;
  readonly solution: unknown;
}
const saved = async (): Promise<Record<string, Saved>> => {
  const rows = await test.rows<Saved>(
    `select opportunity.external_id as opportunity, list.id, list.confirmed_epoch::int as "confirmedEpoch", list.solution
     from team_list list join opportunity on opportunity.id = list.opportunity_id
     where list.current order by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.opportunity, row]));
};
const teamsOf = (id: string, language = 'en'): Promise<TeamListView> =>
  market.get<TeamListView>(`opportunities/${id}/teams`, language);
/** Names of the companies by the roles that they fill. */
const cast = (team: TeamView | undefined): Record<string, string | undefined> =>
  Object.fromEntries(
    (team?.fills ?? []).map(({ role, company: { names } }) => [role, names.en ?? names.zh ?? names.ko]),
  );
const memberIds = (team: TeamView | undefined): string[] => (team?.members ?? []).map((member) => member.company.id);

async function firm(name: string, country: string, offer: object | null, more: object = {}): Promise<RecordBody> {
  const made = await create(
    test.http,
    'companies',
    company({ externalId: name, country, names: { en: name }, ...more }),
  );
  if (offer) await create(test.http, 'capabilities', capability(made.id, { externalId: `${name}-offer`, ...offer }));
  return made;
}

describe('with a worker', () => {
  let owner: RecordBody;
  beforeAll(async () => {
    test = await startApp({ work: true });
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    market = await Market.open(test);
    owner = await firm('owner', 'AE', null, { kind: 'operator' });
  });
  afterEach(() => clear(test));

  it('gives a posted opportunity its teams, with the words that they rest on, and says so in the change log', async () => {
    await firm('eyes', 'KR', { ...LIDAR, description: { ko: '최대 200m 감지' } });
    await firm('driver', 'CN', DRIVER);
    const description = { zh: '韩国激光雷达探测距离不低于150米。自动驾驶系统由中方提供。' };
    const posted = opportunity(owner.id, { ...LIDAR_AND_DRIVER, description });
    const { id } = await create(test.http, 'opportunities', posted);
    await drained(test.app);
    const list = await teamsOf(id);
    expect(list).toMatchObject({ opportunity: id, explained: true, considered: 4, openRoles: [] });
    const [best] = list.items;
    expect(cast(best)).toEqual({ role1: 'eyes', role2: 'driver' });
    expect(best?.fills[0]?.evidence[0]).toMatchObject({
      state: 'satisfied',
      quotes: [{ side: 'capability', field: 'title.ko', text: '고정형 라이다' }],
    });
    expect(best?.fills[0]?.evidence.find(({ clause }) => clause === 'r1')).toMatchObject({
      state: 'satisfied',
      confirmed: false,
      quotes: [
        { side: 'requirement', field: 'description.zh', text: '探测距离不低于150米' },
        { side: 'capability', field: 'description.ko', text: expect.stringContaining('200m') },
      ],
    });
    expect(best?.pairs[0]?.reasons.length).toBeGreaterThan(0);
    const told = await test.rows(`select details from change where topic = 'team-list.changed' and subject = $1`, [id]);
    expect(told).toEqual([{ details: { run: list.run, teams: list.items.length } }]);
  });

  it('keeps figures and codes, and no rendered text', async () => {
    await firm('eyes', 'KR', LIDAR);
    await firm('driver', 'CN', DRIVER);
    const { id } = await create(test.http, 'opportunities', opportunity(owner.id, LIDAR_AND_DRIVER));
    await drained(test.app);
    const stored = JSON.stringify((await saved()).robotaxi?.solution);
    for (const language of ['ko', 'zh-CN', 'en']) {
      const [best] = (await teamsOf(id, language)).items;
      const texts = best?.fills.flatMap(({ reasons }) => reasons.map(({ text }) => text)) ?? [];
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => stored.includes(text))).toEqual([]);
    }
  });

  it('renews the teams that a changed company is in or may enter, and no others', async () => {
    const eyes = await firm('eyes', 'KR', LIDAR);
    await firm('driver', 'CN', DRIVER);
    await firm('mes', 'KR', { title: { ko: 'MES' }, tags: ['factory.mes'] });
    await firm(
      'builder',
      'CN',
      { title: { zh: '集成' }, tags: ['service.system-integration.factory'] },
      { kind: 'integrator' },
    );
    const { id } = await create(test.http, 'opportunities', opportunity(owner.id, LIDAR_AND_DRIVER));
    const other = await create(test.http, 'opportunities', opportunity(owner.id, MES));
    await drained(test.app);
    const before = await saved();
    const [first] = (await teamsOf(id)).items;
    expect(cast((await teamsOf(other.id)).items[0])).toEqual({ role1: 'mes', role2: 'builder' });

    // A licence in the market brings a firm nearer to it.
    const presence = [{ market: 'AE', kind: 'licence', evidence: { en: 'Licence of the Dubai transport authority' } }];
    await market.replace('companies', eyes.id, { country: 'KR', names: { en: 'eyes' }, presence });
    await drained(test.app);
    const [nearer] = (await teamsOf(id)).items;
    expect(nearer?.parts.market).toBeGreaterThan(first?.parts.market ?? 100);
    expect(nearer?.members.find(({ company: { id: member } }) => member === eyes.id)?.market.code).toBe(
      'market-presence',
    );

    await firm('sharper', 'KR', { ...LIDAR, trl: 9 });
    await drained(test.app);
    expect((await teamsOf(id)).items.map((team) => cast(team).role1)).toEqual(
      expect.arrayContaining(['eyes', 'sharper']),
    );

    // Not even looked at: its confirmation is as old as it was.
    expect((await saved()).factory).toEqual(before.factory);
  });

  it('names an open role, and fills it when somebody comes who can', async () => {
    await firm('eyes', 'KR', LIDAR);
    const { id } = await create(test.http, 'opportunities', opportunity(owner.id, LIDAR_AND_DRIVER));
    await drained(test.app);
    const list = await teamsOf(id);
    expect(list.openRoles.map(({ role, able, facts }) => [role, able, facts.code])).toEqual([['role2', 0, 'look-for']]);
    expect(list.openRoles[0]?.text).toContain('China');
    await firm('driver', 'CN', DRIVER);
    await drained(test.app);
    expect(cast((await teamsOf(id)).items[0])).toEqual({ role1: 'eyes', role2: 'driver' });
  });

  it('takes the teams of a closed opportunity away', async () => {
    await firm('eyes', 'KR', LIDAR);
    await firm('driver', 'CN', DRIVER);
    const { id } = await create(test.http, 'opportunities', opportunity(owner.id, LIDAR_AND_DRIVER));
    await drained(test.app);
    await market.archive('opportunities', id);
    await drained(test.app);
    expect((await teamsOf(id)).items).toEqual([]);
  });

  it('solves again with and without named companies, and saves nothing', async () => {
    const eyes = await firm('eyes', 'KR', LIDAR);
    const sharper = await firm('sharper', 'KR', { ...LIDAR, trl: 9 });
    await firm('driver', 'CN', DRIVER);
    const { id } = await create(test.http, 'opportunities', opportunity(owner.id, LIDAR_AND_DRIVER));
    await drained(test.app);
    const before = await saved();
    const solve = async (wish: object): Promise<TeamListView> =>
      (await test.http.post(`/api/v1/opportunities/${id}/teams/solve`).send(wish).expect(200)).body as TeamListView;
    const without = await solve({ excluded: [sharper.id] });
    expect(without.items.map((team) => cast(team).role1)).toEqual(['eyes']);
    const pinned = await solve({ pinned: [eyes.id, sharper.id] });
    expect(pinned.items.length).toBeGreaterThan(0);
    for (const team of pinned.items) expect(memberIds(team)).toEqual(expect.arrayContaining([eyes.id, sharper.id]));
    const one = await solve({ count: 1 });
    expect(one.items).toEqual((await teamsOf(id)).items.slice(0, 1));
    expect([one.run, await saved()]).toEqual([null, before]);
  });

  it('says which named company cannot be', async () => {
    const eyes = await firm('eyes', 'KR', LIDAR);
    const { id } = await create(test.http, 'opportunities', opportunity(owner.id, LIDAR_AND_DRIVER));
    const nobody = '0199a000-0000-7000-8000-000000000000';
    const stranger = '0199a000-0000-7000-8000-000000000001';
    const refused = async (wish: object): Promise<string[]> => {
      const { status, body } = await test.http.post(`/api/v1/opportunities/${id}/teams/solve`).send(wish);
      expect(status).toBe(422);
      return refusals(body);
    };
    expect(await refused({ pinned: [eyes.id, nobody], excluded: [stranger] })).toEqual([
      'pinned[1]: unknown-company',
      'excluded[0]: unknown-company',
    ]);
    expect(await refused({ pinned: [eyes.id], excluded: [eyes.id] })).toEqual(['pinned[0]: duplicate']);
    await market.archive('companies', eyes.id);
    expect(await refused({ pinned: [eyes.id] })).toEqual(['pinned[0]: archived-company']);
  });

  it('runs for one opportunity when asked, and follows it to the end', async () => {
    await firm('eyes', 'KR', LIDAR);
    const { id } = await create(test.http, 'opportunities', opportunity(owner.id, LIDAR_AND_DRIVER));
    await drained(test.app);
    const asked = await test.http.post('/api/v1/match-runs').send({ scope: 'opportunity', subject: id }).expect(202);
    await drained(test.app);
    expect(await market.get(`match-runs/${asked.body.id}`)).toMatchObject({
      scope: 'opportunity',
      state: 'completed',
      done: 1,
      total: 1,
      listsChanged: 0,
    });
    const refused = await test.http.post('/api/v1/match-runs').send({ scope: 'opportunity', subject: owner.id });
    expect([refused.status, refusals(refused.body)]).toEqual([422, ['subject: not-id']]);
  });

  it('proposes a consortium only where it takes more than one firm, and names what nobody covers', async () => {
    await firm('eyes', 'KR', LIDAR);
    const needs = {
      title: { zh: '激光雷达与MES采购' },
      lane: 'component-supply' as const,
      tags: [{ code: 'sensor.lidar' }, { code: 'factory.mes' }],
    };
    const { id } = await market.requirement('both', needs);
    const single = await market.requirement('lidar', { ...SEEKS_LIDAR, clauses: [] });
    const consortia = (of: string): Promise<ConsortiaView> => market.get(`requirements/${of}/consortia`);
    expect(await consortia(single.id)).toMatchObject({ state: 'indivisible', items: [] });
    const uncovered = await consortia(id);
    expect([uncovered.state, uncovered.uncovered.map(({ code }) => code)]).toEqual(['uncovered', ['factory.mes']]);
    const mes = await firm('mes', 'KR', { title: { ko: 'MES' }, tags: ['factory.mes'] });
    const [proposed] = (await consortia(id)).items;
    expect(proposed?.members.map(({ company: { names }, share }) => [names.en, share])).toEqual([
      ['eyes', 50],
      ['mes', 50],
    ]);
    await create(test.http, 'capabilities', capability(mes.id, { ...LIDAR, externalId: 'mes-lidar' }));
    expect(await consortia(id)).toMatchObject({ state: 'one-firm', items: [], company: { names: { en: 'mes' } } });
    expect((await consortia(id)).reason?.text).toContain('mes');
  });
});

describe('the demonstration', () => {
  let began: string;
  beforeAll(async () => {
    test = await startApp();
    market = await Market.open(test);
    const folder = join(dataFolder, 'demo');
    await test.app.get(ImportService).importFolder(folder, { origin: 'demo', author: null, strict: true });
    [{ id: began } = { id: '' }] = await test.rows<{ id: string }>(`select id from match_run where scope = 'all'`);
  });
  afterAll(() => test.stop());

  const worker = (threads: string) =>
    createContext(
      readEnvironment({
        DATABASE_URL: test.databaseUrl,
        NARU_THREADS: threads,
        LOG_LEVEL: 'silent',
        NARU_LOCK_MS: '2000',
      }),
      true,
    );
  const progressOf = (id: string) => market.get<{ state: string; done: number; total: number }>(`match-runs/${id}`);

  it('a run that a shutdown stops among the teams goes on there, and comes to the same on one thread or two', async () => {
    const first = await worker('1');
    const solved: string[] = [];
    // oxlint-disable-next-line typescript/unbound-method -- it is called with its own scorer below
    const { teams } = RunScorer.prototype;
    const stopped = new Promise<void>((resolve, reject) => {
      jest.spyOn(RunScorer.prototype, 'teams').mockImplementation(async function (this: RunScorer, task) {
        solved.push(task.opportunity.externalId);
        // Not awaited here: the shutdown waits for this very job.
        if (solved.length === 1) first.close().then(resolve, reject);
        return teams.call(this, task);
      });
    });
    await stopped;
    const { state, done, total } = await progressOf(began);
    expect([state, solved.length, total - done]).toEqual(['running', 2, 2]);

    const second = await worker('2');
    await drained(test.app);
    await second.close();
    expect(await progressOf(began)).toMatchObject({ state: 'completed', done: total });
    const found = await saved();
    const names = ['id-learning-app', 'sa-smart-factory', 'uae-robotaxi', 'vn-power-maintenance'];
    // None was solved twice.
    expect(solved).toEqual(names.map((name) => `demo-opp-${name}`));
    expect(Object.keys(found)).toEqual(solved);
    jest.restoreAllMocks();

    const third = await worker('1');
    await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
    await drained(test.app);
    await third.close();
    // The same rows, looked at again: nothing came out differently.
    const again = await saved();
    expect(Object.values(again).map(({ id }) => id)).toEqual(Object.values(found).map(({ id }) => id));
    expect(again[solved[0] ?? '']?.confirmedEpoch).toBeGreaterThan(found[solved[0] ?? '']?.confirmedEpoch ?? 0);
  });

  it.each(['ko', 'zh-CN', 'en'])('shows the Saudi gap with the nearest candidate in %s', async (language) => {
    const [row] = await test.rows<{ id: string }>(
      `select id from opportunity where external_id = 'demo-opp-sa-smart-factory'`,
    );
    const list = await teamsOf(row?.id ?? '', language);
    expect(list.openRoles.map(({ role }) => role)).toEqual(['role3']);
    expect(list.openRoles[0]?.nearest[0]).toMatchObject({
      company: { country: 'AE' },
      lacks: [{ code: 'country-other' }],
    });
    expect(list.items[0]?.fills.map(({ company: { country } }) => country)).toEqual(['CN', 'KR']);
    expect(list.items[0]?.fills.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });
});
