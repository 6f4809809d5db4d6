import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { byCodeUnits, divideRounded, WHOLE } from '../scoring/fixed-point.js';
import { isOneDemand } from '../scoring/rank.js';
import { scorePair } from '../scoring/score.js';
import type { ScoringContext } from '../scoring/score.types.js';
import { subjectOf } from '../scoring/subject.js';
import type { Interview, Question } from './advice.types.js';
import { withAnswer, withSuits } from './answering.js';
import type { Draft } from './draft.js';
import { draftsOf } from './drafts.js';
import { distanceBetween, mostApart, type Standing, standingOf } from './list-change.js';
import { subjectQuestion } from './subject-question.js';

export const MOST_QUESTIONS = 5;
/** Questions that are tried out on the list; the others promise less. */
const MOST_TRIED = 12;
/** As many as a list can hold. */
const MOST_CANDIDATES = 50;

/**
 * The few questions whose answers would change a requirement's list, those that change most first.
 *
 * Each answer is tried: the list is scored again as if it were saved, and the distance d between the two orders taken
 * ({@link distanceBetween}; m is the most it can be). The expected change of a question with answers a1..an, none of
 * which is known to be likelier, is
 *
 *     change = (d(a1) + ... + d(an)) x 10000 / (n x m)
 *
 * rounded half up: the expected model change of active learning (Settles, Active Learning Literature Survey, 2009, 3.3)
 * with the list as the model. Answers that leave the list as it is are not offered, and a question without answers is
 * not asked. Which questions are tried at all is decided by the number of candidates that state the fact times the number
 * of different answers. Among equals the order is that of the fields, then of specs.
 * @param candidates those whose places the answers may change; the best {@link MOST_CANDIDATES} count, and their order
 * does not show
 * @param supply for a requirement without subject: see {@link subjectQuestion}
 */
export function interview(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
  supply: ReadonlyMap<string, number> = new Map(),
): Interview {
  const steps = interviewSteps(requirement, candidates, context, supply);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in small steps, for callers that must not hold up others. */
export function* interviewSteps(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
  supply: ReadonlyMap<string, number> = new Map(),
): Generator<void, Interview> {
  if (subjectOf(requirement, context).codes.size === 0) {
    return { state: 'no-subject', candidates: 0, questions: [subjectQuestion(supply)] };
  }
  const ordered = yield* nearest(requirement, candidates, context);
  if (ordered.length === 0) return { state: 'no-candidates', candidates: 0, questions: [] };
  const now = standingOf(requirement, ordered, context);
  const found: Question[] = [];
  for (const draft of mostPromising(draftsOf(requirement, ordered, context))) {
    const question = yield* tried(draft, { requirement, candidates: ordered, context, now });
    if (question !== null) found.push(question);
  }
  // A stable sort: equals stay in the order in which facts are gone through.
  const questions = found.sort((a, b) => b.change - a.change).slice(0, MOST_QUESTIONS);
  return { state: questions.length === 0 ? 'specific' : 'open', candidates: ordered.length, questions };
}

/** Those whom an answer can bring into the list or drive from it, best first: nothing but clauses keeps them out. */
function* nearest(
  requirement: RequirementFacts,
  candidates: readonly CapabilityFacts[],
  context: ScoringContext,
): Generator<void, readonly CapabilityFacts[]> {
  const found: { readonly candidate: CapabilityFacts; readonly score: number }[] = [];
  for (const candidate of candidates) {
    yield;
    const { score, exclusions } = scorePair(requirement, candidate, context);
    if (exclusions.every(isOneDemand)) found.push({ candidate, score });
  }
  return found
    .sort((a, b) => b.score - a.score || byCodeUnits(a.candidate.id, b.candidate.id))
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate);
}

function mostPromising(drafts: readonly Draft[]): readonly Draft[] {
  const promise = ({ stated, values }: Draft): number => stated * values.length;
  const best = drafts.toSorted((a, b) => promise(b) - promise(a)).slice(0, MOST_TRIED);
  return drafts.filter((draft) => best.includes(draft));
}

interface Trial {
  readonly requirement: RequirementFacts;
  readonly candidates: readonly CapabilityFacts[];
  readonly context: ScoringContext;
  readonly now: Standing;
}

function* tried(
  { asked, form, values, stated, span }: Draft,
  { requirement, candidates, context, now }: Trial,
): Generator<void, Question | null> {
  const telling: Question['answers'][number][] = [];
  let distance = 0;
  for (const value of values) {
    yield;
    const then = standingOf(withAnswer(requirement, { asked, value }), candidates, context);
    const moved = distanceBetween(now, then);
    if (moved === 0) continue;
    distance += moved;
    telling.push(withSuits({ asked, value }, candidates, context));
  }
  if (telling.length === 0) return null;
  const change = divideRounded(distance * WHOLE, telling.length * mostApart(candidates.length));
  const oneCertificate = asked.field === 'certifications' && telling.length === 1;
  return {
    asked,
    form: oneCertificate ? 'yes-no' : form,
    answers: telling,
    stated,
    candidates: candidates.length,
    span,
    change,
  };
}
