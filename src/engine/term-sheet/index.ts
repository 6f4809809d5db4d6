export * from './clauses.js';
export * from './standing.js';
export * from './wording/names.js';
