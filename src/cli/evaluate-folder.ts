import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateLists, formatRun, type JudgedList, type RunLine } from '../engine/evaluation/index.js';
import { ENGINE_VERSION } from '../engine/scoring/index.js';
import { createListScorer } from '../matching/runs/list-scorer.js';
import type { ScoredList } from '../matching/runs/scored-list.js';
import type { RequirementInput } from '../matching/runs/scoring-input.js';
import { laneOf } from '../requirements/requirement.facts.js';
import { ablationFigures, ablationRows, ablationTable } from './evaluate-ablation.js';
import { evaluateGold, goldDifferences, goldFigures, goldTable } from './evaluate-gold.js';
import { type JudgedFolder, readJudgedFolder } from './evaluate-inputs.js';
import { listFigures, listTable } from './evaluate-tables.js';
import { evaluateTeamsOf, teamFigures, teamTable } from './evaluate-teams.js';
import { wrongUse } from './exit.js';
import { dayOption } from './options.js';
import { say } from './session.js';

export interface FolderOptions {
  /** Folders whose capabilities stand beside those of the first, without grades. */
  readonly noise: readonly string[];
  /** Only the requirements and gold texts of one half, by `split.tsv`. */
  readonly split?: string;
  /** Where to write the lists in TREC run format. */
  readonly run?: string;
  /** Calendar date `YYYY-MM-DD` that lead times count from; today when left out, as in the service. */
  readonly asOf?: string;
  readonly json: boolean;
  /** Measure again without each part of the engine; on the dev half unless `split` says otherwise. */
  readonly ablation?: boolean;
  /** Say what was read wrong in which text; never of the test half, whose mistakes nobody may read. */
  readonly differences?: boolean;
}

/** Measures a judged folder in the exchange format with the lists that the service would make of it; no database. */
export async function evaluateFolder(path: string, options: FolderOptions): Promise<void> {
  if (options.differences === true && options.split !== 'dev') throw wrongUse('--differences needs --split dev');
  const asOf = dayOption('--as-of', options.asOf);
  // Whoever looks at parts is about to change something, which only the dev half may decide.
  const half = options.split ?? (options.ablation === true && existsSync(join(path, 'split.tsv')) ? 'dev' : undefined);
  const folder = await readJudgedFolder(path, options.noise, half);
  const lists = scoredLists(folder, asOf);
  if (options.run !== undefined)
    await writeFile(options.run, formatRun(lists.flatMap(offered), `naru-${ENGINE_VERSION}`));
  const evaluation = evaluateLists(judgedOf(folder, lists));
  const gold = await evaluateGold(folder, half);
  const teams = await evaluateTeamsOf(folder, asOf);
  const ablation = options.ablation === true ? ablationRows(folder, asOf) : [];
  const lines = [
    ...listTable(evaluation),
    ...(gold ? goldTable(gold) : []),
    ...(gold && options.differences === true ? goldDifferences(gold) : []),
    ...(teams ? teamTable(teams) : []),
    ...ablationTable(ablation),
  ];
  for (const line of lines) {
    if (options.json) say(line);
    else process.stdout.write(`${line}\n`);
  }
  if (!options.json) return;
  const result = {
    ...listFigures(evaluation),
    ...(gold ? goldFigures(gold) : {}),
    ...(teams ? teamFigures(teams) : {}),
    ...(ablation.length > 0 ? { without: ablationFigures(ablation) } : {}),
    engine: ENGINE_VERSION,
    taxonomy: folder.reference.taxonomy.version,
    asOf,
    refused: folder.refused,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** The lists of the folder's requirements, as the service makes them. */
export function scoredLists({ inputs, reference, requirements }: JudgedFolder, asOf: string): ScoredList[] {
  const scorer = createListScorer({ ...inputs, asOf }, reference);
  return requirements.map((requirement) => scorer.scoreRequirement(requirement));
}

export function judgedOf(folder: JudgedFolder, lists: readonly ScoredList[]): JudgedList[] {
  const { inputs, reference, requirements, qrels } = folder;
  const countryOf = (input: RequirementInput): string => inputs.companies.get(input.companyId)?.content.country ?? '';
  return requirements.map((requirement, i) => ({
    requirement: requirement.externalId,
    lane: laneOf(requirement.content, countryOf(requirement), reference),
    list: offered(lists[i]).map(({ capability }) => capability),
    grades: qrels.get(requirement.externalId) ?? new Map<string, number>(),
  }));
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
