export { type Interval } from './bootstrap.js';
export {
  evaluateLists,
  type Evaluation,
  type JudgedList,
  type ListMeasures,
  type Measure,
  MEASURES,
} from './judged-lists.js';
export { evaluateLabels, type LabelPair } from './labels.js';
export { type Grades, relevanceMeasures, type RelevanceMeasures } from './relevance.js';
export { rankOf, retrievalMeasures, type RetrievalMeasures } from './retrieval.js';
export { formatRun, parseQrels, type Qrels, type RunLine } from './trec.js';
