export * from './capability.js';
export * from './company.js';
export * from './lane.js';
export * from './language.js';
export * from './quote.js';
export * from './requirement.js';
export * from './taxonomy.js';
