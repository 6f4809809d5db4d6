import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../src/config/package-root.js';
import { LOCALES } from '../../src/engine/facts/index.js';
import { describeField } from '../../src/errors/describe.js';
import { EXCHANGE_FILES, type ExchangeFile, type ImportReport } from '../../src/exchange/import-report.js';
import { ImportService } from '../../src/exchange/import.service.js';
import type { Encoding } from '../../src/exchange/lines.js';
import { encode } from '../../src/exchange/testing/encode.js';
import { startApp, type TestApp } from '../support/app.js';

let naru: TestApp;
let folder: string;

beforeAll(async () => {
  naru = await startApp();
});
afterAll(() => naru.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naru-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Options {
  readonly strict?: boolean;
  readonly encoding?: Encoding;
}

const importFolder = (options: Options = {}, into: TestApp = naru): Promise<ImportReport> =>
  into.app.get(ImportService, { strict: false }).importFolder(folder, { origin: 'import', author: null, ...options });

/** A line is an object or, to be wrong, a text as it stands. */
const put = (file: ExchangeFile, lines: readonly (object | string)[]): Promise<void> =>
  writeFile(
    join(folder, file),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );

const counts = (report: ImportReport, file: ExchangeFile): number[] => {
  const { accepted, updated, unchanged, refused } = report.files[file];
  return [accepted, updated, unchanged, refused];
};

/** `kind:line id field: code` of everything refused. */
const refused = (report: ImportReport): string[] =>
  report.refused.flatMap(({ file, line, id, errors }) =>
    errors.map(({ field, code }) => `${file.replace('.jsonl', '')}:${line} ${id} ${field}: ${code}`),
  );

const names = async (prefix: string): Promise<Record<string, unknown>> => {
  const rows = await naru.rows<{ id: string; names: unknown }>(
    `select distinct on (subject) external_id as id, content -> 'names' as names
     from revision join company on company.id = subject where external_id like $1 order by subject, revision.version desc`,
    [`${prefix}%`],
  );
  return Object.fromEntries(rows.map(({ id, names }) => [id, names]));
};

const revisions = async (): Promise<number> => {
  const [row] = await naru.rows<{ count: number }>('select count(*)::int as count from revision');
  return row?.count ?? 0;
};

const requestedRuns = async (into: TestApp = naru): Promise<string[]> => {
  const rows = await into.rows<{ id: string; scope: string }>('select id, scope from match_run order by id');
  expect(rows.every(({ scope }) => scope === 'all')).toBe(true);
  return rows.map(({ id }) => id);
};

const firm = (id: string, more: object = {}) => ({ id, country: 'KR', names: { ko: '나루' }, ...more });
const offer = (id: string, company: string, more: object = {}) => ({ id, company, title: { ko: '라이다' }, ...more });
const project = (id: string, owner: string, more: object = {}) => ({
  id,
  owner,
  market: 'AE',
  title: { en: 'Robotaxis' },
  roles: [{ role: 'technology' }],
  ...more,
});

describe('the demonstration data', () => {
  const demo = join(dataFolder, 'demo');
  const lineCount = async (file: ExchangeFile): Promise<number> =>
    (await readFile(join(demo, file), 'utf8')).trim().split('\n').length;

  it('is taken whole, the second time without any change, and one changed line changes one record', async () => {
    await cp(demo, folder, { recursive: true });
    const runsBefore = (await requestedRuns()).length;
    const first = await importFolder({ strict: true });
    expect(first).toMatchObject({ committed: true, refused: [] });
    for (const file of EXCHANGE_FILES) expect(counts(first, file)).toEqual([await lineCount(file), 0, 0, 0]);
    expect((await requestedRuns()).slice(runsBefore)).toEqual([first.runId]);

    const stored = await revisions();
    const second = await importFolder();
    expect(second).toMatchObject({ committed: true, refused: [], runId: null });
    for (const file of EXCHANGE_FILES) expect(counts(second, file)).toEqual([0, 0, await lineCount(file), 0]);
    expect(await revisions()).toBe(stored);
    expect(await requestedRuns()).toHaveLength(runsBefore + 1);

    const file = 'capabilities.jsonl';
    const [line = '', ...others] = (await readFile(join(demo, file), 'utf8')).trim().split('\n');
    await put(file, [...others, { ...(JSON.parse(line) as object), monthlyCapacity: 4321 }]);
    const third = await importFolder();
    expect(counts(third, file)).toEqual([0, 1, others.length, 0]);
    expect(await revisions()).toBe(stored + 1);
    expect((await requestedRuns()).slice(runsBefore)).toEqual([first.runId, third.runId]);
    const { id } = JSON.parse(line) as { id: string };
    const [changed] = await naru.rows('select version, origin from capability where external_id = $1', [id]);
    expect(changed).toEqual({ version: 2, origin: 'import' });
  });

  it('gives the same records in any order of lines', async () => {
    await cp(demo, folder, { recursive: true });
    const [one, two] = [await startApp(), await startApp()];
    try {
      await importFolder({}, one);
      for (const file of EXCHANGE_FILES) {
        const lines = (await readFile(join(folder, file), 'utf8')).trim().split('\n');
        await put(file, [...lines.filter((_, i) => i % 3 === 1), ...lines.filter((_, i) => i % 3 !== 1).toReversed()]);
      }
      await importFolder({}, two);
      expect(await recordsOf(two)).toEqual(await recordsOf(one));
      expect((await recordsOf(one)).length).toBe(
        (await Promise.all(EXCHANGE_FILES.map(lineCount))).reduce((a, b) => a + b),
      );
    } finally {
      await one.stop();
      await two.stop();
    }
  });

  /** Everything of every record but what time and chance made. */
  const recordsOf = ({ rows }: TestApp): Promise<unknown[]> =>
    rows(`
      select 'company' as kind, c.external_id, content, version, search, country, kind as lane, null as owner, null as tags
      from company c join lateral (select content from revision where subject = c.id) on true
      union all
      select 'capability', c.external_id, content, c.version, c.search, null, array_to_string(lanes, ','), o.external_id, tags
      from capability c join company o on o.id = company_id
      join lateral (select content from revision where subject = c.id) on true
      union all
      select 'requirement', r.external_id, content, r.version, r.search, r.country, lane, o.external_id, tags
      from requirement r join company o on o.id = company_id
      join lateral (select content from revision where subject = r.id) on true
      union all
      select 'opportunity', p.external_id, content, p.version, p.search, p.market, array_to_string(p.roles, ','),
        o.external_id, tags
      from opportunity p join company o on o.id = company_id
      join lateral (select content from revision where subject = p.id) on true
      order by 1, 2`);
});

describe('lines that are wrong', () => {
  it('are refused by file, line and field, and the others go in', async () => {
    await put('companies.jsonl', [
      firm('w-good'),
      '{"id": "w-broken", "country": "KR"',
      '',
      '[1, 2]',
      firm('w-unknown', { colour: 'red' }),
      firm('w-number', { registrationNumber: '220-81-62518' }),
      firm('w-long', { profile: { ko: '가'.repeat(21_000) } }),
      firm('w-good', { names: { ko: '다시' } }),
      firm('w-zero', { names: { ko: 'a\u0000b' } }),
      firm('w-half', { names: { ko: '\ud83d' } }),
      { country: 'KR', names: { ko: '이름뿐' } },
      firm('w-both', { country: 'Korea', names: {} }),
      firm('w-retry', { country: 'XX' }),
      firm('w-retry'),
      firm('w-last'),
    ]);
    await put('capabilities.jsonl', [
      offer('w-offer', 'w-good'),
      offer('w-orphan', 'w-number'),
      offer('w-tag', 'w-good', { tags: ['sensor.nose'] }),
      offer('w-negative', 'w-good', { monthlyCapacity: -1 }),
      offer('w-reversed', 'w-good', { specs: { operatingTemperature: [85, -40] } }),
    ]);
    await put('requirements.jsonl', [
      offer('w-need', 'w-last'),
      offer('w-clause', 'w-last', { clauses: [{ spec: 'detectionRange', op: '>=', value: 'far' }] }),
    ]);
    await put('opportunities.jsonl', [
      project('w-project', 'w-good'),
      project('w-owner', 'w-number'),
      offer('w-company', 'w-good', { market: 'AE', roles: [{ role: 'technology' }] }),
      project('w-home', 'w-good', { market: 'KR' }),
      project('w-roles', 'w-good', {
        roles: [{ role: 'finance' }, { tags: [{ code: 'sensor.lidar', need: 'maybe' }], licences: ['permit'] }],
      }),
      project('w-licence', 'w-good', { roles: [{ role: 'finance', tags: [{ code: 'sensor.nose' }] }] }),
      project('w-project', 'w-good'),
    ]);
    const report = await importFolder();
    expect(report.committed).toBe(true);
    expect(refused(report)).toEqual([
      'companies:2 null : not-json',
      'companies:4 null : not-object',
      'companies:5 w-unknown colour: unknown-field',
      'companies:6 w-number registrationNumber: wrong-business-number',
      'companies:7 w-long profile.ko: too-long',
      'companies:8 w-good id: duplicate',
      'companies:9 w-zero names.ko: bad-format',
      'companies:10 w-half names.ko: bad-format',
      'companies:11 null id: missing',
      'companies:12 w-both country: not-country',
      'companies:12 w-both names: no-language',
      'companies:13 w-retry country: not-country',
      'capabilities:2 w-orphan company: unknown-company',
      'capabilities:3 w-tag tags[0]: unknown-tag',
      'capabilities:4 w-negative monthlyCapacity: too-small',
      'capabilities:5 w-reversed specs.operatingTemperature: reversed-range',
      'requirements:2 w-clause clauses[0].value: not-number',
      'opportunities:2 w-owner owner: unknown-company',
      'opportunities:3 w-company company: unknown-field',
      'opportunities:3 w-company owner: missing',
      'opportunities:4 w-home market: not-third-country',
      'opportunities:5 w-roles roles[1].role: missing',
      'opportunities:5 w-roles roles[1].tags[0].need: not-one-of',
      'opportunities:5 w-roles roles[1].licences[0]: not-object',
      'opportunities:6 w-licence roles[0].tags[0].code: unknown-tag',
      'opportunities:7 w-project id: duplicate',
    ]);
    expect(EXCHANGE_FILES.map((file) => counts(report, file))).toEqual([
      [3, 0, 0, 11],
      [1, 0, 0, 4],
      [1, 0, 0, 1],
      [1, 0, 0, 6],
    ]);
    expect(await names('w-')).toEqual({
      'w-good': { ko: '나루' },
      'w-retry': { ko: '나루' },
      'w-last': { ko: '나루' },
    });
  });

  it('leave everything as it was when all or none is asked for', async () => {
    await put('companies.jsonl', [firm('s-1'), firm('s-2')]);
    await put('capabilities.jsonl', [offer('s-offer', 's-1'), offer('s-orphan', 's-3')]);
    const [stored, runs] = [await revisions(), await requestedRuns()];
    const report = await importFolder({ strict: true });
    expect(report).toMatchObject({ committed: false, runId: null });
    expect(refused(report)).toEqual(['capabilities:2 s-orphan company: unknown-company']);
    expect([await revisions(), await requestedRuns(), await names('s-')]).toEqual([stored, runs, {}]);

    await put('capabilities.jsonl', [offer('s-offer', 's-1')]);
    expect(await importFolder({ strict: true })).toMatchObject({ committed: true, runId: expect.any(String) });
    expect(Object.keys(await names('s-'))).toEqual(['s-1', 's-2']);
  });

  it('cannot give a record to another company', async () => {
    await put('companies.jsonl', [firm('o-1'), firm('o-2', { country: 'CN' })]);
    await put('capabilities.jsonl', [offer('o-offer', 'o-1')]);
    await put('requirements.jsonl', [offer('o-need', 'o-1')]);
    await put('opportunities.jsonl', [project('o-project', 'o-1')]);
    await importFolder();
    const stored = await revisions();
    await put('companies.jsonl', [firm('o-1', { country: 'CN' })]);
    await put('capabilities.jsonl', [offer('o-offer', 'o-2')]);
    await put('requirements.jsonl', [offer('o-need', 'o-2')]);
    await put('opportunities.jsonl', [project('o-project', 'o-2')]);
    expect(refused(await importFolder())).toEqual([
      'companies:1 o-1 country: not-changeable',
      'capabilities:1 o-offer company: not-changeable',
      'requirements:1 o-need company: not-changeable',
      'opportunities:1 o-project owner: not-changeable',
    ]);
    expect(await revisions()).toBe(stored);
  });

  it('may be as long as they want and stop nothing', async () => {
    await put('companies.jsonl', [firm('l-1'), firm('l-2', { city: 'x'.repeat(3 * 1024 * 1024) }), firm('l-3')]);
    const report = await importFolder();
    expect(refused(report)).toEqual(['companies:2 null : too-long']);
    expect(Object.keys(await names('l-'))).toEqual(['l-1', 'l-3']);
    const [error] = report.refused[0]?.errors ?? [];
    expect(error && describeField(error, 'en').remedy).toMatch(/at most \d+ characters/);
  });
});

it('brings lists up to date even when a file cannot be read half-way', async () => {
  await put('companies.jsonl', [firm('h-1')]);
  await mkdir(join(folder, 'capabilities.jsonl'));
  const runs = (await requestedRuns()).length;
  await expect(importFolder()).rejects.toThrow(/EISDIR/);
  expect(Object.keys(await names('h-'))).toEqual(['h-1']);
  expect(await requestedRuns()).toHaveLength(runs + 1);
});

it('takes a folder with some of the files, or none', async () => {
  expect(await importFolder()).toMatchObject({ committed: true, refused: [], runId: null });
  await put('companies.jsonl', [firm('p-1')]);
  await importFolder();
  await rm(join(folder, 'companies.jsonl'));
  await put('capabilities.jsonl', [offer('p-offer', 'p-1')]);
  expect(counts(await importFolder(), 'capabilities.jsonl')).toEqual([1, 0, 0, 0]);
});

describe('encodings', () => {
  const korean = [firm('e-1', { names: { ko: '한빛센서 주식회사' } }), firm('e-2', { names: { ko: '자율주행로봇' } })];
  const chinese = [firm('e-1', { names: { zh: '澄路智行科技' } }), firm('e-2', { names: { zh: '激光雷达' } })];
  const jsonl = (lines: object[]): string => lines.map((line) => JSON.stringify(line)).join('\r\n');
  const expected = (lines: { id: string; names: object }[]) =>
    Object.fromEntries(lines.map(({ id, names }) => [id, names]));

  it.each<[string, typeof korean, Uint8Array, Options]>([
    ['UTF-8 with a byte order mark', korean, Buffer.from(`\ufeff${jsonl(korean)}`), {}],
    ['UTF-16LE with a byte order mark', chinese, Buffer.from(`\ufeff${jsonl(chinese)}`, 'utf16le'), {}],
    ['CP949', korean, encode(jsonl(korean), 'euc-kr'), { encoding: 'cp949' }],
    ['GB18030', chinese, encode(jsonl(chinese), 'gb18030'), { encoding: 'gb18030' }],
  ])('%s is read right', async (_, lines, bytes, options) => {
    await writeFile(join(folder, 'companies.jsonl'), bytes);
    expect(await importFolder(options)).toMatchObject({ refused: [] });
    expect(await names('e-')).toEqual(expected(lines));
  });

  it.each<[string, typeof korean, 'euc-kr' | 'gb18030']>([
    ['CP949', korean, 'euc-kr'],
    ['GB18030', chinese, 'gb18030'],
  ])('%s that nobody named is refused with the way out in each language', async (_, lines, encoding) => {
    const before = await names('e-');
    await writeFile(join(folder, 'companies.jsonl'), encode(jsonl(lines), encoding));
    const report = await importFolder();
    expect(refused(report)).toEqual(['companies:1 null : wrong-encoding', 'companies:2 null : wrong-encoding']);
    expect(await names('e-')).toEqual(before);
    for (const { errors } of report.refused) {
      const remedies = errors.flatMap((error) => LOCALES.map((locale) => describeField(error, locale).remedy));
      expect(new Set(remedies).size).toBe(3);
      for (const name of ['cp949', 'gb18030']) {
        expect(remedies.filter((remedy) => !remedy.includes(`--encoding ${name}`))).toEqual([]);
      }
    }
  });
});
