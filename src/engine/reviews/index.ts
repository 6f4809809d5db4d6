export * from './acts.js';
export * from './priority.js';
export * from './second-reading.js';
export * from './way-to.js';
export * from './pairwise-fit.js';
export * from './reordered.js';
export * from './suggest-weights.js';
