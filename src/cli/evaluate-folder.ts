import { isISO8601 } from 'class-validator';
import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dataFolder } from '../config/package-root.js';
import {
  evaluateLists,
  type Evaluation,
  formatRun,
  type Interval,
  type JudgedList,
  type ListMeasures,
  MEASURES,
  parseQrels,
  type Qrels,
  type RunLine,
} from '../engine/evaluation/index.js';
import { ENGINE_VERSION } from '../engine/scoring/index.js';
import { describeField } from '../errors/describe.js';
import { readFolders, type RefusedFolderLine } from '../exchange/folder-reader.js';
import { createListScorer } from '../matching/runs/list-scorer.js';
import type { ScoredList } from '../matching/runs/scored-list.js';
import type { RequirementInput } from '../matching/runs/scoring-input.js';
import { laneOf } from '../requirements/requirement.facts.js';
import { Reference } from '../taxonomy/reference.js';
import { failed, wrongUse } from './exit.js';
import { say } from './session.js';

export interface FolderOptions {
  /** Folders whose capabilities stand beside those of the first, without grades. */
  readonly noise: readonly string[];
  /** Only the requirements of one half, by `split.tsv`. */
  readonly split?: string;
  /** Where to write the lists in TREC run format. */
  readonly run?: string;
  /** Calendar date `YYYY-MM-DD` that lead times count from; today when left out, as in the service. */
  readonly asOf?: string;
  readonly json: boolean;
}

/** Measures a judged folder in the exchange format with the lists that the service would make of it; no database. */
export async function evaluateFolder(folder: string, options: FolderOptions): Promise<void> {
  for (const one of [folder, ...options.noise]) {
    if (!statSync(one, { throwIfNoEntry: false })?.isDirectory()) throw wrongUse(`${one} is not a folder`);
  }
  const asOf = options.asOf ?? new Date().toISOString().slice(0, 10);
  if (!isISO8601(asOf, { strict: true }) || asOf.length !== 10)
    throw wrongUse(`--as-of takes a date like 2026-11-22; not "${asOf}"`);
  const qrels = await readQrels(join(folder, 'qrels.txt'));
  const wanted = await wantedBy(folder, options.split);
  const reference = await Reference.read(dataFolder);
  const asked = await readFolders([folder], reference);
  const { inputs, refused } = await readFolders([folder, ...options.noise], reference);
  for (const line of refused) say(refusal(line));
  const requirements = asked.inputs.requirements.filter(({ externalId }) => wanted(externalId));
  if (requirements.length === 0) throw failed(`${folder} holds no requirement to measure`);
  sayUnknown(
    qrels,
    inputs.capabilities.map(({ externalId }) => externalId),
    wanted,
  );

  const scorer = createListScorer({ ...inputs, asOf }, reference);
  const lists = requirements.map((requirement) => scorer.scoreRequirement(requirement));
  const countryOf = (input: RequirementInput): string => inputs.companies.get(input.companyId)?.content.country ?? '';
  const judged = requirements.map((requirement, i): JudgedList => {
    const { externalId, content } = requirement;
    return {
      requirement: externalId,
      lane: laneOf(content, countryOf(requirement), reference),
      list: offered(lists[i]).map(({ capability }) => capability),
      grades: qrels.get(externalId) ?? new Map<string, number>(),
    };
  });
  if (options.run !== undefined)
    await writeFile(options.run, formatRun(lists.flatMap(offered), `naru-${ENGINE_VERSION}`));

  const evaluation = evaluateLists(judged);
  for (const line of table(evaluation)) {
    if (options.json) say(line);
    else process.stdout.write(`${line}\n`);
  }
  if (!options.json) return;
  const about = { engine: ENGINE_VERSION, taxonomy: reference.taxonomy.version, asOf, refused: refused.length };
  process.stdout.write(`${JSON.stringify({ ...figures(evaluation), lanes: lanesOf(evaluation), ...about })}\n`);
}

/** The lines of a list that may be offered; ids are external ids. */
const offered = (list: ScoredList | undefined): RunLine[] =>
  (list?.entries ?? [])
    .filter(({ nearMiss }) => !nearMiss)
    .map(({ capabilityId, rank, score }) => ({
      requirement: list?.externalId ?? '',
      capability: capabilityId,
      rank,
      score,
    }));

async function readQrels(path: string): Promise<Qrels> {
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    throw failed(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return parseQrels(source);
  } catch (error) {
    throw failed(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Which requirements are measured. */
async function wantedBy(folder: string, half: string | undefined): Promise<(requirement: string) => boolean> {
  if (half === undefined) return () => true;
  if (half !== 'dev' && half !== 'test') throw wrongUse(`--split takes dev or test; not "${half}"`);
  const path = join(folder, 'split.tsv');
  if (!existsSync(path)) throw wrongUse(`--split needs ${path}`);
  const rows = (await readFile(path, 'utf8')).split(/\r?\n/u).map((line) => line.split('\t'));
  const chosen = new Set(rows.flatMap(([id, of]) => (id !== undefined && of === half ? [id] : [])));
  return (requirement) => chosen.has(requirement);
}

/** A judged capability that was not read lowers every figure without anybody noticing. */
function sayUnknown(qrels: Qrels, known: readonly string[], wanted: (requirement: string) => boolean): void {
  const ids = new Set(known);
  const judged = [...qrels].flatMap(([requirement, grades]) => (wanted(requirement) ? [...grades.keys()] : []));
  const missing = [...new Set(judged.filter((id) => !ids.has(id)))];
  if (missing.length > 0) say(`${missing.length} judged capabilities are not there, ${missing[0]} among them`);
}

const refusal = ({ folder, file, line, id, errors }: RefusedFolderLine): string => {
  const faults = errors.map((error) => `${error.field} ${describeField(error, 'en').message}`.trim());
  return `${basename(folder)}/${file}:${line}${id === null ? '' : ` ${id}`}: ${faults.join(' ')}`;
};

/** The means by name with their intervals beside them. */
function figures({ means, requirements, answerable, emptyRight, unanswerable }: ListMeasures) {
  const mean = Object.fromEntries(MEASURES.map((measure) => [measure, means[measure]?.mean ?? null]));
  const spans = MEASURES.flatMap((measure) => {
    const span = means[measure];
    return span ? [[measure, [span.low, span.high]] as const] : [];
  });
  return { ...mean, requirements, answerable, emptyRight, unanswerable, intervals: Object.fromEntries(spans) };
}

const lanesOf = ({ lanes }: Evaluation) =>
  Object.fromEntries(Object.entries(lanes).map(([lane, measures]) => [lane, figures(measures)]));

function table(evaluation: Evaluation): string[] {
  const rows: [string, ListMeasures][] = [...Object.entries(evaluation.lanes), ['all', evaluation]];
  return rows.flatMap(([name, measures]) => [
    `${name}: ${measures.requirements} requirements, ${measures.answerable} with a relevant capability; ` +
      `nothing offered for ${measures.emptyRight} of the ${measures.unanswerable} others`,
    ...MEASURES.map((measure) => `  ${measure.padEnd(12)} ${shown(measures.means[measure])}`),
  ]);
}

const shown = (interval: Interval | null): string =>
  interval === null ? '-' : `${interval.mean.toFixed(3)}  [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}]`;
