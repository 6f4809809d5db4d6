import type { GapReportView, GapView } from '../../src/matching/advice/gaps.dto.js';
import type { InterviewView, QuestionView } from '../../src/matching/advice/interview.dto.js';
import type { RequirementContent } from '../../src/requirements/requirement.dto.js';
import { drained, listsOf, offered } from '../matching/support/market.js';
import { quietCapability, quietCompany, quietRequirement } from '../matching/support/quietly.js';
import { startApp, type TestApp } from '../support/app.js';
import { capability, company, create, type RecordBody, requirement } from '../support/builders.js';

let naru: TestApp;
let chinese: RecordBody;
let korean: RecordBody;

beforeAll(async () => {
  naru = await startApp();
  chinese = await create(naru.http, 'companies', company({ country: 'CN', names: { zh: '成路智驾' } }));
  korean = await create(naru.http, 'companies', company({ names: { ko: '한빛센서' }, languages: ['ko'] }));
});
afterAll(() => naru.stop());

async function get<T>(path: string, language = 'en'): Promise<T> {
  const { body } = await naru.http.get(`/api/v1/${path}`).set('accept-language', language).expect(200);
  return body as T;
}

async function post<T>(path: string, sent: object, language = 'en'): Promise<T> {
  const { body } = await naru.http.post(`/api/v1/${path}`).set('accept-language', language).send(sent).expect(200);
  return body as T;
}

const reported = ({ gaps }: GapReportView): [string, number][] =>
  gaps.map(({ field, certification, asked }) => [certification ?? field, asked]);

const gapOf = ({ gaps }: GapReportView, field: string): GapView | undefined => gaps.find((gap) => gap.field === field);

