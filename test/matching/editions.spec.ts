import type { EditionNowView, EditionPreviewView, EditionView } from '../../src/editions/edition.dto.js';
import type { ComparisonPageView } from '../../src/matching/compare/compare.dto.js';
import { ReplayService } from '../../src/matching/compare/replay.service.js';
import type { MatchPageView } from '../../src/matching/lists/match.dto.js';
import { createListScorer } from '../../src/matching/runs/list-scorer.js';
import type { MatchRunView } from '../../src/matching/runs/match-run.dto.js';
import { RunInputsReader } from '../../src/matching/runs/run-inputs.js';
import { capabilityFactsOf } from '../../src/matching/runs/scoring-input.js';
import { Editions } from '../../src/taxonomy/editions/editions.service.js';
import { until } from '../queue/support/until.js';
import { startApp, type TestApp } from '../support/app.js';
import { clear, drained, holdScoring, LIDAR, listsOf, Market, offered, said, SEEKS_LIDAR } from './support/market.js';

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
afterEach(async () => {
  jest.restoreAllMocks();
  await clear(test);
  await test.rows('delete from reference_edition');
});

const BY_WORDS = {
  lane: 'component-supply',
  weights: {
    'capability-fit': 200,
    'spec-fit': 150,
    'commercial-fit': 50,
    readiness: 0,
    localisation: 0,
    'market-fit': 0,
    reciprocity: 0,
    'text-affinity': 600,
  },
  threshold: 45,
};

/** Two firms of which the weights say who comes first. @returns the requirement */
async function twoFirms() {
  await market.supplier('apt', { ...LIDAR, specs: { detectionRange: 200 }, trl: 3 });
  await market.supplier('ready', {
    ...LIDAR,
    title: { ko: '산업용 센서 라이다' },
    specs: { detectionRange: 150 },
    trl: 9,
  });
  const needs = await market.requirement('needs', SEEKS_LIDAR);
  await drained(test.app);
  return needs;
}
async function everything(): Promise<string> {
  await drained(test.app);
  const { body } = await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
  await drained(test.app);
  return (body as MatchRunView).id;
}
const now = (): Promise<EditionNowView> => market.get('editions/current');
const send = (path: string, seen: number, body: object) =>
  test.as(test.administratorKey).post(`/api/v1/editions${path}`).set('if-match', `"${seen}"`).send(body);
async function publish(seen: number, lanes: readonly object[] = [BY_WORDS]): Promise<EditionNowView> {
  const { body } = await send('', seen, { lanes, reason: '요구한 말에 맞는 기업을 먼저' }).expect(201);
  return body as EditionNowView;
}
const replay = (run: string) => test.app.get(ReplayService).replay(run, null);

