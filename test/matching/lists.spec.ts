import { randomUUID } from 'node:crypto';
import type { MatchListView, MatchPageView, MatchView } from '../../src/matching/lists/match.dto.js';
import { Reference } from '../../src/taxonomy/reference.js';
import { startApp, type TestApp } from '../support/app.js';
import { create, company, type RecordBody } from '../support/builders.js';
import { drained, LIDAR, listsOf, Market, SEEKS_LIDAR } from './support/market.js';
import { quietCapability } from './support/quietly.js';

const SUPPLIERS = 7;
const described = (metres: number) => ({
  ...LIDAR,
  description: { ko: `고정형 라이다로 최대 ${metres}m까지 감지하며 IATF16949 인증 라인에서 양산합니다.` },
  specs: { detectionRange: metres },
  certifications: ['IATF16949'],
});
const wanted = {
  ...SEEKS_LIDAR,
  tags: undefined,
  description: { zh: '为下一代车型寻找激光雷达，测距150米以上，须具备IATF16949体系。' },
  certifications: [{ code: 'IATF16949' }],
};

let test: TestApp;
let market: Market;
let lidar: RecordBody;
let nobody: RecordBody;
beforeAll(async () => {
  test = await startApp({ work: true });
  market = await Market.open(test);
  const owner = await create(test.http, 'companies', company({ externalId: 'maker' }));
  for (let i = 1; i <= SUPPLIERS; i += 1) {
    await quietCapability(test.app, owner.id, `far-${i}`, { ...described(150 + i), trl: i });
    await quietCapability(test.app, owner.id, `short-${i}`, { ...described(100 + i), trl: i });
  }
  lidar = await market.requirement('lidar', wanted);
  nobody = await market.requirement('nobody', {
    title: { zh: '采购协作机器人谐波减速器' },
    lane: 'robot-parts',
    clauses: [{ spec: 'torque', op: '>=', value: 30 }],
  });
  await drained(test.app);
});
afterAll(async () => {
  await test.stop();
});

const matches = (more = '', language?: string) =>
  market.get<MatchPageView>(`requirements/${lidar.id}/matches${more}`, language);
const SCRIPT = { ko: /[가-힣]/, 'zh-CN': /[\u4e00-\u9fff]/, en: /[a-z]{3}/ } as const;

