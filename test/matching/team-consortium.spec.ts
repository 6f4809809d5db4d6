import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportService } from '../../src/exchange/import.service.js';
import type { ConsortiaView } from '../../src/matching/teams/consortium.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import { drained, Market } from './support/market.js';

jest.setTimeout(120_000);

const FILES = {
  companies: [
    { id: 'cn', country: 'CN', names: { zh: '采购方', ko: '구매사', en: 'Buyer' } },
    { id: 'eyes', country: 'KR', names: { ko: '라이다사', zh: '雷达社', en: 'Eyes' } },
    { id: 'hands', country: 'KR', names: { ko: '그리퍼사', zh: '夹爪社', en: 'Hands' } },
  ],
  capabilities: [
    { id: 'lidar', company: 'eyes', title: { ko: '고정형 라이다' }, description: { ko: '최대 200m 감지' } },
    { id: 'gripper', company: 'hands', title: { ko: '전동 그리퍼' } },
  ],
  requirements: [
    {
      id: 'both',
      company: 'cn',
      title: { zh: '激光雷达与夹爪采购' },
      lane: 'component-supply',
      tags: [{ code: 'sensor.lidar' }, { code: 'robot.gripper' }],
    },
    { id: 'one', company: 'cn', title: { zh: '激光雷达采购' }, lane: 'component-supply' },
  ],
};

let test: TestApp;
let market: Market;
beforeAll(async () => {
  test = await startApp({ work: true });
  market = await Market.open(test);
  const folder = await mkdtemp(join(tmpdir(), 'naru-consortium-'));
  for (const [name, lines] of Object.entries(FILES)) {
    await writeFile(join(folder, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  await test.app.get(ImportService).importFolder(folder, { origin: 'demo', author: null, strict: true });
  await rm(folder, { recursive: true });
  await drained(test.app);
});
afterAll(() => test.stop());

const idOf = async (externalId: string): Promise<string> => {
  const [row] = await test.rows<{ id: string }>('select id from requirement where external_id = $1', [externalId]);
  return row?.id ?? '';
};
const page = async (externalId: string, language: string): Promise<string> =>
  (await test.http.get(`/?requirement=${await idOf(externalId)}&lang=${language}`).expect(200)).text;

it('lays out who covers what, in the words of both texts', async () => {
  const { items } = await market.get<ConsortiaView>(`requirements/${await idOf('both')}/consortia`, 'en');
  const told = items[0]?.members.flatMap(({ company, share, lead, capabilities }) =>
    capabilities.flatMap(({ evidence }) =>
      evidence.map(({ state, quotes }) => [company.names.en, share, lead, state, quotes.map(({ text }) => text)]),
    ),
  );
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      ['Eyes', 50, expect.any(Boolean), 'satisfied', ['激光雷达', '고정형 라이다']],
      ['Hands', 50, expect.any(Boolean), 'satisfied', ['夹爪', '전동 그리퍼']],
    ]),
  );
});

it.each<[string, RegExp, ...string[]]>([
  ['ko', /라이다사 × 그리퍼사|그리퍼사 × 라이다사/u, '컨소시엄 제안', '주관사', '업무 비중 50%', '기업 간 궁합'],
  ['zh-CN', /雷达社 × 夹爪社|夹爪社 × 雷达社/u, '联合体建议', '牵头方', '工作份额 50%', '企业之间的配合'],
  ['en', /Eyes × Hands|Hands × Eyes/u, 'Proposed consortium', 'Lead', '50% of the work', 'How the firms go together'],
])('stands on the page in %s, with lead, shares, pairs and quotes', async (language, pair, ...words) => {
  const body = await page('both', language);
  const section = body.slice(body.indexOf('id="consortium-title"'));
  expect(words.filter((word) => !section.includes(word))).toEqual([]);
  expect(section).toMatch(/<mark>고정형 라이다<\/mark>/u);
  expect(section.replaceAll(/<[^>]*>/gu, '')).toMatch(pair);
});

it('stands on no page of a requirement that one firm covers', async () => {
  expect(await page('one', 'en')).not.toContain('Proposed consortium');
});
