export { allocate, compareMethods } from './allocate.js';
export * from './allocation.types.js';
