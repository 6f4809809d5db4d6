export { CapabilityIndex } from './capability-index.js';
export type { SearchCounters } from './best-first.js';
export { RequirementIndex, type Entry, type Share } from './requirement-index.js';