describe('what is missing to be matchable', () => {
  let lidar: RecordBody;
  let priced: RecordBody;

  beforeAll(async () => {
    const asks = (range: number, more: Partial<RequirementContent> = {}) =>
      create(
        naru.http,
        'requirements',
        requirement(chinese.id, {
          title: { zh: '激光雷达采购' },
          clauses: [{ spec: 'detectionRange', op: '>=', value: range, unit: 'm' }],
          ...more,
        }),
      );
    await asks(150, { certifications: [{ code: 'IATF16949' }] });
    await asks(200, { certifications: [{ code: 'IATF16949', need: 'nice' }] });
    priced = await asks(300, { budget: { max: 4500, currency: 'CNY' } });
    const closed = await asks(900);
    await naru.http.delete(`/api/v1/requirements/${closed.id}`).set('if-match', '"1"').expect(200);
    // Another thing, and one that is sought the other way round.
    await create(naru.http, 'requirements', requirement(chinese.id, { title: { zh: '电动夹爪采购' }, quantity: 9 }));
    await create(
      naru.http,
      'requirements',
      requirement(korean.id, { title: { ko: '라이다 구매' }, lane: 'local-partner', quantity: 9 }),
    );
    const known = { languages: ['ko' as const], references: 3 };
    const maker = await create(naru.http, 'companies', company({ names: { ko: '예시라이다' }, ...known }));
    lidar = await create(naru.http, 'capabilities', capability(maker.id, { trl: 8 }));
  });

  it('is counted over the open requirements for the same thing that it may answer', async () => {
    const report = await get<GapReportView>(`capabilities/${lidar.id}/gaps`);
    expect(report).toMatchObject({ state: 'counted', requirements: 3 });
    expect(reported(report)).toEqual([
      ['specs.detectionRange', 3],
      ['IATF16949', 2],
      ['price', 1],
    ]);
    expect(gapOf(report, 'certifications')?.needs).toEqual({ must: 1, should: 0, nice: 1 });
  });

  it('tells what is usually wanted, and nothing that fewer than three want', async () => {
    const report = await get<GapReportView>(`capabilities/${lidar.id}/gaps`);
    expect(gapOf(report, 'specs.detectionRange')?.ranges).toEqual([
      { op: '>=', from: 150, to: 300, unit: 'm', currency: null, asked: 3 },
    ]);
    expect(gapOf(report, 'price')?.ranges).toEqual([]);
  });

  it.each([
    ['en', 'Add detection range: 3 of 3 requirements ask for it. The usual minimum is 150 m to 300 m.'],
    ['ko', '감지 거리를 추가하세요. 수요 3건 중 3건이 요구합니다. 보통 요구하는 최솟값은 150 m ~ 300 m입니다.'],
    ['zh-CN', '请补充探测距离：3条需求中有3条提出要求。通常要求的下限为 150 m 至 300 m。'],
  ])('says so in %s', async (language, text) => {
    const report = await get<GapReportView>(`capabilities/${lidar.id}/gaps`, language);
    expect(gapOf(report, 'specs.detectionRange')?.text).toBe(text);
  });

  it('names nobody who asks', async () => {
    const report = JSON.stringify(await get<GapReportView>(`capabilities/${lidar.id}/gaps`, 'zh-CN'));
    expect(report).not.toContain('成路');
    expect(report).not.toContain(chinese.id);
  });

  it('is gone once it is stated', async () => {
    const facts = { ...capability(''), company: undefined, trl: 8, specs: { detectionRange: 180 } };
    await naru.http.put(`/api/v1/capabilities/${lidar.id}`).set('if-match', '"1"').send(facts).expect(200);
    const report = await get<GapReportView>(`capabilities/${lidar.id}/gaps`);
    expect(reported(report)).toEqual([
      ['IATF16949', 2],
      ['price', 1],
    ]);
  });

  it('follows what the requirements ask for now', async () => {
    const path = `/api/v1/requirements/${priced.id}`;
    const facts = { title: { zh: '激光雷达采购' }, cooperationModes: ['supply'] };
    await naru.http.put(path).set('if-match', '"1"').send(facts).expect(200);
    expect(reported(await get<GapReportView>(`capabilities/${lidar.id}/gaps`))).toEqual([
      ['IATF16949', 2],
      ['cooperationModes', 1],
    ]);
    const again = {
      title: { zh: '激光雷达采购' },
      clauses: [{ spec: 'detectionRange', op: '>=', value: 300, unit: 'm' }],
    };
    await naru.http.put(path).set('if-match', '"2"').send(again).expect(200);
    expect(reported(await get<GapReportView>(`capabilities/${lidar.id}/gaps`))).toEqual([['IATF16949', 2]]);
  });

  it('is told of a text that is not saved, by what the text does not say', async () => {
    const before = await naru.rows('select count(*) from revision');
    const title = { ko: '차량용 라이다' };
    const silent = await post<GapReportView>('capabilities/gaps', { title, country: 'KR' });
    expect(gapOf(silent, 'specs.detectionRange')?.asked).toBe(3);
    const telling = await post<GapReportView>('capabilities/gaps', {
      title,
      description: { ko: '최대 200m 감지, IATF16949 인증' },
      country: 'KR',
    });
    expect(telling.requirements).toBe(3);
    expect(reported(telling).map(([what]) => what)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/detectionRange|IATF/)]),
    );
    expect(await naru.rows('select count(*) from revision')).toEqual(before);
  });

  it('counts for the company that would offer it', async () => {
    const title = { ko: '차량용 라이다' };
    const ofKorean = await post<GapReportView>('capabilities/gaps', { title, company: korean.id });
    const ofChinese = await post<GapReportView>('capabilities/gaps', { title, company: chinese.id });
    expect([ofKorean.requirements, ofChinese.requirements]).toEqual([3, 1]);
  });

  it('says plainly that nobody asks for it, and what is asked for near it', async () => {
    const title = { ko: '식품용 소프트 그리퍼' };
    const report = await post<GapReportView>('capabilities/gaps', { title, country: 'KR' });
    expect(report).toMatchObject({ state: 'no-demand', requirements: 0, gaps: [] });
    expect(report.related).toEqual([{ code: 'robot.gripper.electric', name: 'Electric gripper', asked: 1 }]);
    expect(report.summary).toContain('Electric gripper (1)');
  });

  it('says that a text names no product', async () => {
    const report = await post<GapReportView>('capabilities/gaps', { title: { ko: '안녕하세요' } });
    expect(report).toMatchObject({ state: 'no-subject', gaps: [] });
  });

  it('refuses what no capability may state', async () => {
    const { body } = await naru.http
      .post('/api/v1/capabilities/gaps')
      .send({ title: { ko: '라이다' }, specs: { smell: 1 } })
      .expect(422);
    expect(body.errors[0]).toMatchObject({ field: 'specs.smell', code: 'unknown-spec' });
  });

  it('is not found for a capability that does not exist', async () => {
    const { status } = await naru.http.get(`/api/v1/capabilities/${korean.id}/gaps`);
    expect(status).toBe(404);
  });
});

