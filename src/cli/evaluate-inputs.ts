import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dataFolder } from '../config/package-root.js';
import { parseQrels, type Qrels, type ScoringWorld } from '../engine/evaluation/index.js';
import { describeField } from '../errors/describe.js';
import { readFolders, type RefusedFolderLine } from '../exchange/folder-reader.js';
import {
  capabilityFactsOf,
  isOpen,
  type OpportunityInput,
  type RequirementInput,
  requirementFactsOf,
} from '../matching/runs/scoring-input.js';
import type { RunInputs } from '../matching/runs/scoring-input.js';
import { scoringContext } from '../matching/scoring-context.js';
import { Reference } from '../taxonomy/reference.js';
import { failed, wrongUse } from './exit.js';
import { say } from './session.js';

/** A judged folder, read and ready to be scored. */
export interface JudgedFolder {
  readonly path: string;
  readonly reference: Reference;
  readonly qrels: Qrels;
  /** Only what the folder itself holds. */
  readonly own: RunInputs;
  /** With the capabilities of the folders of noise beside its own. */
  readonly inputs: RunInputs;
  /** The requirements to measure. */
  readonly requirements: readonly RequirementInput[];
  /** The opportunities to measure. */
  readonly opportunities: readonly OpportunityInput[];
  readonly refused: number;
}

let reading: Promise<Reference> | undefined;
/** Read once: a report measures several times with the same data. */
function sharedReference(): Promise<Reference> {
  reading ??= Reference.read(dataFolder);
  return reading;
}

/** @param half of `split.tsv`, dev or test; all requirements when left out */
export async function readJudgedFolder(
  path: string,
  noise: readonly string[],
  half: string | undefined,
): Promise<JudgedFolder> {
  for (const one of [path, ...noise]) {
    if (!statSync(one, { throwIfNoEntry: false })?.isDirectory()) throw wrongUse(`${one} is not a folder`);
  }
  const judged = await readQrels(join(path, 'qrels.txt'));
  const wanted = await wantedBy(path, half);
  const reference = await sharedReference();
  const { inputs: own } = await readFolders([path], reference);
  const { inputs, refused } = await readFolders([path, ...noise], reference);
  for (const line of refused) say(refusal(line));
  const qrels = noise.length === 0 ? judged : withNoise(judged, await readNoiseQrels(path), inputs);
  const requirements = own.requirements.filter(({ externalId }) => wanted(externalId));
  const opportunities = own.opportunities.filter(({ externalId }) => wanted(externalId));
  if (requirements.length === 0) throw failed(`${path} holds no requirement to measure`);
  sayUnknown(
    qrels,
    inputs.capabilities.map(({ externalId }) => externalId),
    wanted,
  );
  return { path, reference, qrels, own, inputs, requirements, opportunities, refused: refused.length };
}

/** The facts that the service would score, without a database. */
export function worldOf({ reference, inputs, requirements }: JudgedFolder, asOf: string): ScoringWorld {
  return {
    requirements: requirements.map((input) => requirementFactsOf(input, inputs.companies, reference)),
    capabilities: inputs.capabilities
      .filter((input) => isOpen(input, inputs.companies))
      .map((input) => capabilityFactsOf(input, inputs.companies, reference)),
    context: scoringContext(reference, asOf),
  };
}

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

/** Grades of what stands in folders of noise: later readings of pairs that came up in lists. */
async function readNoiseQrels(folder: string): Promise<Qrels> {
  const path = join(folder, 'noise-qrels.txt');
  return existsSync(path) ? readQrels(path) : new Map();
}

/** Only what is among the candidates: a judged firm that nobody could offer is no loss. */
function withNoise(judged: Qrels, more: Qrels, { capabilities }: RunInputs): Qrels {
  const known = new Set(capabilities.map(({ externalId }) => externalId));
  const joined = new Map(judged);
  for (const [requirement, grades] of more) {
    const there = [...grades].filter(([id]) => known.has(id));
    joined.set(requirement, new Map([...(judged.get(requirement) ?? []), ...there]));
  }
  return joined;
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
