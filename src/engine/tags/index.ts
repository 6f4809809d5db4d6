export { createTagger, type Tagger } from './derive.js';
export {
  buildHierarchy,
  SIMILARITY_VALUES,
  type Similarity,
  type SimilarityRelation,
  type TagHierarchy,
} from './hierarchy.js';
export { guessLane, inferLane, type LaneGuess } from './lane-of.js';
export { PLACE_STRENGTHS } from './strength.js';
