export { type Answer, withAnswers } from './answers.js';
export { bandwidthDensity, performanceDensity, totalProcessingPerformance } from './chip-figures.js';
export { type Declared, type DeclaredCompany, deriveFacts } from './derive-facts.js';
export { deriveTeamFacts, type TeamMemberDeal } from './derive-team-facts.js';
export {
  evaluateCompliance,
  isOfferable,
  type OpenQuestion,
  type OpenTask,
  type Verdict,
  VERDICT_OUTCOMES,
  type VerdictOutcome,
} from './evaluate.js';
export type { Finding, NotApplied } from './finding.js';
export { evaluateTeam, type TeamVerdict } from './evaluate-team.js';
export * from './facts.js';
export type { Question } from './outcome.js';
export { isToldTo, partyView, type PartyStanding, type PartyView } from './party-view.js';
export { isAppliedOn } from './prepared-rules.js';
export { isAnswer, QUESTION_FORMS, type QuestionForm } from './questions.js';
export type { Reason, ReasonCode } from './reasons.js';
export { type RuleSetting, rulesAsSet } from './rule-settings.js';
export { rulesPage } from './rules-page.js';
export {
  RULES,
  RULE_IDS,
  type Basis,
  type Jurisdiction,
  type Rule,
  type RuleId,
  type RuleStatus,
} from './rules/index.js';
export * from './task-way.js';
export { TASK_CODES, type Task, type TaskCode } from './tasks.js';
export { TOPIC_CODES, type Topic } from './topics.js';
export { RULE_STATUSES } from './rules/rule.js';
export type { CompliancePhrases, DealNames } from './wording/phrases.js';
export {
  COMPLIANCE_PHRASES,
  notLegalAdvice,
  renderComplianceReason,
  renderOptions,
  renderPartyView,
  renderQuestion,
} from './wording/render.js';