describe('a match list', () => {
  it('ranks by score and shows score, fit, coverage and criteria that belong together', async () => {
    const { items, total, list, nextCursor } = await matches();
    expect([items.length, total, nextCursor]).toEqual([SUPPLIERS, SUPPLIERS, null]);
    expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(list).toMatchObject({ requirement: lidar.id, considered: 14, listed: 7, nearMisses: 7, gap: [] });
    const lane = test.app.get(Reference).lanes.find(({ code }) => code === 'component-supply');
    const prior = (lane?.prior ?? Number.NaN) / 100;
    const scores = items.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const item of items) {
      expect(item).toMatchObject({
        run: list.run,
        nearMiss: false,
        explained: true,
        exclusions: [],
        lane: 'component-supply',
      });
      // Shrunk towards the lane's prior by what is not known.
      expect(item.score).toBeCloseTo(item.fit * item.coverage + prior * (1 - item.coverage), 1);
      const known = item.criteria.filter(({ value }) => value !== null);
      expect(item.coverage).toBeLessThanOrEqual(known.reduce((sum, { weight }) => sum + weight, 0) + 1e-9);
      const values = known.map(({ value }) => (value ?? 0) * 100);
      expect(item.fit).toBeGreaterThanOrEqual(Math.min(...values));
      expect(item.fit).toBeLessThanOrEqual(Math.max(...values));
    }
  });

  it('cuts its quotes from the very texts of both sides', async () => {
    const { items } = await matches();
    const texts: Record<string, unknown> = { [lidar.id]: await market.get(`requirements/${lidar.id}`) };
    let quotes = 0;
    for (const { requirement, capability, evidence } of items) {
      texts[capability.id] ??= await market.get(`capabilities/${capability.id}`);
      for (const { side, field, start, end, text } of evidence.flatMap((row) => row.quotes)) {
        const [part = '', language = ''] = field.split('.');
        const record = texts[side === 'requirement' ? requirement.id : capability.id] as Record<
          string,
          Record<string, string>
        >;
        expect(record[part]?.[language]?.slice(start, end)).toBe(text);
        expect(text).not.toBe('');
        quotes += 1;
      }
    }
    expect(quotes).toBeGreaterThan(SUPPLIERS * 3);
  });

  it('gives evidence for tags, clauses and certifications with the words of both', async () => {
    const [first] = (await matches()).items;
    const rows = first?.evidence ?? [];
    expect(new Set(rows.map(({ clause }) => clause[0]))).toEqual(new Set(['t', 'c', 'k']));
    const range = rows.find(({ clause }) => clause === 'c1');
    expect(range).toMatchObject({ need: 'must', state: 'satisfied' });
    expect(range?.quotes.map(({ side }) => side).toSorted()).toEqual(['capability', 'requirement']);
    expect(range?.quotes.find(({ side }) => side === 'requirement')?.text).toContain('150');
  });

  it.each(['ko', 'zh-CN', 'en'] as const)('tells its reasons in %s', async (language) => {
    for (const { summary, criteria, evidence } of (await matches('', language)).items) {
      const told = [
        summary,
        ...criteria.flatMap(({ name, reasons }) => [name, ...reasons.map(({ text }) => text)]),
        ...evidence.map(({ text }) => text),
      ];
      for (const text of told) expect(text).toMatch(SCRIPT[language]);
      expect(criteria.flatMap(({ reasons }) => reasons).length).toBeGreaterThan(3);
    }
  });

  it('comes page by page, every line once and in order', async () => {
    const whole = (await matches()).items.map(({ id }) => id);
    const read: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: MatchPageView = await matches(`?limit=3${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(SUPPLIERS);
      read.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(read).toEqual(whole);
  });

  it('that is empty says in words what the market lacks', async () => {
    const gapIn = async (language: string): Promise<MatchListView['gap']> => {
      const page = await market.get<MatchPageView>(`requirements/${nobody.id}/matches`, language);
      expect([page.items, page.total]).toEqual([[], 0]);
      expect(page.list.run).not.toBeNull();
      return page.list.gap;
    };
    const english = await gapIn('en');
    expect(english.map(({ code }) => code)).toContain('market-no-tag');
    for (const language of ['ko', 'zh-CN', 'en'] as const) {
      const gap = await gapIn(language);
      expect(gap.map(({ code, facts }) => ({ code, facts }))).toEqual(
        english.map(({ code, facts }) => ({ code, facts })),
      );
      for (const { text } of gap) expect(text).toMatch(SCRIPT[language]);
    }
  });

  it('of an unknown requirement answers 404', async () => {
    for (const list of ['matches', 'near-misses']) {
      expect((await test.http.get(`/api/v1/requirements/${randomUUID()}/${list}`)).status).toBe(404);
    }
  });
});

describe('near misses', () => {
  it('are ranked apart and say which clause they fail', async () => {
    const page = await market.get<MatchPageView>(`requirements/${lidar.id}/near-misses`);
    expect(page.items.map(({ rank, nearMiss }) => [rank, nearMiss])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((rank) => [rank, true]),
    );
    expect(page.total).toBe(7);
    for (const { exclusions, evidence } of page.items) {
      expect(exclusions).toEqual([
        expect.objectContaining({ code: 'clause-failed', text: expect.stringContaining('150') }),
      ]);
      expect(evidence.find(({ clause }) => clause === 'c1')?.state).toBe('contradicted');
    }
  });

  it.each([
    ['ko', '감지 거리: 요구 150 m 이상, 제시 107 m. 43 m(28.7%) 부족'],
    ['zh-CN', '探测距离：要求不低于 150 m，提供 107 m，差 43 m（28.7%）'],
    ['en', 'Detection range: at least 150 m asked, 107 m offered: 43 m (28.7%) short'],
  ])('name their gap with the words of both texts, in %s', async (language, text) => {
    const { items } = await market.get<MatchPageView>(`requirements/${lidar.id}/near-misses`, language);
    const gaps = items.flatMap((item) => item.gaps).filter(({ offeredText }) => offeredText === '107 m');
    expect(gaps).toEqual([
      {
        clause: 'c1',
        wantedText: expect.stringContaining('150 m'),
        offeredText: '107 m',
        gaps: [
          { how: 'below', limit: 150, offered: 107, amount: 43, percent: 28.7, measure: { kind: 'unit', unit: 'm' } },
        ],
        quotes: [
          expect.objectContaining({ side: 'requirement', text: expect.stringContaining('150') }),
          expect.objectContaining({ side: 'capability', text: expect.stringContaining('107') }),
        ],
        text,
      },
    ]);
  });
});

describe('the other side', () => {
  it('sees where a capability and a company stand, best first and page by page, near misses left out', async () => {
    const [first] = (await matches()).items;
    const { items } = await market.get<MatchPageView>(`capabilities/${first?.capability.id}/matches`);
    expect(items.map(({ id, rank }) => [id, rank])).toEqual([[first?.id, 1]]);
    const fits = await market.get<MatchPageView>(`companies/${first?.capability.company}/matches?limit=4`);
    const rest = await market.get<MatchPageView>(
      `companies/${first?.capability.company}/matches?cursor=${fits.nextCursor}`,
    );
    const all = [...fits.items, ...rest.items];
    expect([fits.items.length, rest.items.length, rest.nextCursor]).toEqual([4, 3, null]);
    expect(all.map(({ id }) => id).toSorted()).toEqual((await matches()).items.map(({ id }) => id).toSorted());
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
    for (const path of ['capabilities', 'companies'] as const) {
      await test.http.get(`/api/v1/${path}/${randomUUID()}/matches`).expect(404);
    }
  });
});

describe('GET /matches/{id}', () => {
  it('shows the line of the current list', async () => {
    const [first] = (await matches()).items;
    expect(await market.get<MatchView>(`matches/${first?.id}`)).toEqual(first);
  });

  it('answers 404 for an unknown one', async () => {
    expect((await test.http.get(`/api/v1/matches/${randomUUID()}`)).status).toBe(404);
  });
});

it('shows what it was scored on, although the capability has changed since', async () => {
  const [before] = (await matches()).items;
  const { id } = before?.capability ?? { id: '' };
  // As in an import whose run has yet to come.
  await test.rows(
    `insert into revision (id, kind, subject, version, seq, archived, content)
     select gen_random_uuid(), kind, subject, 2, (select max(seq) + 1 from change), false, content || '{"title":{"ko":"펌프"}}'
     from revision where subject = $1`,
    [id],
  );
  expect((await matches()).items[0]).toEqual(before);
  await test.rows('delete from revision where subject = $1 and version = 2', [id]);
});

it('shows figures without reasons for a list that another version of Naru has scored', async () => {
  const before = (await matches()).items;
  const { lidar: list } = await listsOf(test.app);
  await test.rows(`update match_run set versions = versions || '{"engine":"0-of-old"}' where id = $1`, [list?.run]);
  const after = (await matches()).items;
  expect(after.map(({ rank, score, fit, coverage }) => ({ rank, score, fit, coverage }))).toEqual(
    before.map(({ rank, score, fit, coverage }) => ({ rank, score, fit, coverage })),
  );
  for (const [i, item] of after.entries()) {
    expect(item).toMatchObject({ explained: false, summary: '', evidence: [], versions: { engine: '0-of-old' } });
    expect(item.criteria.map(({ value }) => value)).toEqual(before[i]?.criteria.map(({ value }) => value));
  }
  await test.http.post('/api/v1/match-runs').send({ scope: 'requirement', subject: lidar.id }).expect(202);
  await drained(test.app);
  expect((await matches()).items.every(({ explained }) => explained)).toBe(true);
});
