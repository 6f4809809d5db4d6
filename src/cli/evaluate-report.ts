import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { dataFolder } from '../config/package-root.js';
import { createBridge } from '../engine/bridge/index.js';
import {
  agreementOf,
  evaluateLabels,
  evaluateLists,
  type Evaluation,
  parseReadings,
} from '../engine/evaluation/index.js';
import { versionsOf } from '../matching/scoring-context.js';
import { readBridgeTables } from '../taxonomy/bridge-files.js';
import { readLabels } from './evaluate.js';
import { ablationRows } from './evaluate-ablation.js';
import { judgedOf, scoredLists } from './evaluate-folder.js';
import { evaluateGold } from './evaluate-gold.js';
import { type JudgedFolder, readJudgedFolder } from './evaluate-inputs.js';
import { reportText } from './evaluate-report-text.js';
import type { HalfMeasures, ReportFigures } from './evaluate-report.types.js';
import { evaluateTeamsOf } from './evaluate-teams.js';
import { dayOption } from './options.js';
import { failed, wrongUse } from './exit.js';
import { say } from './session.js';

export interface ReportOptions {
  /** File to write. */
  readonly report?: string;
  readonly noise: readonly string[];
  readonly labels?: string;
  readonly asOf?: string;
  /** Also the figures of the test half. */
  readonly testHalf?: boolean;
}

/** Measures a judged folder on its dev half and writes the whole report anew. */
export async function writeReport(path: string | undefined, options: ReportOptions): Promise<void> {
  const { report, noise, labels, testHalf = false } = options;
  if (path === undefined) throw wrongUse('--report needs a folder, like data/eval');
  if (report === undefined) throw wrongUse('--report needs a file to write');
  const asOf = dayOption('--as-of', options.asOf);
  const dev = await readJudgedFolder(path, [], 'dev');
  const figures: ReportFigures = {
    command: commandOf(path, options),
    asOf,
    versions: versionsOf(dev.reference, undefined),
    data: await dataOf(dev, noise),
    agreement: await agreementIn(path),
    labels: labels === undefined ? null : await labelsIn(labels, dev),
    halves: [await measure(dev, noise, 'dev', asOf), ...(testHalf ? [await measureTest(path, noise, asOf)] : [])],
    ablation: ablationRows(dev, asOf),
  };
  await writeFile(report, reportText(figures)).catch((error: unknown) => {
    throw failed(`${report} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  });
  say(`Wrote ${report}`);
}

const measureTest = async (path: string, noise: readonly string[], asOf: string): Promise<HalfMeasures> =>
  measure(await readJudgedFolder(path, [], 'test'), noise, 'test', asOf);

async function measure(
  folder: JudgedFolder,
  noise: readonly string[],
  half: 'dev' | 'test',
  asOf: string,
): Promise<HalfMeasures> {
  const listsOf = (of: JudgedFolder): Evaluation => evaluateLists(judgedOf(of, scoredLists(of, asOf)));
  const noisy = noise.length === 0 ? null : await readJudgedFolder(folder.path, noise, half);
  return {
    half,
    lists: listsOf(folder),
    withNoise: noisy && listsOf(noisy),
    gold: await evaluateGold(folder, half),
    teams: await evaluateTeamsOf(folder, asOf),
  };
}

async function dataOf(folder: JudgedFolder, noise: readonly string[]): Promise<ReportFigures['data']> {
  const all = [...folder.qrels.values()].flatMap((grades) => [...grades.values()]);
  const noisy = noise.length === 0 ? null : await readJudgedFolder(folder.path, noise, undefined);
  const own = folder.own.capabilities.length;
  return {
    path: shownPath(folder.path),
    capabilities: own,
    requirements: folder.own.requirements.length,
    pairs: all.length,
    grades: [3, 2, 1, 0].map((grade) => all.filter((one) => one === grade).length),
    noise: (noisy?.inputs.capabilities.length ?? own) - own,
  };
}

async function agreementIn(path: string): Promise<ReportFigures['agreement']> {
  const file = join(path, 'readings.tsv');
  if (!existsSync(file)) return null;
  const readings = parseReadings(await readFile(file, 'utf8'));
  return {
    all: agreementOf(readings),
    aboveZero: agreementOf(readings.filter(({ first, second }) => first > 0 || second > 0)),
  };
}

async function labelsIn(path: string, { reference }: JudgedFolder): Promise<ReportFigures['labels']> {
  const tables = await readBridgeTables(dataFolder, reference.taxonomy);
  const bridge = createBridge({ ...tables, tagger: reference.tagger });
  return { ...evaluateLabels(bridge, await readLabels(path)), path: shownPath(path) };
}

/** As a reader in the project's folder would type it. */
const shownPath = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/') || '.';

function commandOf(path: string, { report, noise, labels, asOf, testHalf }: ReportOptions): string {
  return [
    `node dist/src/main.js evaluate ${shownPath(path)} --report ${shownPath(report ?? '')}`,
    ...(noise.length > 0 ? [`--noise ${noise.map(shownPath).join(' ')}`] : []),
    ...(labels === undefined ? [] : [`--labels ${shownPath(labels)}`]),
    ...(asOf === undefined ? [] : [`--as-of ${asOf}`]),
    ...(testHalf === true ? ['--test-half'] : []),
  ].join(' ');
}
