import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MarketDatabase } from './support/market-database.js';
import { Naru, newFolder } from './support/naru.js';

const folder = newFolder();
const exchange = join(folder, 'exchange');
let database: MarketDatabase;
let naru: Naru;
let before: string;
let after: string;

const supplier = { id: 'kr-1', country: 'KR', names: { ko: '빛결광학' } };
const seeker = { id: 'cn-1', country: 'CN', names: { zh: '成路智驾' } };
const lidar = { id: 'lidar', company: 'kr-1', title: { ko: '고정형 라이다' }, leadTimeDays: 60, trl: 6 };
const needs = { id: 'needs', company: 'cn-1', title: { zh: '采购固态激光雷达' }, neededBy: '2040-01-31' };

/** Imports the records, scores everything and gives the run's id. */
async function scored(capability: object): Promise<string> {
  rmSync(exchange, { recursive: true, force: true });
  mkdirSync(exchange);
  const files = { companies: [supplier, seeker], capabilities: [capability], requirements: [needs] };
  for (const [file, lines] of Object.entries(files)) {
    writeFileSync(join(exchange, `${file}.jsonl`), lines.map((line) => JSON.stringify(line)).join('\n'));
  }
  expect(await naru.run('import', exchange)).toMatchObject({ code: 0 });
  const { told } = await naru.run('match', '--all');
  return /Run ([0-9a-f-]{36})/.exec(told)?.[1] ?? told;
}

beforeAll(async () => {
  database = await MarketDatabase.make();
  naru = new Naru({ NARU_HOME: join(folder, 'unused'), DATABASE_URL: database.url }, folder);
  await naru.run('migrate');
  before = await scored(lidar);
  after = await scored({ ...lidar, trl: 9 });
}, 120_000);
afterAll(async () => {
  await naru.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('naru compare', () => {
  it('prints what differs and why in the language asked for', async () => {
    const { code, out } = await naru.run('compare', before, after, '--requirement', 'needs', '--lang', 'ko');
    expect(code).toBe(0);
    expect(out).toContain('매칭 결과 1건 중 1건이 다릅니다.');
    expect(out).toMatch(/고정형 라이다 \(빛결광학\): 1위 그대로이며 점수가/);
    expect(out).toContain('역량 내용이 바뀌었습니다: 기술성숙도(TRL): 6 → 9.');
    expect(out).toMatch(/준비도: [\d.]+ → [\d.]+ \(점수 \+[\d.]+\)\./);
  });

  it('prints a line of JSON for the runs and one for each list', async () => {
    const { out } = await naru.run('compare', before, after, '--json');
    const [head, list, ...more] = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(head).toMatchObject({ before: { id: before }, after: { id: after }, counts: { differing: 1, rescored: 1 } });
    expect(list).toMatchObject({ changes: [{ kind: 'rescored', reasons: [{ code: 'facts-changed' }, {}] }] });
    expect(more).toEqual([]);
  });

  it('is refused for what is no run', async () => {
    expect(await naru.run('compare', before, 'nowhere')).toMatchObject({
      code: 1,
      told: expect.stringContaining('Not found'),
    });
  });
});

describe('naru replay', () => {
  it('says that all lists are equal to the last digit', async () => {
    const { code, out } = await naru.run('replay', before, '--lang', 'zh-CN');
    expect([code, out]).toEqual([0, '逐位相同的匹配结果 1 份，不同的 0 份。\n']);
  });

  it('ends with 1 and names the list that is not', async () => {
    await database.rows(`update list_lines set fits[1] = fits[1] - 1 where list_id in
      (select id from match_list where current)`);
    const { code, out, told } = await naru.run('replay', after, '--requirement', 'needs');
    expect([code, out]).toEqual([1, 'needs: differs from the saved list in 1 lines.\n']);
    expect(told).toContain('0 lists are equal to the last digit, 1 differ');
  });

  it('is refused by the name of the version that this build does not have, in the language asked for', async () => {
    await database.rows(`update match_run set versions = versions || '{"engine": "0.9.0"}' where id = '${before}'`);
    expect(await naru.run('replay', before, '--lang', 'ko')).toMatchObject({
      code: 1,
      told: expect.stringMatching(/채점 엔진: 현재 [\d.]+, 실행 당시 0\.9\.0\..*새로 실행한 뒤 두 실행을 비교/),
    });
  });
});
