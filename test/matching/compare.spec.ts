import { randomUUID } from 'node:crypto';
import type { ComparisonPageView } from '../../src/matching/compare/compare.dto.js';
import { ReplayService } from '../../src/matching/compare/replay.service.js';
import type { MatchRunView } from '../../src/matching/runs/match-run.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import type { RecordBody } from '../support/builders.js';
import { clear, drained, GRIPPER, LIDAR, listsOf, Market, SEEKS_GRIPPER, SEEKS_LIDAR } from './support/market.js';

let test: TestApp;
let market: Market;
beforeAll(async () => {
  test = await startApp({ work: true });
});
afterAll(async () => {
  await test.stop();
});
beforeEach(async () => {
  market = await Market.open(test);
});
afterEach(() => clear(test));

/** Scores everything and gives the run's id. */
async function everything(): Promise<string> {
  await drained(test.app);
  const { body } = await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
  await drained(test.app);
  return (body as MatchRunView).id;
}

const newest = async (): Promise<MatchRunView> => market.get(`match-runs/${await everything()}`);
const comparison = (before: string, after: string, more = '', language = 'en'): Promise<ComparisonPageView> =>
  market.get(`match-runs/${before}/compare/${after}${more}`, language);
const replay = (run: string, requirement: string | null = null) => test.app.get(ReplayService).replay(run, requirement);

const reaching = (metres: number, more: object = {}) => ({
  ...LIDAR,
  specs: { detectionRange: metres },
  ...more,
});
const wanted = { ...SEEKS_LIDAR, certifications: [{ code: 'IATF16949', need: 'should' as const }] };
const changeOf = (page: ComparisonPageView, capability: RecordBody) =>
  page.items.flatMap(({ changes }) => changes).find((change) => change.capability.id === capability.id);

