import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../src/config/package-root.js';
import type { ExchangeFile } from '../../src/exchange/import-report.js';
import { readFolders } from '../../src/exchange/folder-reader.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { createListScorer } from '../../src/matching/runs/list-scorer.js';
import { Reference } from '../../src/taxonomy/reference.js';
import { startApp, type TestApp } from '../support/app.js';
import { drained, listsOf, said } from './support/market.js';

let naru: TestApp;
let folder: string;

beforeAll(async () => {
  naru = await startApp({ work: true });
  folder = await mkdtemp(join(tmpdir(), 'naru-in-memory-'));
  await cp(join(dataFolder, 'demo'), folder, { recursive: true });
});
afterAll(async () => {
  await naru.stop();
  await rm(folder, { recursive: true });
});

/** Replaces the file by what `change` makes of its lines. */
async function rewrite(file: ExchangeFile, change: (lines: Line[]) => readonly (Line | string)[]): Promise<void> {
  const lines = (await readFile(join(folder, file), 'utf8')).trim().split('\n');
  const changed = change(lines.map((line) => JSON.parse(line) as Line));
  const written = changed.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(join(folder, file), written.join('\n'));
}
type Line = Record<string, unknown> & { readonly id: string };

const textAlone = ({ id, company, title, description }: Line): Line => ({ id, company, title, description });

it('a folder that is read in memory gives the lists that the service makes of it', async () => {
  // Chosen facts and facts from the text alone, lines that both must refuse, and nulls that mean nothing.
  await rewrite('companies.jsonl', (lines) => [...lines.toReversed(), { ...lines[0], id: 'bad', country: 'Korea' }]);
  await rewrite('capabilities.jsonl', (lines) => [
    ...lines.map((line, i) => (i % 2 === 0 ? textAlone(line) : { ...line, trl: line['trl'] ?? null })),
    { id: 'of-nobody', company: 'bad', title: { ko: '라이다' } },
    { ...lines[0], id: 'unknown-tag', tags: ['sensor.nose'] },
    { id: lines[1]?.id, company: lines[1]?.['company'], title: { ko: '같은 번호' } } as Line,
    '{"id": "broken"',
  ]);
  await rewrite('requirements.jsonl', (lines) => [
    ...lines.map((line, i) => (i % 2 === 0 ? textAlone(line) : line)),
    { ...lines[0], id: 'unknown-spec', clauses: [{ spec: 'smell', op: '>=', value: 1 }] },
  ]);

  const imports = naru.app.get(ImportService, { strict: false });
  const report = await imports.importFolder(folder, { origin: 'import', author: null });
  await drained(naru.app);
  const lists = await listsOf(naru.app);
  const [run] = await naru.rows<{ asOf: string }>('select as_of::text as "asOf" from match_run where id = $1', [
    report.runId,
  ]);

  const reference = await Reference.read(dataFolder);
  const { inputs, refused } = await readFolders([folder], reference);
  expect(refused).toEqual(report.refused.map((line) => ({ folder, ...line })));
  expect(refused).toHaveLength(6);
  const scorer = createListScorer({ ...inputs, asOf: run?.asOf ?? '' }, reference);
  const inMemory = inputs.requirements.map((requirement) => {
    const { externalId, entries, gap } = scorer.scoreRequirement(requirement);
    const lines = entries.map(({ capabilityId, ...figures }) => ({ capability: capabilityId, ...figures }));
    return [externalId, { lines, gap }] as const;
  });
  expect(Object.fromEntries(inMemory)).toEqual(said(lists));
  expect(inMemory.flatMap(([, { lines }]) => lines).length).toBeGreaterThan(inMemory.length);
}, 90_000);
