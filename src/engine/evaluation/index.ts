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
export { type GoldSide, type GoldStatement, type GoldText, parseGold } from './gold.js';
export {
  type ReadText,
  type StatementEvaluation,
  type StatementMeasures,
  evaluateStatements,
} from './statement-gold.js';
export { type TagEvaluation, type TaggedText, type TagMeasures, evaluateTags } from './tag-gold.js';
export { judgedLists, type Part, PARTS, type ScoringWorld, without } from './ablation.js';
export { type Agreement, agreementOf, parseReadings, type TwoReadings } from './agreement.js';
export { comparePaired, type PairedMeasure } from './paired.js';
export { evaluateTeams, type JudgedSlot, rolePrecision, type TeamMeasures } from './judged-teams.js';
export { parseTeamQrels, type TeamQrels } from './team-qrels.js';
export { type ScreeningMeasures, screeningMeasures } from './screening-measures.js';
export {
  type NameVariant,
  parseTestParties,
  type SoundedHan,
  type TestParty,
  variantsOf,
} from './screening-variants.js';