describe('the interview', () => {
  const TITLE = { zh: '机器人力控夹爪采购' };
  let thin: RecordBody;

  beforeAll(async () => {
    const grips = (payload: number, more: object = {}) => {
      const content = { title: { ko: '협동로봇용 전동 그리퍼' }, trl: 8, specs: { payload }, ...more };
      return create(naru.http, 'capabilities', capability(korean.id, content));
    };
    await grips(1, { leadTimeDays: 30, minOrder: 5, cooperationModes: ['supply'] });
    await grips(3, { leadTimeDays: 300, minOrder: 50, cooperationModes: ['co-development'] });
    await grips(8, { leadTimeDays: 90, minOrder: 500, cooperationModes: ['supply'], certifications: ['CE'] });
    await grips(20, { cooperationModes: ['licence'] });
    thin = await create(naru.http, 'requirements', requirement(chinese.id, { title: TITLE, lane: 'robot-parts' }));
  });

  const interview = (language?: string): Promise<InterviewView> =>
    get<InterviewView>(`requirements/${thin.id}/interview`, language);
  const fieldsOf = ({ questions }: InterviewView): string[] => questions.map(({ spec, field }) => spec ?? field);

  it('asks a thin requirement for the few facts that would change its list, best first', async () => {
    const { state, candidates, questions } = await interview();
    expect({ state, candidates }).toEqual({ state: 'open', candidates: 4 });
    expect(questions.length).toBeGreaterThan(1);
    expect(questions.length).toBeLessThanOrEqual(5);
    expect(questions.map(({ change }) => change)).toEqual(questions.map(({ change }) => change).sort((a, b) => b - a));
    expect(questions.find(({ spec }) => spec === 'payload')).toMatchObject({
      field: 'clauses',
      saveIn: 'requirement',
      op: '>=',
      unit: 'kg',
      kind: 'number',
      text: 'What is the lowest payload you would accept?',
      why: '4 of 4 candidates state it; they range from 1 kg to 20 kg.',
      range: { min: 1, max: 20, unit: 'kg', currency: null },
    });
  });

  it.each([
    ['ko', '가반 하중', '후보 4건 중 4건이 밝혔고, 범위는 1 kg ~ 20 kg입니다.'],
    ['zh-CN', '负载', '4个候选中有4个写明，范围为 1 kg 至 20 kg。'],
  ])('asks in %s', async (language, word, why) => {
    const { questions } = await interview(language);
    const payload = questions.find(({ spec }) => spec === 'payload');
    expect(payload?.text).toContain(word);
    expect(payload?.why).toBe(why);
  });

  it('names no candidate', async () => {
    const told = JSON.stringify(await interview('ko'));
    for (const name of ['한빛', 'Hanbit', korean.id, '전동 그리퍼']) expect(told).not.toContain(name);
  });

  it('asks no more once the answer is saved', async () => {
    const [asked] = (await interview()).questions as [QuestionView];
    const [answer] = asked.answers as [QuestionView['answers'][number]];
    const facts = { title: TITLE, lane: 'robot-parts', ...answer.set };
    await naru.http.put(`/api/v1/requirements/${thin.id}`).set('if-match', '"1"').send(facts).expect(200);
    expect(fieldsOf(await interview())).not.toContain(asked.spec ?? asked.field);
  });

  it('is told of a text that is not saved; what the text states is not asked for', async () => {
    const silent = await post<InterviewView>('requirements/interview', { title: TITLE });
    const telling = await post<InterviewView>('requirements/interview', {
      title: TITLE,
      description: { zh: '负载不低于3kg，2027年6月底前交付' },
    });
    expect(fieldsOf(silent)).toContain('payload');
    expect(telling.candidates).toBe(4);
    expect(fieldsOf(telling)).not.toContain('payload');
    expect(fieldsOf(telling)).not.toContain('neededBy');
  });

  it('has nothing to ask where no answer would change the list, and says so', async () => {
    const specific = {
      title: { zh: '电动夹爪采购' },
      clauses: [{ spec: 'payload', op: '>=', value: 3, unit: 'kg' }],
      certifications: [{ code: 'CE' }],
      quantity: 100,
      neededBy: '2031-06-30',
      cooperationModes: ['supply'],
    };
    const { state, questions, summary } = await post<InterviewView>('requirements/interview', specific);
    expect({ state, questions }).toEqual({ state: 'specific', questions: [] });
    expect(summary).toContain('specific enough');
  });

  it('says that nobody offers it, whatever else is answered', async () => {
    const body = await post<InterviewView>('requirements/interview', { title: { zh: '碳化硅功率模块采购' } });
    expect(body).toMatchObject({ state: 'no-candidates', candidates: 0, questions: [] });
  });

  it('asks first what an unreadable requirement is about', async () => {
    const body = await post<InterviewView>('requirements/interview', { title: { en: 'Hello there' }, country: 'CN' });
    expect(body).toMatchObject({ state: 'no-subject' });
    const [question] = body.questions as [QuestionView];
    expect(question).toMatchObject({ field: 'tags', within: null, kind: 'choice', text: 'What is it that you need?' });
    expect(question.answers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ suits: 4, set: { tags: [{ code: 'robot.part', need: 'must' }] } }),
      ]),
    );
  });

  it('refuses what no requirement may state', async () => {
    const wrong = { title: TITLE, clauses: [{ spec: 'payload', op: '>=', value: 3, unit: 'Cel' }] };
    const { body } = await naru.http.post('/api/v1/requirements/interview').send(wrong).expect(422);
    expect(body.errors[0]).toMatchObject({ field: 'clauses[0].unit', code: 'unknown-unit' });
  });
});

