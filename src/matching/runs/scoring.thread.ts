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
import type { ScoredList, ThreadTask, TouchTask } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';
import { ThreadMarket } from './thread-market.js';

const reference = await Reference.read(dataFolder);
const market = new ThreadMarket(reference);

/** Of the moment that teams were last asked for. */
let teams: { readonly moment: string; readonly scorer: TeamScorer } | null = null;

function teamsOf({ moment, asOf, model }: ThreadTask<unknown>): TeamScorer {
  const name = `${moment.generation} ${moment.patches.length} ${asOf} ${model?.id ?? ''}`;
  if (teams?.moment === name) return teams.scorer;
  const live = market.at(moment, asOf, model);
  const inputs = { companies: new Map(live.companies), capabilities: [], asOf, ...(model && { model }) };
  const scorer = createTeamScorer(inputs, live.open(), reference);
  teams = { moment: name, scorer };
  return scorer;
}

/** The tasks that the pool names. */
export const scoreRequirement = ({ moment, asOf, model, task }: ThreadTask<RequirementInput>): ScoredList =>
  scored(task, market.at(moment, asOf, model), asOf, reference);

/** External ids of the requirements in whose lists one of the capabilities would stand. */
export const touchedRequirements = ({ moment, asOf, model, task }: ThreadTask<TouchTask>): readonly string[] =>
  market.at(moment, asOf, model).entered(task.capabilityIds);

export const solveTeams = (task: ThreadTask<TeamTask>): ScoredTeams => teamsOf(task).solve(task.task);

export const touchedOpportunities = (task: ThreadTask<TouchedTeamsTask>): string[] =>
  teamsOf(task).touchedOpportunities(task.task);

export const solveConsortium = (task: ThreadTask<ConsortiumTask>): ScoredConsortium =>
  teamsOf(task).consortium(task.task);
