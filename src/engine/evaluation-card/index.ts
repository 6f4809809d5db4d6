export * from './card.js';
export * from './graded.js';
export * from './standing.js';
