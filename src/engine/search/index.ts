export { CapabilityIndex } from './capability-index.js';
export type { SearchCounters } from './ranked-lists.js';
export { RequirementIndex } from './requirement-index.js';
