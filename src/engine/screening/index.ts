export { scoreOf } from './compare-names.js';
export { createScreeningIndex, type ScreeningIndex } from './screening-index.js';
export {
  EXTENTS,
  type Extent,
  type HanReader,
  LIKENESSES,
  type Likeness,
  type ListedParty,
  type ScreenedCompany,
  type ScreeningHit,
} from './screening.types.js';
export { CONSOLIDATED_LIST, findingOf } from './listed-as.js';
