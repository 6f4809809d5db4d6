import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MarketDatabase } from './support/market-database.js';
import { Naru, newFolder, processesOf } from './support/naru.js';

const folder = newFolder();
const exchange = join(folder, 'exchange');
const company = { id: 'kr-1', country: 'KR', names: { ko: '시험공급사' } };
const capability = { id: 'cap-1', company: 'kr-1', title: { ko: '고정형 라이다' } };
let database: MarketDatabase;
/** Works on the tests' server, from a working directory that has nothing to do with it. */
let naru: Naru;
/** Would find no database if it looked for one. */
const lost = new Naru({ NARU_HOME: join(folder, 'none'), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, folder);

const write = (lines: Record<string, readonly (object | string)[]>): void => {
  rmSync(exchange, { recursive: true, force: true });
  mkdirSync(exchange);
  for (const [file, content] of Object.entries(lines)) {
    const text = content.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    writeFileSync(join(exchange, `${file}.jsonl`), `${text.join('\n')}\n`);
  }
};

beforeAll(async () => {
  database = await MarketDatabase.make();
  naru = new Naru({ NARU_HOME: join(folder, 'unused'), DATABASE_URL: database.url }, folder);
  await naru.run('migrate');
}, 60_000);
afterAll(async () => {
  await naru.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each(['', 'serve', 'work', 'migrate', 'import', 'match', 'openapi', 'taxonomy', 'admin'])(
  'naru %s --help says how to use it and ends with 0, without a database',
  async (command) => {
    const words = command === '' ? [] : [command];
    const { code, out } = await lost.run(...words, '--help');
    expect([code, out]).toEqual([0, expect.stringContaining(`Usage: ${['naru', ...words].join(' ')}`)]);
  },
);

describe('wrong use ends with 2 and a word on what to do', () => {
  it.each([
    ['an unknown option', ['serve', '--fast'], '--fast'],
    ['an unknown command', ['ferry'], 'ferry'],
    ['match without saying what', ['match'], 'one of --all, --requirement ID'],
    ['match with both', ['match', '--all', '--requirement', 'x'], 'one of --all, --requirement ID'],
    ['import without a folder', ['import'], 'dir'],
    ['import of what is no folder', ['import', './nowhere'], 'nowhere is not a folder'],
    ['import in an unknown encoding', ['import', '.', '--encoding', 'morse'], 'cp949'],
  ])('%s', async (_what, args, words) => {
    const { code, told } = await lost.run(...args);
    expect([code, told]).toEqual([2, expect.stringContaining(words)]);
  });

  it('an environment that is not usable', async () => {
    const { code, told } = await new Naru({ NARU_HOME: folder, PORT: 'http', DATABASE_URL: 'file:x' }).run('serve');
    expect([code, told]).toEqual([2, expect.stringContaining('PORT')]);
    expect(told).toContain('DATABASE_URL');
  });
});

describe('work that fails ends with 1', () => {
  it('a database that is not there', async () => {
    expect(await lost.run('migrate')).toMatchObject({ code: 1, told: expect.stringMatching(/^naru: .+/m) });
  });

  it('match of an unknown requirement', async () => {
    const { code, told } = await naru.run('match', '--requirement', 'req-nowhere');
    expect([code, told]).toEqual([1, expect.stringContaining('"req-nowhere"')]);
  });

  it('an import with a refused line, which is named with its remedy while the others are taken over', async () => {
    write({ companies: [{ ...company, id: 'kr-other' }, '{"id": "torn', { ...company, id: 'kr-3', colour: 'red' }] });
    const { code, out } = await naru.run('import', 'exchange', '--lang', 'ko');
    expect(code).toBe(1);
    expect(out).toMatch(/companies.jsonl +1 accepted, 0 updated, 0 unchanged, 2 refused/);
    expect(out).toMatch(/companies.jsonl:2.*[가-힣]/);
    expect(out).toMatch(/companies.jsonl:3 kr-3 colour: .*[가-힣]/);
  });

  it('a strict import with a refused line takes nothing over', async () => {
    write({
      companies: [
        { ...company, id: 'kr-strict' },
        { ...company, id: 'kr-bad', country: 'XX' },
      ],
    });
    const { code, out } = await naru.run('import', exchange, '--strict');
    expect([code, out]).toEqual([1, expect.stringContaining('Nothing was taken over')]);
    expect(await database.rows(`select 1 from company where external_id = 'kr-strict'`)).toEqual([]);
  });
});

describe('work that is done ends with 0', () => {
  it('an import, from a folder named relative to the working directory, and the same again changes nothing', async () => {
    write({ companies: [company], capabilities: [capability] });
    const first = await naru.run('import', 'exchange');
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/companies.jsonl +1 accepted/)]);
    const runs = () => database.rows('select id from match_run');
    const before = await runs();
    const second = await naru.run('import', 'exchange');
    expect(second.code).toBe(0);
    for (const file of ['companies', 'capabilities']) {
      expect(second.out).toMatch(new RegExp(`${file}.jsonl +0 accepted, 0 updated, 1 unchanged, 0 refused`));
    }
    expect(await runs()).toEqual(before);
  });

  it('match of one requirement, by its external id, without a worker beside it', async () => {
    const seeker = { id: 'cn-1', country: 'CN', names: { zh: '测试需求方' } };
    write({ companies: [seeker], requirements: [{ id: 'req-1', company: 'cn-1', title: { zh: '采购固态激光雷达' } }] });
    expect((await naru.run('import', exchange)).code).toBe(0);
    const { code, told } = await naru.run('match', '--requirement', 'req-1');
    expect([code, told]).toEqual([0, expect.stringMatching(/Run [0-9a-f-]{36}: 1 lists, \d+ pairs/)]);
    expect(await database.rows(`select 1 from match_list where current`)).toHaveLength(1);
  });

  it('openapi, without any database, to a file or to standard output', async () => {
    const { code, out } = await lost.run('openapi');
    expect([code, JSON.parse(out).openapi]).toEqual([0, expect.stringMatching(/^3\./)]);
    expect((await lost.run('openapi', 'api.json')).code).toBe(0);
    expect(readFileSync(join(folder, 'api.json'), 'utf8')).toBe(out);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('migrate with a PostgreSQL of its own in a folder that is closed to others, and leaves no process', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const own = new Naru({ NARU_HOME: join(closed, 'home') });
    expect(await own.run('migrate')).toMatchObject({ code: 0, told: expect.stringContaining('Applied') });
    expect(await own.run('migrate')).toMatchObject({ code: 0, told: expect.stringContaining('up to date') });
    expect(processesOf(closed)).toEqual([]);
  }, 60_000);
});
