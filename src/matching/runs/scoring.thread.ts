import { deserialize } from 'node:v8';
import { dataFolder } from '../../config/package-root.js';
import { Reference } from '../../taxonomy/reference.js';
import { type FactsByRevision, createListScorer, type ListScorer } from './list-scorer.js';
import type { ScoredList, ThreadInputs, ThreadTask, TouchTask } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';
import type {
  ConsortiumTask,
  ScoredConsortium,
  ScoredTeams,
  TeamTask,
  TouchedTeamsTask,
} from '../teams/scored-teams.js';
import { createTeamScorer, type TeamScorer } from '../teams/team-scorer.js';

const reference = await Reference.read(dataFolder);

/** Of the newest run. Facts of revisions that it had too are not read from their texts again. */
let latest: Scorers | null = null;

interface Scorers {
  readonly run: number;
  readonly lists: ListScorer;
  readonly teams: TeamScorer;
  readonly facts: FactsByRevision;
}

function scorersOf({ run, inputs }: ThreadTask<unknown>): Scorers {
  if (latest?.run === run) return latest;
  // The bytes are copied first: a view of shared memory cannot be deserialised.
  const received = deserialize(Uint8Array.from(new Uint8Array(inputs))) as ThreadInputs;
  const facts: FactsByRevision = new Map();
  const lists = createListScorer(received, reference, { known: latest?.facts ?? new Map(), kept: facts });
  latest = { run, lists, teams: createTeamScorer(received, lists.offers, reference), facts };
  return latest;
}

/** The tasks that the pool names. */
export const scoreRequirement = (task: ThreadTask<RequirementInput>): ScoredList =>
  scorersOf(task).lists.scoreRequirement(task.task);

export const touchedRequirements = (task: ThreadTask<TouchTask>): string[] =>
  scorersOf(task).lists.touchedRequirements(task.task);

export const solveTeams = (task: ThreadTask<TeamTask>): ScoredTeams => scorersOf(task).teams.solve(task.task);

export const touchedOpportunities = (task: ThreadTask<TouchedTeamsTask>): string[] =>
  scorersOf(task).teams.touchedOpportunities(task.task);

export const solveConsortium = (task: ThreadTask<ConsortiumTask>): ScoredConsortium =>
  scorersOf(task).teams.consortium(task.task);