describe('the lists of two runs', () => {
  it('are told apart by who entered, left and moved, and by the fact and the criterion that did it', async () => {
    const first = await market.supplier('first', reaching(200, { trl: 9 }));
    const second = await market.supplier('second', reaching(200, { trl: 7 }));
    const leaving = await market.supplier('leaving', reaching(200, { trl: 3 }));
    const lidar = await market.requirement('lidar', wanted);
    await market.supplier('gripper', GRIPPER);
    await market.requirement('other', SEEKS_GRIPPER);
    const before = await everything();

    await market.replace(
      'capabilities',
      second.id,
      reaching(200, { trl: 7, certifications: ['IATF16949'], leadTimeDays: 30 }),
    );
    await market.archive('capabilities', leaving.id);
    const entering = await market.supplier('entering', reaching(220, { trl: 5 }));
    const after = await everything();

    const page = await comparison(before, after);
    expect(page).toMatchObject({ before: { id: before }, after: { id: after }, reasons: [], nextCursor: null });
    expect(page.before.finishedAt < page.after.finishedAt).toBe(true);
    expect(page.counts).toEqual({
      lists: 2,
      differing: 1,
      entered: 1,
      left: 1,
      moved: 2,
      becameListed: 0,
      becameNearMiss: 0,
      rescored: 0,
    });
    expect(page.items.map(({ requirement }) => requirement.id)).toEqual([lidar.id]);

    const risen = changeOf(page, second);
    expect(risen).toMatchObject({ kind: 'moved', before: { rank: 2 }, after: { rank: 1 }, text: 'From 2 to 1.' });
    expect(risen?.reasons[0]).toMatchObject({
      code: 'facts-changed',
      text: 'The offer changed: certifications: + IATF 16949 automotive quality management; lead time: 60 days → 30 days.',
    });
    const criteria = risen?.reasons.filter(({ code }) => code === 'criterion-changed') ?? [];
    const points = criteria.reduce((sum, { facts }) => sum + Number(facts.points), 0);
    expect(points / 100).toBeCloseTo((risen?.after.score ?? 0) - (risen?.before.score ?? 0), 1);
    expect(criteria.map(({ facts }) => facts.criterion)).toContain('spec-fit');

    expect(changeOf(page, first)).toMatchObject({
      kind: 'moved',
      before: { rank: 1 },
      after: { rank: 2 },
      reasons: [{ code: 'rose-above', facts: { capabilities: [second.id] } }],
    });
    expect(changeOf(page, leaving)).toMatchObject({
      kind: 'left',
      before: { rank: 3 },
      after: { rank: null },
      reasons: [{ code: 'offer-closed' }],
    });
    expect(changeOf(page, entering)).toMatchObject({ kind: 'entered', reasons: [{ code: 'offer-new' }] });
  });

  it('say who became a near miss, by the clause that now keeps it out, and who came back', async () => {
    const lidar = await market.supplier('lidar', reaching(200));
    await market.requirement('needs', SEEKS_LIDAR);
    const before = await everything();
    await market.replace('capabilities', lidar.id, reaching(120));
    const after = await everything();
    const page = await comparison(before, after);
    const change = changeOf(page, lidar);
    expect(change).toMatchObject({ kind: 'became-near-miss', before: { nearMiss: false }, after: { nearMiss: true } });
    expect(change?.reasons.slice(0, 2).map(({ text }) => text)).toEqual([
      'The offer changed: Detection range: 200 m → 120 m.',
      expect.stringMatching(/^Now kept out: Detection range: 120 m offered, at least 150 m wanted/),
    ]);
    expect(changeOf(await comparison(after, before), lidar)).toMatchObject({
      kind: 'became-listed',
      reasons: [{ code: 'facts-changed' }, { code: 'no-longer-excluded' }, { code: 'criterion-changed' }],
    });
  });

  it('speak the language of the reader', async () => {
    const one = await market.supplier('one', reaching(200));
    await market.requirement('needs', wanted);
    const before = await everything();
    await market.replace('capabilities', one.id, reaching(200, { certifications: ['IATF16949'] }));
    const after = await everything();
    const texts = async (language: string) => {
      const change = changeOf(await comparison(before, after, '', language), one);
      return [change?.text, change?.reasons[0]?.text];
    };
    expect(await texts('ko')).toEqual([
      expect.stringMatching(/^1위 그대로이며 점수가/),
      '역량 내용이 바뀌었습니다: 인증: + 자동차 품질경영시스템 IATF 16949.',
    ]);
    expect(await texts('zh-CN')).toEqual([
      expect.stringMatching(/^仍为第 1 位/),
      '能力内容有变：认证：+ 汽车质量管理体系 IATF 16949。',
    ]);
  });

  it('are those that a run found again where it wrote none, and facts changed before it are not told', async () => {
    const one = await market.supplier('one', reaching(200));
    await market.requirement('needs', SEEKS_LIDAR);
    await everything();
    // Says nothing that a score reads.
    await market.replace('capabilities', one.id, { ...reaching(200), roles: ['technology'] });
    const before = await everything();
    expect((await listsOf(test.app)).needs?.run).not.toBe(before);
    await market.replace('capabilities', one.id, { ...reaching(200), roles: ['technology'], trl: 4 });
    const after = await everything();
    const page = await comparison(before, after);
    expect(changeOf(page, one)?.reasons[0]?.text).toBe('The offer changed: technology readiness level: 8 → 4.');
    expect((await comparison(before, before)).counts).toMatchObject({ lists: 1, differing: 0 });
  });

  it('come page by page in the order of requirements, or for one requirement', async () => {
    const one = await market.supplier('one', reaching(200));
    const [, b] = [await market.requirement('a', SEEKS_LIDAR), await market.requirement('b', SEEKS_LIDAR)];
    const before = await everything();
    await market.replace('capabilities', one.id, reaching(200, { trl: 3 }));
    const after = await everything();
    const first = await comparison(before, after, '?limit=1');
    expect([first.items.length, first.counts?.differing]).toEqual([1, 2]);
    const second = await comparison(before, after, `?limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([second.items[0]?.requirement.id, second.counts, second.nextCursor]).toEqual([b.id, null, null]);
    const only = await comparison(before, after, `?requirement=${b.id}`);
    expect([only.items.map(({ requirement }) => requirement.id), only.counts?.lists]).toEqual([[b.id], 1]);
  });

  it('of other versions say so first and claim no points', async () => {
    const one = await market.supplier('one', reaching(200));
    await market.requirement('needs', SEEKS_LIDAR);
    const before = await everything();
    await market.replace('capabilities', one.id, reaching(200, { trl: 3 }));
    const after = await everything();
    await test.rows(
      `update match_run set versions = versions || '{"engine": "0.9.0"}' where created_at <=
      (select created_at from match_run where id = $1)`,
      [before],
    );
    const page = await comparison(before, after);
    const said = expect.objectContaining({
      code: 'version-changed',
      text: expect.stringMatching(/^Scored by another engine version: 0\.9\.0 → \d/),
    });
    expect([page.reasons[0], page.items[0]?.reasons[0]]).toEqual([said, said]);
    const criteria = changeOf(page, one)?.reasons.filter(({ code }) => code === 'criterion-changed') ?? [];
    expect(criteria.map(({ facts }) => facts.points)).toEqual(criteria.map(() => null));
    expect(criteria.length).toBeGreaterThan(0);
  });
});

describe('a comparison is refused', () => {
  it('of runs that are not there, and of those that have not completed', async () => {
    const run = await everything();
    const other = randomUUID();
    await test.http.get(`/api/v1/match-runs/${run}/compare/${other}`).expect(404);
    await test.rows(`insert into match_run (id, scope, state) values ($1, 'all', 'running')`, [other]);
    const { body } = await test.http
      .get(`/api/v1/match-runs/${run}/compare/${other}`)
      .set('accept-language', 'en')
      .expect(409);
    expect(body).toMatchObject({ code: 'run-unfinished', detail: expect.stringContaining('"running"') });
    await test.http.get(`/api/v1/match-runs/${run}/compare/${run}?requirement=${other}`).expect(404);
  });
});

describe('a replay', () => {
  it('gives every list of an earlier run again, though all of its facts have changed since', async () => {
    const one = await market.supplier('one', reaching(200));
    const two = await market.supplier('two', reaching(180, { trl: 4 }));
    const needs = await market.requirement('needs', wanted);
    const run = await everything();
    await market.replace('capabilities', one.id, reaching(100));
    await market.archive('capabilities', two.id);
    await market.replace('requirements', needs.id, SEEKS_GRIPPER);
    const later = await everything();
    expect(await replay(run)).toEqual({ run, equal: 1, different: [], unsaved: 0 });
    expect(await replay(run, needs.id)).toMatchObject({ equal: 1 });
    expect(await replay(later)).toMatchObject({ equal: 1, different: [] });
  });

  it('names the lists that are not the same', async () => {
    const one = await market.supplier('one', reaching(200));
    const needs = await market.requirement('needs', wanted);
    const run = await everything();
    await test.rows('update list_lines set coverages[1] = coverages[1] - 1');
    const { different } = await replay(run);
    expect(different).toEqual([{ requirementId: needs.id, externalId: 'needs', differing: [one.id] }]);
  });

  it('is refused by name where this build has another engine, taxonomy or weights', async () => {
    await market.supplier('one', reaching(200));
    await market.requirement('needs', wanted);
    const run = await everything();
    const refused = async (versions: string) => {
      await test.rows('update match_run set versions = versions || $2 where id = $1', [run, versions]);
      return replay(run).then(
        () => null,
        (error: unknown) => error,
      );
    };
    expect(await refused('{"engine": "0.9.0"}')).toMatchObject({
      code: 'run-of-other-version',
      facts: { engineOfRun: '0.9.0', engineOfBuild: expect.stringMatching(/^\d/) },
    });
    expect(await refused('{"engine": "0.9.0", "weights": "component-supply@1"}')).toMatchObject({
      facts: { engineOfRun: '0.9.0', weightsOfRun: 'component-supply@1', weightsOfBuild: expect.any(String) },
    });
    await test.rows('update match_run set versions = $2 where id = $1', [run, (await newest()).versions]);
    expect(await refused('{"taxonomy": "2020-01-01.1"}')).toMatchObject({
      code: 'run-of-other-version',
      facts: { run, taxonomyOfRun: '2020-01-01.1', taxonomyOfBuild: expect.stringMatching(/^\d/) },
    });
  });
});
