import { startApp, type TestApp } from '../support/app.js';
import { company, create, type RecordBody } from '../support/builders.js';

let naru: TestApp;
let owner: RecordBody;

beforeAll(async () => {
  naru = await startApp();
  owner = await create(naru.http, 'companies', company({ externalId: 'owner', country: 'CN' }));
});
afterAll(() => naru.stop());

interface Statement {
  readonly kind: string;
  readonly spec?: string;
  readonly name?: string;
  readonly op?: string;
  readonly value?: number | number[];
  readonly unit?: string | null;
  readonly need?: string;
  readonly insisted?: boolean;
  readonly code?: string;
  readonly alternatives?: readonly { readonly spec: string }[];
  readonly quote: { readonly field: string; readonly start: number; readonly end: number; readonly text: string };
  readonly confidence: number;
  readonly why: string;
}

const requirementTexts = {
  title: { zh: 'L4车队前向激光雷达采购' },
  description: {
    zh: '👍 要求测距１５０米以上，防护等级IP67，精度±0.02mm，功耗最好低于10W。须具备IATF16949。月需求2000台，单价4500元以内，2027年6月底前交付。',
  },
};
const capabilityTexts = {
  title: { ko: '자율주행용 고정형 라이다' },
  description: { ko: '최대 200m 감지, 120°×25° 화각, 동작온도 -40~85℃, IP67. 월 5,000대, MOQ 100, 정밀도 ±0.02mm.' },
};

const suggest = async (path: string, texts: object, language = 'en') => {
  const { body } = await naru.http
    .post(`/api/v1/${path}/suggest`)
    .set('accept-language', language)
    .send(texts)
    .expect(200);
  return body;
};

const quotesAreCut = (statements: readonly Statement[], texts: Record<string, Record<string, string>>): void => {
  for (const { quote, confidence } of statements) {
    const [part = '', language = ''] = quote.field.split('.');
    expect(texts[part]?.[language]?.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.text).not.toBe('');
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
};

describe('for a requirement', () => {
  it('reads clauses, certifications and terms, each with its words', async () => {
    const body = await suggest('requirements', { ...requirementTexts, country: 'CN' });
    const clauses = body.clauses as Statement[];
    expect(clauses.map(({ spec, op, value, unit, need }) => [spec, op, value, unit, need])).toEqual([
      ['detectionRange', '>=', 150, 'm', 'must'],
      ['ingressProtection', '>=', 67, null, 'must'],
      ['powerConsumption', '<=', 10, 'W', 'should'],
    ]);
    expect(clauses[0]?.quote.text).toBe('测距１５０米以上');
    expect((body.certifications as Statement[]).map(({ code, need }) => [code, need])).toEqual([['IATF16949', 'must']]);
    expect(body.quantity).toMatchObject({ min: 2000, max: 2000, per: 'month' });
    expect(body.budget).toMatchObject({ max: 4500, currency: 'CNY' });
    expect(body.neededBy).toMatchObject({ date: '2027-06-30', quote: { text: '2027年6月底前' } });
    expect(body).toMatchObject({ lane: 'component-supply', laneConfidence: 1 });
    expect(body.tags).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'sensor.lidar', need: 'must' })]),
    );
    quotesAreCut([...clauses, ...body.certifications, body.quantity, body.budget, body.neededBy], requirementTexts);
  });

  it('says what the seeker insists on, and of nothing else', async () => {
    const description = {
      zh: '探测距离不低于500米，达不到500米的请勿联系。须具备IATF16949，无IATF16949者勿扰。防护等级IP67。',
    };
    const { clauses, certifications } = await suggest('requirements', { title: requirementTexts.title, description });
    expect(
      [...(clauses as Statement[]), ...(certifications as Statement[])].map(({ spec, code, insisted }) => [
        spec ?? code,
        insisted,
      ]),
    ).toEqual([
      ['detectionRange', true],
      ['ingressProtection', undefined],
      ['IATF16949', true],
    ]);
  });

  it('gives all that an unnamed figure may be of and chooses none', async () => {
    const [open] = (await suggest('requirements', requirementTexts)).others as Statement[];
    expect(open).toMatchObject({ kind: 'undecided', why: 'ambiguous', quote: { text: '精度±0.02mm' } });
    expect(open?.alternatives?.map(({ spec }) => spec).sort()).toEqual(['distanceAccuracy', 'repeatability']);
  });

  it('names specs and certifications in the language of the reader', async () => {
    const first = async (language: string): Promise<string | undefined> =>
      ((await suggest('requirements', requirementTexts, language)).clauses as Statement[])[0]?.name;
    expect(await first('ko')).toBe('감지 거리');
    expect(await first('zh-CN')).toBe('探测距离');
    expect(await first('en')).toBe('Detection range');
  });

  it('stores nothing, and what it suggests can be posted as it is', async () => {
    const before = await naru.rows('select count(*) from revision');
    const { clauses, neededBy } = await suggest('requirements', requirementTexts);
    expect(await naru.rows('select count(*) from revision')).toEqual(before);
    const posted = (clauses as Statement[]).map(({ spec, op, value, unit, need }) => ({
      spec,
      op,
      value,
      need,
      ...(unit === null ? {} : { unit }),
    }));
    const record = { company: owner.id, ...requirementTexts, clauses: posted, neededBy: neededBy.date };
    const { state } = await create(naru.http, 'requirements', record);
    expect(state).toBe('active');
  });

  it('says nothing where the words say nothing', async () => {
    expect(await suggest('requirements', { title: { en: 'Hello there' } })).toEqual({
      tags: [],
      lane: null,
      laneConfidence: null,
      clauses: [],
      certifications: [],
      quantity: null,
      budget: null,
      neededBy: null,
      others: [],
    });
  });

  it('refuses what is no text', async () => {
    const { status } = await naru.http.post('/api/v1/requirements/suggest').send({ title: {} });
    expect(status).toBe(422);
  });
});

describe('for a capability', () => {
  it('reads specs and terms, each with its words', async () => {
    const body = await suggest('capabilities', { ...capabilityTexts, country: 'KR' });
    expect(body.specs).toEqual({
      detectionRange: { value: 200, unit: 'm' },
      horizontalFieldOfView: { value: 120, unit: 'deg' },
      verticalFieldOfView: { value: 25, unit: 'deg' },
      operatingTemperature: { value: [-40, 85], unit: 'Cel' },
      ingressProtection: 67,
    });
    const statements = body.statements as Statement[];
    expect(statements).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'spec', spec: 'detectionRange', min: null, max: 200, unit: 'm' }),
        expect.objectContaining({ kind: 'monthlyCapacity', value: 5000 }),
        expect.objectContaining({ kind: 'minOrder', value: 100 }),
        expect.objectContaining({ kind: 'undecided', why: 'ambiguous' }),
      ]),
    );
    quotesAreCut(statements, capabilityTexts);
  });

  it('suggests specs that a capability can be registered with', async () => {
    const { specs } = await suggest('capabilities', capabilityTexts);
    const { state } = await create(naru.http, 'capabilities', { company: owner.id, ...capabilityTexts, specs });
    expect(state).toBe('active');
  });
});
