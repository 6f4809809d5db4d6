import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createServer } from '../src/app/create-app.js';
import { openDatabase } from '../src/app/open-database.js';
import { readEnvironment } from '../src/config/environment.js';
import { FirstStart } from '../src/identity/first-start.service.js';
import { makePdf, type PdfLine } from '../test/documents/support/pdf.js';

/**
 * How long `POST /documents/extract` takes for a PDF of 50 pages, and how late the event loop of the serving process
 * is meanwhile (the client of this program shares it). Prints one line of JSON; milliseconds.
 */
const PAGES = 50;
const RUNS = 5;

/** A page of a catalogue: title, running text in two languages, a table of 20 rows. */
function page(number: number): { lines: PdfLine[] } {
  const rows = Array.from({ length: 20 }, (_, at): PdfLine[] => [
    { text: `감지거리 항목 ${number}-${at}`, y: 560 - at * 22, size: 10 },
    { text: `최대 ${100 + at} m`, x: 240, y: 560 - at * 22, size: 10 },
    { text: '반사율 10% 기준, 상온', x: 380, y: 560 - at * 22, size: 10 },
  ]);
  const text = Array.from({ length: 8 }, (_, at): PdfLine[] => [
    {
      text: '차량용 고정형 라이다는 최대 250m 거리의 물체를 감지하며 IP67 등급을 만족합니다',
      y: 740 - at * 16,
      size: 11,
    },
    { text: '车规级固态激光雷达，探测距离250米', font: 'zh', y: 612 - at * 4, size: 3 },
  ]);
  return { lines: [{ text: `제품 ${number}`, y: 780, size: 20 }, ...text.flat(), ...rows.flat()] };
}

async function main(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'naru-bench-'));
  const environment = readEnvironment({ NARU_HOME: home, NARU_DEMO: '0', LOG_LEVEL: 'silent' });
  const database = await openDatabase(environment, () => undefined);
  const app = await createServer(environment, false);
  try {
    await app.listen(0, '127.0.0.1');
    const credentials = await app.get(FirstStart).ensureAdministrator();
    const address = `${await app.getUrl()}/api/v1/documents/extract`;
    const file = makePdf(Array.from({ length: PAGES }, (_, at) => page(at + 1)));
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await extract(address, credentials?.advisorKey ?? '', file));
    process.stdout.write(`${JSON.stringify({ bench: 'extract', pages: PAGES, bytes: file.length, runs })}\n`);
  } finally {
    await app.close();
    await database.release();
    await rm(home, { recursive: true, force: true });
  }
}

async function extract(address: string, key: string, file: Buffer) {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(file)]), 'catalogue.pdf');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const answer = await fetch(address, { method: 'POST', headers: { 'x-api-key': key }, body: form });
  const { pages, characters } = (await answer.json()) as { pages: unknown[]; characters: number };
  const taken = performance.now() - started;
  delay.disable();
  if (pages.length !== PAGES) throw new Error(`${pages.length} pages were read`);
  const late = (nanoseconds: number): number => Math.round(nanoseconds / 10_000) / 100;
  return {
    taken: Math.round(taken),
    characters,
    eventLoopDelay: { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)), max: late(delay.max) },
  };
}

await main();
