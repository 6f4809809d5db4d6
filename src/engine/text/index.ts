export {
  affinityOfCounts,
  FEATURE_KINDS,
  featureCounts,
  hashOf,
  sharedCount,
  textAffinity,
  textFeatures,
  type FeatureCounts,
  type FeatureKind,
  type TextFeatures,
} from './affinity.js';
export { writtenFields, type WrittenField, type WrittenTexts } from './fields.js';
export { normalise, normaliseKeepingCase, type NormalisedText } from './normalise.js';
export { findQuantities, unitSymbol, type Quantity } from './quantities.js';
export { findQuantity, quoteSpec, quoteWords, type Span, type WantedSpec } from './quantity.js';
export { queryGrams, searchGrams } from './search-grams.js';
export { allowedUnits, toStored, type UnitError } from './units.js';