describe('with a list', () => {
  let working: TestApp;

  beforeAll(async () => {
    working = await startApp({ work: true });
  });
  afterAll(() => working.stop());

  it('asks about what stands in it, and the first answer changes it', async () => {
    const { app, http } = working;
    const seeker = await quietCompany(app, 'seeker', company({ country: 'CN' }));
    const supplier = await quietCompany(app, 'supplier', company());
    for (const [name, payload] of [
      ['light', 1],
      ['strong', 9],
    ] as const) {
      const content = { title: { ko: '협동로봇용 전동 그리퍼' }, trl: 8, specs: { payload } };
      await quietCapability(app, supplier, name, content);
    }
    const wanted = { title: { zh: '电动夹爪采购' }, lane: 'robot-parts' as const };
    const id = await quietRequirement(app, seeker, 'wanted', wanted);
    await http.post('/api/v1/match-runs').send({ scope: 'all' }).expect(202);
    await drained(app);
    const before = offered((await listsOf(app))['wanted']);
    const { body } = await http.get(`/api/v1/requirements/${id}/interview`).expect(200);
    expect(body.candidates).toBe(before?.length);
    const set = (body as InterviewView).questions[0]?.answers[0]?.set;
    const path = `/api/v1/requirements/${id}`;
    await http
      .put(path)
      .set('if-match', '"1"')
      .send({ ...wanted, ...set })
      .expect(200);
    await drained(app);
    expect(before).toHaveLength(2);
    expect(offered((await listsOf(app))['wanted'])).not.toEqual(before);
  }, 120_000);
});
