import { capabilityFit } from './capability-fit.js';
import { commercialFit } from './commercial-fit.js';
import type { Criterion } from './criterion.js';
import { localisation } from './localisation.js';
import { marketFit } from './market-fit.js';
import { readiness } from './readiness.js';
import { reciprocity } from './reciprocity.js';
import { specFit } from './spec-fit.js';
import { textAffinity } from './text-affinity.js';

/** Every criterion, in the order they are shown. */
export const CRITERIA: readonly Criterion[] = [
  capabilityFit,
  specFit,
  commercialFit,
  readiness,
  localisation,
  marketFit,
  reciprocity,
  textAffinity,
];

export type { Assessment, Criterion } from './criterion.js';
