import { join } from 'node:path';
import { dataFolder } from '../../src/config/package-root.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { RunExecution } from '../../src/matching/runs/run-execution.js';
import { MatchRunsService } from '../../src/matching/runs/match-runs.service.js';
import { startApp, type TestApp } from '../support/app.js';

export const LOCALES = ['ko', 'zh-CN', 'en'] as const;

export const DEMO = join(dataFolder, 'demo');

/** A server with the demonstration data, whose lists wait to be scored by {@link score}. */
export async function startDemo(): Promise<TestApp> {
  const naru = await startApp();
  await loadDemo(naru, DEMO);
  return naru;
}

/** Loads a folder the way a first start loads the demonstration. */
export async function loadDemo({ app }: TestApp, folder: string): Promise<void> {
  const { refused } = await app.get(ImportService).importFolder(folder, { origin: 'demo', author: null, strict: true });
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

/** Scores everything now, in this process. */
export async function score({ app }: TestApp): Promise<void> {
  const run = await app.get(MatchRunsService).request({ scope: 'all', subject: null, requestedBy: null });
  await app.get(RunExecution).execute(run, () => {}, new AbortController().signal);
}

export async function requirementId({ rows }: TestApp, externalId: string): Promise<string> {
  const [row] = await rows<{ id: string }>('select id from requirement where external_id = $1', [externalId]);
  if (!row) throw new Error(`there is no requirement ${externalId}`);
  return row.id;
}
