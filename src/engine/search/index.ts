export { CapabilityIndex } from './capability-index.js';
export type { SearchCounters } from './best-first.js';
export { RequirementIndex } from './requirement-index.js';
