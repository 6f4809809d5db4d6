export { CapabilityIndex } from './capability-index.js';
export type { SearchCounters } from './best-first.js';
export { RequirementIndex, type Entry } from './requirement-index.js';
