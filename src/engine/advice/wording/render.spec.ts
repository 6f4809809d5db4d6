import { LOCALES, type Locale } from '../../facts/index.js';
import { namesFor } from '../../scoring/wording/names.js';
import { type Answer, type Asked, type Gap, OFFER_TERMS, type OfferFact, type Question } from '../advice.types.js';
import { adviceContext } from '../testing/advice-world.js';
import {
  renderAnswer,
  renderGap,
  renderGapSummary,
  renderInterviewSummary,
  renderQuestion,
  renderWhy,
} from './render.js';

const context = adviceContext();
const inAll = (render: (locale: Locale, names: ReturnType<typeof namesFor>) => string): string[] =>
  LOCALES.map((locale) => render(locale, namesFor(locale, context)));

const metres = { unit: 'm', currency: null };
const gap = (fact: OfferFact, over: Partial<Gap> = {}): Gap => ({
  fact,
  asked: 14,
  needs: { must: 10, should: 4, nice: 0 },
  usual: { ranges: [], choices: [] },
  ...over,
});
const question = (asked: Asked, over: Partial<Question> = {}): Question => ({
  asked,
  form: 'choice',
  answers: [],
  stated: 12,
  candidates: 18,
  span: null,
  change: 0,
  ...over,
});
const code = (one: string): Answer => ({ value: { kind: 'code', code: one }, suits: 1 });

const FIELDS: readonly Asked[] = [
  ...(['>=', '<=', '=', 'between'] as const).map((op) => ({
    field: 'clauses' as const,
    spec: 'detectionRange',
    op,
    unit: 'm',
  })),
  { field: 'budget', currency: 'CNY' },
  { field: 'tags', within: 'sensor.ranging' },
  { field: 'tags', within: null },
  ...(
    [
      'certifications',
      'quantity',
      'neededBy',
      'cooperationModes',
      'markets',
      'regions',
      'partnerKinds',
      'languages',
    ] as const
  ).map((field) => ({ field })),
];

it('tells a gap with how many ask and what they usually want', () => {
  const range = { op: '>=', from: 150, to: 300, measure: metres, asked: 9 } as const;
  const detection = gap({ kind: 'spec', spec: 'detectionRange' }, { usual: { ranges: [range], choices: [] } });
  expect(inAll((locale, names) => renderGap(detection, 20, locale, names))).toEqual([
    '감지 거리를 추가하세요. 수요 20건 중 14건이 요구합니다. 보통 요구하는 최솟값은 150 m ~ 300 m입니다.',
    '请补充探测距离：20条需求中有14条提出要求。通常要求的下限为 150 m 至 300 m。',
    'Add detection range: 14 of 20 requirements ask for it. The usual minimum is 150 m to 300 m.',
  ]);
});

it('tells money, days and choices by their names', () => {
  const usual = (from: number, to: number, measure: { unit: string | null; currency: string | null }) => ({
    usual: { ranges: [{ op: '<=' as const, from, to, measure, asked: 3 }], choices: [] },
  });
  const price = gap({ kind: 'term', term: 'price' }, usual(2000, 4500, { unit: null, currency: 'CNY' }));
  const time = gap({ kind: 'term', term: 'leadTimeDays' }, usual(60, 60, { unit: 'd', currency: null }));
  const modes = gap(
    { kind: 'term', term: 'cooperationModes' },
    { usual: { ranges: [], choices: [{ value: 'supply', concept: null, asked: 8 }] } },
  );
  const said = [price, time, modes].map((one) => renderGap(one, 20, 'en', namesFor('en', context)));
  expect(said.map((text) => text.slice(text.indexOf('. ') + 2))).toEqual([
    'Budgets usually end at CNY 2,000 to 4,500.',
    'Delivery is usually wanted within 60 days.',
    'Asked for most: supply (8).',
  ]);
});

it('has words for every fact, in every language its own', () => {
  for (const term of OFFER_TERMS) {
    const asked = inAll((locale, names) => renderGap(gap({ kind: 'term', term }), 20, locale, names));
    const weighed = inAll((locale, names) => renderGap(gap({ kind: 'term', term }, { asked: 0 }), 20, locale, names));
    for (const texts of [asked, weighed]) {
      expect(new Set(texts).size).toBe(LOCALES.length);
      expect(texts.join()).not.toMatch(new RegExp(`undefined|${/[A-Z]/.test(term) ? term : 'null'}`));
    }
  }
});

