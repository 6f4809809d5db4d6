export { changeOf, compareLists, sameFigures } from './compare-lists.js';
export { changedVersions, restsOnSame } from './rests-on-same.js';
export * from './compare.types.js';
export type * from './changed-fact.types.js';
export type { ComparedNames } from './wording/names.js';
export { changeText, listReasonText, pairReasonText } from './wording/render.js';