describe('published weights', () => {
  it('change the lists by one run, whose score names the edition and is that of the engine in this process', async () => {
    await twoFirms();
    const before = await listsOf(test.app);
    expect(offered(before['needs'])).toEqual(['ready', 'apt']);
    expect(await now()).toMatchObject({ number: 0, lists: 1, outdated: 0 });
    expect(await publish(0)).toMatchObject({ number: 1, outdated: 1, run: { state: 'queued' } });
    await drained(test.app);

    const after = await listsOf(test.app);
    expect(offered(after['needs'])).toEqual(['apt', 'ready']);
    expect(await now()).toMatchObject({ number: 1, outdated: 0, run: { state: 'completed' } });
    const run = await market.get<MatchRunView>(`match-runs/${after['needs']?.run}`);
    expect(run).toMatchObject({
      scope: 'all',
      versions: { edition: 1, weights: expect.stringMatching(/component-supply@\d+\+1 vertical-llm@\d+ /) },
    });
    const editions = test.app.get(Editions);
    const inputs = await test.app.get(RunInputsReader).all(run.epoch ?? '');
    const scorer = createListScorer({ ...inputs, asOf: run.asOf ?? '' }, editions.as(await editions.current()));
    const inProcess = inputs.requirements.map((requirement) =>
      scorer.scoreRequirement(requirement).entries.map(({ score, fit, criteria }) => ({ score, fit, criteria })),
    );
    expect(inProcess).toEqual([after['needs']?.lines.map(({ score, fit, criteria }) => ({ score, fit, criteria }))]);
    expect((await market.get<{ version: string }[]>('lanes'))[0]?.version).toMatch(/^component-supply@\d+\+1$/);
  });

  it('leave an earlier run as it was: it is replayed, compared by points and explained', async () => {
    const needs = await twoFirms();
    const earlier = await everything();
    const page = (): Promise<MatchPageView> => market.get(`requirements/${needs.id}/matches`);
    const told = (await page()).items.map(({ explained, criteria }) => [explained, criteria.length]);
    await publish(0);
    await drained(test.app);
    const later = (await now()).run?.id ?? '';
    expect(await replay(earlier)).toEqual({ run: earlier, equal: 1, different: [], unsaved: 0 });
    expect(await replay(later)).toEqual({ run: later, equal: 1, different: [], unsaved: 0 });
    expect((await page()).items.map(({ explained, criteria }) => [explained, criteria.length])).toEqual(told);

    const { reasons, items } = await market.get<ComparisonPageView>(`match-runs/${earlier}/compare/${later}`);
    expect(reasons).toMatchObject([
      {
        code: 'version-changed',
        facts: { part: 'weights', after: expect.stringMatching(/^component-supply@\d+\+1$/) },
      },
    ]);
    const readiness = items[0]?.changes[0]?.reasons.find(({ facts }) => facts['criterion'] === 'readiness');
    expect(readiness?.facts['points']).toEqual(expect.any(Number));
  });

  it('give way to an earlier edition, which brings the old lists back under their old name', async () => {
    await twoFirms();
    const first = await listsOf(test.app);
    await publish(0);
    await drained(test.app);
    const second = await listsOf(test.app);
    const { body } = await send('/0/restoration', 1, { reason: '되돌림' }).expect(201);
    expect(body).toMatchObject({
      number: 2,
      lanes: expect.arrayContaining([expect.objectContaining({ version: expect.not.stringContaining('+') })]),
    });
    await drained(test.app);
    const third = await listsOf(test.app);
    expect(said(third)).toEqual(said(first));
    await send('/1/restoration', 2, { reason: '다시' }).expect(201);
    await drained(test.app);
    expect(said(await listsOf(test.app))).toEqual(said(second));
    const versions = async (lists: typeof first) =>
      (await market.get<MatchRunView>(`match-runs/${lists['needs']?.run}`)).versions?.weights;
    expect(await versions(third)).toBe(await versions(first));
    expect(await versions(await listsOf(test.app))).toBe(await versions(second));
    const { items } = await market.get<{ items: EditionView[] }>('editions');
    expect(items.map(({ number, restores, reason }) => [number, restores, reason])).toEqual([
      [3, 1, '다시'],
      [2, 0, '되돌림'],
      [1, null, '요구한 말에 맞는 기업을 먼저'],
    ]);
  });

  it('do not reach a run that has begun, and its lists do not stand over newer ones', async () => {
    await twoFirms();
    const holding = holdScoring();
    const { body } = await test.http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
    await until('the run has begun', () => holding.held() > 0);
    await publish(0);
    holding.open();
    await drained(test.app);
    expect((await market.get<MatchRunView>(`match-runs/${body.id}`)).versions).not.toHaveProperty('edition');
    expect(offered((await listsOf(test.app))['needs'])).toEqual(['apt', 'ready']);
  });
});

