import { dataFolder } from '../../config/package-root.js';
import { Reference } from '../../taxonomy/reference.js';
import type {
  ConsortiumTask,
  ScoredConsortium,
  ScoredTeams,
  TeamTask,
  TouchedTeamsTask,
} from '../teams/scored-teams.js';
import { createTeamScorer, type TeamScorer } from '../teams/team-scorer.js';
import { scoreRequirement as scored } from './list-scorer.js';
import type { ScoredList, ThreadTask, Touched, TouchTask } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';
import { ThreadMarket } from './thread-market.js';

const reference = await Reference.read(dataFolder);
const market = new ThreadMarket(reference);

/** Of the moment that teams were last asked for. */
let teams: { readonly moment: string; readonly scorer: TeamScorer } | null = null;

function teamsOf({ moment, asOf, model }: ThreadTask<unknown>): TeamScorer {
  const name = `${moment.generation} ${moment.position} ${asOf} ${model?.id ?? ''}`;
  if (teams?.moment === name) return teams.scorer;
  const live = market.at(moment, asOf, model);
  const inputs = { companies: new Map(live.companies), capabilities: [], asOf, ...(model && { model }) };
  const scorer = createTeamScorer(inputs, live.open(), reference);
  teams = { moment: name, scorer };
  return scorer;
}

/** The tasks that the pool names. */
export const prepareMarket = ({ moment, asOf, model }: ThreadTask<null>): void =>
  market.at(moment, asOf, model).prepare();

export const scoreRequirement = ({ moment, asOf, model, task }: ThreadTask<RequirementInput>): ScoredList =>
  scored(task, market.at(moment, asOf, model), asOf, reference);

export const touchedLists = ({ moment, asOf, model, task }: ThreadTask<TouchTask>): Touched =>
  market.at(moment, asOf, model).touched(task, asOf);

export const solveTeams = (task: ThreadTask<TeamTask>): ScoredTeams => teamsOf(task).solve(task.task);

/** What one company offers is enough to say, and far less than what teams are made of. */
export function touchedOpportunities({ moment, asOf, model, task }: ThreadTask<TouchedTeamsTask>): string[] {
  const live = market.at(moment, asOf, model);
  const inputs = { companies: live.companies, capabilities: [], asOf, ...(model && { model }) };
  return createTeamScorer(inputs, live.open(task.companyId), reference).touchedOpportunities(task);
}

export const solveConsortium = (task: ThreadTask<ConsortiumTask>): ScoredConsortium =>
  teamsOf(task).consortium(task.task);
