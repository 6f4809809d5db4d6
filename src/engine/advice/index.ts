export type * from './advice.types.js';
export { OFFER_TERMS, QUESTION_FORMS } from './advice.types.js';
export { withAnswer, type Said } from './answering.js';
export { capabilityGaps } from './gaps.js';
export { interview, interviewSteps, MOST_QUESTIONS } from './interview.js';
export { standingOf } from './list-change.js';
export { groundSubjects, likelySubjects, nearSubjects } from './subject-question.js';
export {
  offerFactName,
  renderAnswer,
  renderGap,
  renderGapSummary,
  renderInterviewSummary,
  renderQuestion,
  renderWhy,
} from './wording/render.js';
export { renderChoice } from './wording/code-names.js';
