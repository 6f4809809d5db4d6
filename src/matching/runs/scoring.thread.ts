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
import { scoreRequirement as scored } from './list-scorer.js';
import type { ScoredList, ThreadTask, Touched, TouchTask } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';
import { ThreadMarket } from './thread-market.js';

const filed = await Reference.read(dataFolder);
const references = new EditionReferences(filed);
const market = new ThreadMarket(filed);

/** Of the moment that teams were last asked for. */
let teams: { readonly moment: string; readonly reference: Reference; readonly scorer: TeamScorer } | null = null;

function teamsOf({ moment, asOf, edition, model }: ThreadTask<unknown>): TeamScorer {
  const reference = references.of(edition);
  const name = `${moment.generation} ${moment.position} ${asOf} ${model?.id ?? ''}`;
  if (teams?.moment === name && teams.reference === reference) return teams.scorer;
  const live = market.at(moment, asOf, model);
  const inputs = { companies: new Map(live.companies), capabilities: [], asOf, ...(model && { model }) };
  const scorer = createTeamScorer(inputs, live.open(), reference);
  teams = { moment: name, reference, scorer };
  return scorer;
}

/** The tasks that the pool names. */
export const prepareMarket = ({ moment, asOf, model }: ThreadTask<null>): void =>
  market.at(moment, asOf, model).prepare();

export const scoreRequirement = ({ moment, asOf, edition, model, task }: ThreadTask<RequirementInput>): ScoredList =>
  scored(task, market.at(moment, asOf, model), asOf, references.of(edition));

export const touchedLists = ({ moment, asOf, edition, model, task }: ThreadTask<TouchTask>): Touched =>
  market.at(moment, asOf, model).touched(task, asOf, references.of(edition));

export const solveTeams = (task: ThreadTask<TeamTask>): ScoredTeams => teamsOf(task).solve(task.task);

/** What one company offers is enough to say, and far less than what teams are made of. */
export function touchedOpportunities({ moment, asOf, edition, model, task }: ThreadTask<TouchedTeamsTask>): string[] {
  const live = market.at(moment, asOf, model);
  const inputs = { companies: live.companies, capabilities: [], asOf, ...(model && { model }) };
  return createTeamScorer(inputs, live.open(task.companyId), references.of(edition)).touchedOpportunities(task);
}

export const solveConsortium = (task: ThreadTask<ConsortiumTask>): ScoredConsortium =>
  teamsOf(task).consortium(task.task);
