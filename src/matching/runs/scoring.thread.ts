import { workerData } from 'node:worker_threads';
import { dataFolder } from '../../config/package-root.js';
import { Reference } from '../../taxonomy/reference.js';
import { createListScorer } from './list-scorer.js';
import type { ThreadInputs } from './scored-list.js';

/** The tasks that the pool names. */
export const { scoreRequirement, touchedRequirements } = createListScorer(
  workerData as ThreadInputs,
  await Reference.read(dataFolder),
);