describe('published words', () => {
  const NEW_WORD = { tag: 'sensor.lidar', language: 'ko', word: '천리안 탐지기', act: 'add' };
  const publishWords = (seen: number, words: readonly object[], reason = '업계에서 쓰는 말') =>
    send('', seen, { words, reason });
  const suggested = async (): Promise<string[]> => {
    const { body } = await test.http
      .post('/api/v1/capabilities/suggest')
      .send({ title: { ko: '천리안탐지기' } })
      .expect(200);
    return (body as { tags: { code: string }[] }).tags.map(({ code }) => code);
  };
  /** As the newest full run read them. */
  const scoredTags = async (): Promise<string[]> => {
    const run = await market.get<MatchRunView>(`match-runs/${(await now()).run?.id}`);
    const reference = await test.app.get(Editions).referenceOf(run.versions ?? {});
    const { capabilities, companies } = await test.app.get(RunInputsReader).all(run.epoch ?? '');
    return capabilities.flatMap((one) => capabilityFactsOf(one, companies, reference).tags.map(({ code }) => code));
  };
  /** A firm that speaks of its lidar by a word that the files do not know. */
  async function oneFirm() {
    const unread = {
      title: { ko: '천리안탐지기' },
      description: { ko: '주문 제작합니다' },
      tags: [],
      specs: {},
    };
    const offer = await market.supplier('unread', unread);
    const needs = await market.requirement('needs', SEEKS_LIDAR);
    await drained(test.app);
    return { offer, needs };
  }
  const filedUnder = async (tag: string): Promise<string[]> => {
    await drained(test.app);
    const { items } = await market.get<{ items: { externalId: string }[] }>(`capabilities?tag=${tag}`);
    return items.map(({ externalId }) => externalId);
  };

  it('let a text be found, suggested and filed by them, until they are taken back', async () => {
    await oneFirm();
    const first = await everything();
    const before = await listsOf(test.app);
    expect([offered(before['needs']), await suggested(), await filedUnder('sensor.lidar')]).toEqual([[], [], []]);
    const { body } = await publishWords(0, [NEW_WORD]).expect(201);
    expect(body).toMatchObject({ number: 1, taxonomy: expect.stringMatching(/\+1$/), words: [NEW_WORD], outdated: 1 });
    expect(await suggested()).toEqual(['sensor.lidar']);
    await drained(test.app);

    const after = await listsOf(test.app);
    expect(offered(after['needs'])).toEqual(['unread']);
    expect(await suggested()).toEqual(await scoredTags());
    expect(await filedUnder('sensor.lidar')).toEqual(['unread']);
    expect((await now()).outdated).toBe(0);
    const second = (await now()).run?.id ?? '';
    expect((await market.get<MatchRunView>(`match-runs/${second}`)).versions).toMatchObject({
      edition: 1,
      taxonomy: expect.stringMatching(/\+1$/),
    });
    expect(await replay(first)).toEqual({ run: first, equal: 1, different: [], unsaved: 0 });
    expect(await replay(second)).toEqual({ run: second, equal: 1, different: [], unsaved: 0 });
    const { reasons, items } = await market.get<ComparisonPageView>(`match-runs/${first}/compare/${second}`);
    expect(reasons).toMatchObject([{ code: 'version-changed', facts: { part: 'taxonomy' } }]);
    expect(items[0]?.changes).toMatchObject([{ kind: 'entered' }]);

    await send('/0/restoration', 1, { part: 'words', reason: '되돌림' }).expect(201);
    expect(await suggested()).toEqual([]);
    await drained(test.app);
    expect(said(await listsOf(test.app))).toEqual(said(before));
    expect(await filedUnder('sensor.lidar')).toEqual([]);
    expect(await now()).toMatchObject({ number: 2, words: [], taxonomy: expect.not.stringContaining('+') });
  });

  it('are shown in the records that they would be read in, and go back without the weights', async () => {
    const { offer } = await oneFirm();
    const { body } = await test.http
      .post('/api/v1/editions/words/preview')
      .send({ words: [NEW_WORD] })
      .expect(200);
    expect(body).toMatchObject({
      sampled: 2,
      items: [
        { kind: 'capability', id: offer.id, gained: [{ code: 'sensor.lidar', quote: '천리안탐지기' }], lost: [] },
      ],
    });
    expect(await suggested()).toEqual([]);
    await publishWords(0, [NEW_WORD]).expect(201);
    await publish(1);
    const { body: back } = await send('/0/restoration', 2, { part: 'words', reason: '단어만' }).expect(201);
    expect(back).toMatchObject({ number: 3, words: [] });
    expect((back as EditionNowView).lanes[0]?.version).toMatch(/\+2$/);
    await drained(test.app);
  });

  it('are refused by name where they mean something else, and advisors publish none', async () => {
    const radar = { ...NEW_WORD, word: '레이더' };
    const { body } = await publishWords(0, [radar]).expect(422);
    expect(body.errors).toMatchObject([{ field: 'words[0].word', code: 'word-of-another' }]);
    expect(body.errors[0].message).toContain('sensor.radar');
    await publishWords(0, []).expect(422);
    const words = { words: [NEW_WORD], reason: 'x' };
    await test.http.post('/api/v1/editions').set('if-match', '"0"').send(words).expect(403);
  });
});

describe('before they are published', () => {
  it('an advisor sees what they would make of lists, and nothing changes by it', async () => {
    const needs = await twoFirms();
    const before = await listsOf(test.app);
    const { body } = await test.http
      .post('/api/v1/editions/preview')
      .send({ lanes: [BY_WORDS] })
      .expect(200);
    expect(body as EditionPreviewView).toMatchObject({
      lists: 1,
      sampled: 1,
      changed: 1,
      moved: 2,
      left: 0,
      items: [
        {
          requirement: needs.id,
          lines: [
            { before: 2, after: 1 },
            { before: 1, after: 2 },
          ],
        },
      ],
    });
    await drained(test.app);
    expect(await listsOf(test.app)).toEqual(before);
  });

  it('what cannot be is refused by its field, and advisors publish nothing', async () => {
    const errors = async (lanes: object[]) =>
      (await send('', 0, { lanes, reason: 'x' }).expect(422)).body.errors.map(
        ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
      );
    const { weights } = BY_WORDS;
    expect(await errors([{ ...BY_WORDS, weights: { ...weights, readiness: 1 } }])).toEqual([
      'lanes[0].weights wrong-sum',
    ]);
    expect(await errors([{ ...BY_WORDS, threshold: 101 }])).toEqual(['lanes[0].threshold too-large']);
    const filed = (await now()).lanes.map((lane) => lane.filed);
    expect(await errors(filed)).toEqual(['lanes nothing-changed']);
    const body = { lanes: [BY_WORDS], reason: 'x' };
    await test.http.post('/api/v1/editions').set('if-match', '"0"').send(body).expect(403);
    await test.as(test.administratorKey).post('/api/v1/editions').send(body).expect(428);
    await send('', 7, body).expect(412);
    await send('/9/restoration', 0, { reason: 'x' }).expect(404);
  });
});
