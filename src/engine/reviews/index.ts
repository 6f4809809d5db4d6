export * from './acts.js';
export * from './priority.js';
export * from './second-reading.js';
export * from './way-to.js';
