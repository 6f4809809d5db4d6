import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../src/config/package-root.js';
import { ExportService } from '../../src/exchange/export.service.js';
import { EXCHANGE_FILES, type ExchangeFile } from '../../src/exchange/import-report.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { drained, listsOf, said } from '../matching/support/market.js';
import { startApp, type TestApp } from '../support/app.js';

let one: TestApp;
let two: TestApp;
let folder: string;

beforeAll(async () => {
  [one, two] = [await startApp({ work: true }), await startApp({ work: true })];
  folder = await mkdtemp(join(tmpdir(), 'naru-export-'));
});
afterAll(async () => {
  await one.stop();
  await two.stop();
  await rm(folder, { recursive: true });
});

const importInto = ({ app }: TestApp, from: string) =>
  app.get(ImportService, { strict: false }).importFolder(from, { origin: 'import', author: null });
const exportFrom = ({ app }: TestApp, to: string) => app.get(ExportService, { strict: false }).exportFolder(to);

const linesOf = async (from: string, file: ExchangeFile): Promise<{ id: string; company?: string; owner?: string }[]> =>
  (await readFile(join(from, file), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const byId = (lines: readonly { id: string }[]) => [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));

async function archive({ http, rows }: TestApp, path: 'companies' | 'capabilities', externalId: string): Promise<void> {
  const table = path === 'companies' ? 'company' : 'capability';
  const [row] = await rows<{ id: string }>(`select id from ${table} where external_id = $1`, [externalId]);
  await http.delete(`/api/v1/${path}/${row?.id}`).set('if-match', '"1"').expect(200);
}

it('what is exported and imported elsewhere is the same and gives the same lists', async () => {
  const demo = join(dataFolder, 'demo');
  await importInto(one, demo);
  const whole = join(folder, 'whole');
  await exportFrom(one, whole);
  expect((await readdir(whole)).toSorted()).toEqual([...EXCHANGE_FILES].toSorted());
  for (const file of EXCHANGE_FILES) expect(await linesOf(whole, file)).toEqual(byId(await linesOf(demo, file)));

  // An archived capability, and a company that takes what it owns with it.
  const [first, ...others] = await linesOf(demo, 'capabilities.jsonl');
  const owner = others.find(({ company }) => company !== first?.company)?.company ?? '';
  await archive(one, 'capabilities', first?.id ?? '');
  await archive(one, 'companies', owner);
  const [project, ...projects] = await linesOf(demo, 'opportunities.jsonl');
  const host = project?.owner ?? '';
  await archive(one, 'companies', host);
  const active = join(folder, 'active');
  const counts = await exportFrom(one, active);
  const kept = others.filter(({ company }) => company !== owner && company !== host);
  expect(await linesOf(active, 'capabilities.jsonl')).toEqual(byId(kept));
  expect((await linesOf(active, 'companies.jsonl')).map(({ id }) => id)).not.toContain(owner);
  expect(counts['capabilities.jsonl']).toBe(kept.length);
  const open = projects.filter((other) => other.owner !== owner && other.owner !== host);
  expect(await linesOf(active, 'opportunities.jsonl')).toEqual(byId(open));
  expect(counts['opportunities.jsonl']).toBe(open.length);

  expect(await importInto(two, active)).toMatchObject({ refused: [] });
  await drained(one.app);
  await drained(two.app);
  const lists = said(await listsOf(two.app));
  expect(lists).toEqual(said(await listsOf(one.app)));
  expect(Object.values(lists).flatMap(({ lines }) => lines).length).toBeGreaterThan(Object.keys(lists).length);
}, 90_000);
