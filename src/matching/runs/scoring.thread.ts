import { dataFolder } from '../../config/package-root.js';
import { EditionReferences } from '../../taxonomy/editions/edition-references.js';
import { Reference } from '../../taxonomy/reference.js';
import type {
  ConsortiumTask,
  ScoredConsortium,
  ScoredTeams,
  TeamTask,
  TouchedTeamsTask,
} from '../teams/scored-teams.js';
import { createTeamScorer, type TeamScorer } from '../teams/team-scorer.js';
import { mendedList } from './after-change/mended-list.js';
import { scoreRequirement as scored } from './list-scorer.js';
import type { ListTask, ScoredList, ThreadTask, Touched, TouchTask } from './scored-list.js';
import { ThreadMarkets } from './thread-market.js';

const references = new EditionReferences(await Reference.read(dataFolder));
const markets = new ThreadMarkets(references);

/** Of the moment that teams were last asked for. */
let teams: { readonly moment: string; readonly reference: Reference; readonly scorer: TeamScorer } | null = null;

function teamsOf(task: ThreadTask<unknown>): TeamScorer {
  const { moment, asOf, edition, model } = task;
  const reference = references.of(edition);
  const name = `${moment.generation} ${moment.position} ${asOf} ${model?.id ?? ''}`;
  if (teams?.moment === name && teams.reference === reference) return teams.scorer;
  const live = markets.at(task);
  const inputs = { companies: new Map(live.companies), capabilities: [], asOf, ...(model && { model }) };
  const scorer = createTeamScorer(inputs, live.open(), reference);
  teams = { moment: name, reference, scorer };
  return scorer;
}

/** The tasks that the pool names. */
export const prepareMarket = (task: ThreadTask<null>): void => markets.at(task).prepare();

export function scoreRequirement(task: ThreadTask<ListTask>): ScoredList {
  const { requirement, standing } = task.task;
  const [market, reference] = [markets.at(task), references.of(task.edition)];
  const mended = standing && mendedList(requirement, standing, market, task.asOf, reference);
  return mended ?? scored(requirement, market, task.asOf, reference);
}

export const touchedLists = (task: ThreadTask<TouchTask>): Touched =>
  markets.at(task).touched(task.task, task.asOf, references.of(task.edition));

export const solveTeams = (task: ThreadTask<TeamTask>): ScoredTeams => teamsOf(task).solve(task.task);

/** What one company offers is enough to say, and far less than what teams are made of. */
export function touchedOpportunities(task: ThreadTask<TouchedTeamsTask>): string[] {
  const { asOf, edition, model } = task;
  const live = markets.at(task);
  const inputs = { companies: live.companies, capabilities: [], asOf, ...(model && { model }) };
  const offers = live.open(task.task.companyId);
  return createTeamScorer(inputs, offers, references.of(edition)).touchedOpportunities(task.task);
}

export const solveConsortium = (task: ThreadTask<ConsortiumTask>): ScoredConsortium =>
  teamsOf(task).consortium(task.task);