it('has a question and a reason for every field, in every language its own', () => {
  const texts = FIELDS.map((asked) => inAll((locale, names) => renderQuestion(question(asked), locale, names)));
  for (const [korean = '', chinese = '', english = ''] of texts) {
    expect(korean).toMatch(/[가-힣].*\?/);
    expect(chinese).toMatch(/\p{Script=Han}.*？/u);
    expect(english).toMatch(/^[A-Z][^가-힣\p{Script=Han}]*\?/u);
  }
  expect(new Set(texts.flat()).size).toBe(texts.flat().length);
  for (const asked of FIELDS) {
    const reasons = inAll((locale) => renderWhy(question(asked), locale));
    expect(new Set(reasons).size).toBe(LOCALES.length);
  }
});

it('says why by what the candidates state', () => {
  const span = { min: 80, max: 300, measure: metres };
  const range = question({ field: 'clauses', spec: 'detectionRange', op: '>=', unit: 'm' }, { form: 'number', span });
  expect(inAll((locale) => renderWhy(range, locale))).toEqual([
    '후보 18건 중 12건이 밝혔고, 범위는 80 m ~ 300 m입니다.',
    '18个候选中有12个写明，范围为 80 m 至 300 m。',
    '12 of 18 candidates state it; they range from 80 m to 300 m.',
  ]);
});

it('names answers in the language of the reader', () => {
  const of = (asked: Asked, answer: Answer): string[] =>
    inAll((locale, names) => renderAnswer(answer, question(asked), locale, names));
  expect(
    of(
      { field: 'clauses', spec: 'detectionRange', op: '>=', unit: 'm' },
      { value: { kind: 'number', value: 150 }, suits: 1 },
    ),
  ).toEqual(['150 m 이상', '不低于 150 m', 'at least 150 m']);
  expect(of({ field: 'tags', within: 'sensor' }, code('sensor.lidar'))).toEqual(['라이다', '激光雷达', 'Lidar']);
  expect(of({ field: 'markets' }, code('AE'))).toEqual(['아랍에미리트', '阿拉伯联合酋长国', 'United Arab Emirates']);
  const medical: Answer = { value: { kind: 'word', word: '의료', concept: 'sector.medical' }, suits: 1 };
  expect(of({ field: 'clauses', spec: 'domain', op: '=', unit: null }, medical)).toEqual(['의료', '医疗', 'Medical']);
  const budget: Answer = { value: { kind: 'number', value: 4500 }, suits: 1 };
  expect(of({ field: 'budget', currency: 'CNY' }, budget)).toEqual(['4,500위안', '4,500 元', 'CNY 4,500']);
});

it('asks about one certificate by its name, and takes yes for an answer', () => {
  const one = question({ field: 'certifications' }, { form: 'yes-no', answers: [code('ce-mark')] });
  expect(inAll((locale, names) => renderQuestion(one, locale, names))).toEqual([
    '공급사가 CE 인증을 반드시 갖춰야 합니까?',
    '供应商是否必须具备CE 认证？',
    'Must the supplier hold CE mark?',
  ]);
  expect(inAll((locale, names) => renderAnswer(code('ce-mark'), one, locale, names))).toEqual(['예', '是', 'Yes']);
});

it('sums up every state in every language', () => {
  const reports = (['counted', 'no-demand', 'no-subject'] as const).flatMap((state) =>
    inAll((locale, names) =>
      renderGapSummary(
        { state, requirements: 20, gaps: [], related: [{ tag: 'sensor.lidar', asked: 2 }] },
        locale,
        names,
      ),
    ),
  );
  const interviews = (['open', 'specific', 'no-subject', 'no-candidates'] as const).flatMap((state) =>
    LOCALES.map((locale) => renderInterviewSummary({ state, candidates: 18, questions: [] }, locale)),
  );
  const all = [...reports, ...interviews];
  expect(new Set(all).size).toBe(all.length);
  expect(reports[5]).toContain('Lidar (2)');
});
