import { deserialize } from 'node:v8';
import { dataFolder } from '../../config/package-root.js';
import { Reference } from '../../taxonomy/reference.js';
import { type FactsByRevision, createListScorer, type ListScorer } from './list-scorer.js';
import type { ScoredList, ThreadInputs, ThreadTask, TouchTask } from './scored-list.js';
import type { RequirementInput } from './scoring-input.js';

const reference = await Reference.read(dataFolder);

/** Of the newest run. Facts of revisions that it had too are not read from their texts again. */
let latest: { readonly run: number; readonly scorer: ListScorer; readonly facts: FactsByRevision } | null = null;

function scorerOf({ run, inputs }: ThreadTask<unknown>): ListScorer {
  if (latest?.run === run) return latest.scorer;
  // The bytes are copied first: a view of shared memory cannot be deserialised.
  const received = deserialize(Uint8Array.from(new Uint8Array(inputs))) as ThreadInputs;
  const facts: FactsByRevision = new Map();
  const scorer = createListScorer(received, reference, { known: latest?.facts ?? new Map(), kept: facts });
  latest = { run, scorer, facts };
  return scorer;
}

/** The tasks that the pool names. */
export const scoreRequirement = (task: ThreadTask<RequirementInput>): ScoredList =>
  scorerOf(task).scoreRequirement(task.task);

export const touchedRequirements = (task: ThreadTask<TouchTask>): string[] =>
  scorerOf(task).touchedRequirements(task.task);
