import { LOCALES, type Locale } from '../../facts/index.js';
import { namesFor } from '../../scoring/index.js';
import { aContext, figure } from '../../scoring/testing/builders.js';
import type { ChangedFact } from '../changed-fact.types.js';
import type { ListReason, PairChange, PairReason, Standing } from '../compare.types.js';
import type { ComparedNames } from './names.js';
import { changeText, listReasonText, pairReasonText } from './render.js';

const context = aContext();
const namesIn = (locale: Locale): ComparedNames => ({
  ...namesFor(locale, context),
  capability: (id) => `[${id}]`,
  unit: (spec) => (spec === 'detectionRange' ? 'm' : null),
});
const at = (rank: number | null, score: number | null = 7_040, nearMiss = false): Standing => ({
  rank,
  nearMiss,
  score,
});
const inAll = (text: (locale: Locale) => string): string[] => LOCALES.map(text);
const pair = (reason: PairReason): string[] => inAll((locale) => pairReasonText(reason, locale, namesIn(locale)));
const fact = (changed: ChangedFact): string[] =>
  pair({ code: 'facts-changed', record: 'capability', facts: [changed] });

it.each<[PairChange['kind'], Standing, Standing, string[]]>([
  ['moved', at(9), at(3), ['9위에서 3위로 바뀌었습니다.', '由第 9 位变为第 3 位。', 'From 9 to 3.']],
  [
    'entered',
    at(null),
    at(2),
    ['2위로 새로 들어왔습니다(70.4점).', '新进入，列第 2 位，得分 70.4 分。', 'Entered at 2 with 70.4 points.'],
  ],
  ['left', at(5), at(null), ['빠졌습니다(이전 5위).', '已退出，原为第 5 位。', 'Left; was 5.']],
  [
    'became-near-miss',
    at(4),
    at(1, 7_000, true),
    [
      '이제 아깝게 제외된 후보 1위입니다(이전 추천 4위).',
      '现为差一点入选的候选第 1 位；原入选，列第 4 位。',
      'Now near miss 1; was listed at 4.',
    ],
  ],
  [
    'rescored',
    at(1, 7_000),
    at(1, 7_500),
    [
      '1위 그대로이며 점수가 70점에서 75점으로 바뀌었습니다.',
      '仍为第 1 位，得分由 70 分变为 75 分。',
      'Still 1; score 70 → 75.',
    ],
  ],
])('says where a pair that %s stands', (kind, before, after, texts) => {
  expect(inAll((locale) => changeText({ capability: 'a', kind, before, after, reasons: [] }, locale))).toEqual(texts);
});

describe('says a changed fact', () => {
  it('with names, signs and units of the language', () => {
    expect(fact({ kind: 'figure', field: 'leadTimeDays', before: 60, after: 30 })).toEqual([
      '역량 내용이 바뀌었습니다: 납기: 60일 → 30일.',
      '能力内容有变：交期：60 天 → 30 天。',
      'The offer changed: lead time: 60 days → 30 days.',
    ]);
    expect(fact({ kind: 'spec', spec: 'detectionRange', before: null, after: figure(200) })).toEqual([
      '역량 내용이 바뀌었습니다: 감지 거리: 미기재 → 200 m.',
      '能力内容有变：探测距离：未说明 → 200 m。',
      'The offer changed: Detection range: not stated → 200 m.',
    ]);
    expect(fact({ kind: 'codes', field: 'tags', added: ['sensor.lidar'], removed: ['sensor.radar', 'robot'] })[0]).toBe(
      '역량 내용이 바뀌었습니다: 분야 태그: + 라이다; − 레이더, 로봇.',
    );
  });

  it('with how strongly a clause is asked', () => {
    const before = { bound: { op: '>=', value: 150 }, need: 'must', isRead: false } as const;
    expect(fact({ kind: 'clause', spec: 'detectionRange', before, after: { ...before, need: 'should' } })).toEqual([
      '역량 내용이 바뀌었습니다: 감지 거리: 150 m 이상(필수) → 150 m 이상(권장).',
      '能力内容有变：探测距离：不低于 150 m（必备） → 不低于 150 m（优先）。',
      'The offer changed: Detection range: at least 150 m (must) → at least 150 m (should).',
    ]);
  });

  it('with what a field asked before and now only the text asks', () => {
    const before = { bound: { op: '=', value: 'CAN' }, need: 'must', isRead: false } as const;
    expect(fact({ kind: 'clause', spec: 'bus', before, after: { ...before, isRead: true } })[2]).toBe(
      'The offer changed: Bus: CAN (must) → CAN (must, read from the text).',
    );
  });

  it('with a span of money', () => {
    const before = { min: 100, max: 2_000, currency: 'CNY' };
    expect(fact({ kind: 'money', field: 'price', before, after: { ...before, min: null } })[2]).toBe(
      'The offer changed: price: CNY 100 to 2,000 → CNY 2,000.',
    );
  });
});

it('says what a criterion did to the score, with its sign', () => {
  const reason = {
    code: 'criterion-changed',
    criterion: 'spec-fit',
    before: 8_000,
    after: 9_250,
    points: 323,
  } as const;
  expect(pair(reason)).toEqual([
    '사양 충족도: 80 → 92.5 (점수 +3.23).',
    '规格满足：80 → 92.5（得分 +3.23）。',
    'Specifications: 80 → 92.5 (+3.23 points).',
  ]);
  expect(pair({ ...reason, after: null, points: -150 })[2]).toBe('Specifications: 80 → no data (−1.5 points).');
  expect(pair({ ...reason, points: null })[2]).toBe('Specifications: 80 → 92.5.');
  expect(pair({ ...reason, after: 8_000 })[2]).toContain('80 as before');
});

it('names three competitors and counts the others', () => {
  const reason = { code: 'entered-above', capabilities: ['a', 'b', 'c', 'd', 'e'] } as const;
  expect(pair(reason)).toEqual([
    '위에 새로 들어옴: [a], [b], [c] 외 2건.',
    '其前新进入：[a]、[b]、[c]等 5 项。',
    'New above it: [a], [b], [c] and 2 more.',
  ]);
  expect(pair({ ...reason, capabilities: ['a'] })[0]).toBe('위에 새로 들어옴: [a].');
});

it('says which version differs, and that there was none', () => {
  const reason: ListReason = { code: 'version-changed', part: 'model', before: null, after: 'e5' };
  expect(inAll((locale) => listReasonText(reason, locale, namesIn(locale)))).toEqual([
    '임베딩 모델이 다릅니다: 없음 → e5.',
    '嵌入模型不同：无 → e5。',
    'Compared by another embedding model: none → e5.',
  ]);
});

it('puts the reason that keeps a pair out into the same language', () => {
  const exclusion = {
    code: 'clause-failed',
    clause: 'c1',
    need: 'must',
    spec: 'detectionRange',
    bound: { op: '>=', value: 150 },
    unit: 'm',
    offered: figure(80),
  } as const;
  expect(pair({ code: 'now-excluded', exclusion })).toEqual([
    expect.stringMatching(/^이제 제외됩니다\. 감지 거리: 제시 80 m/),
    expect.stringMatching(/^现被排除：探测距离/),
    expect.stringMatching(/^Now kept out: Detection range: 80 m offered/),
  ]);
});
