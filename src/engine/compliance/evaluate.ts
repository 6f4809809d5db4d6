import type { ComplianceFacts } from './facts.js';
import type { Finding } from './finding.js';
import { CLEAR, type Question } from './outcome.js';
import { type PreparedRule, preparedRules } from './prepared-rules.js';
import { askedOf } from './questions.js';
import type { RuleId } from './rules/ids.js';
import type { Rule } from './rules/rule.js';
import type { Task } from './tasks.js';

/** From best to worst. */
export const VERDICT_OUTCOMES = ['clear', 'conditions', 'unanswered', 'blocked'] as const;
export type VerdictOutcome = (typeof VERDICT_OUTCOMES)[number];

/** An open question with whom it is for (the id of a party, or `advisor`) and the rules that need it. */
export type OpenQuestion = Question & { readonly of: string; readonly rules: readonly RuleId[] };
/** A task with the rules that set it. */
export interface OpenTask extends Task {
  readonly rules: readonly RuleId[];
}

export interface Verdict {
  readonly outcome: VerdictOutcome;
  /** Calendar date `YYYY-MM-DD` it holds for. */
  readonly onDate: string;
  /** Every rule in the order of `RULE_IDS`, those that were not applied too. */
  readonly rules: readonly Finding[];
  readonly questions: readonly OpenQuestion[];
  readonly tasks: readonly OpenTask[];
}

/** An offer needs a verdict that is neither blocked nor has an open question. */
export const isOfferable = ({ outcome }: Pick<Verdict, 'outcome'>): boolean =>
  outcome === 'clear' || outcome === 'conditions';

export const isWorse = (one: VerdictOutcome, other: VerdictOutcome): boolean =>
  VERDICT_OUTCOMES.indexOf(one) > VERDICT_OUTCOMES.indexOf(other);

/**
 * Judges the facts of a match by every rule.
 * @param rules never changed: what they find in most deals is remembered by the list itself
 * @param onDate calendar date `YYYY-MM-DD`; a rule outside its days is listed and not applied
 */
export function evaluateCompliance(facts: ComplianceFacts, rules: readonly Rule[], onDate: string): Verdict {
  const findings = preparedRules(rules, onDate).map((prepared) => findingOf(prepared, facts, onDate));
  const questions: Gathered<Question>[] = [];
  const tasks: Gathered<Task>[] = [];
  let outcome: VerdictOutcome = 'clear';
  for (const finding of findings) {
    if (finding.outcome === 'notApplicable') continue;
    if (isWorse(finding.outcome, outcome)) outcome = finding.outcome;
    if (finding.outcome === 'unanswered') gather(questions, finding.questions, questionKey, finding.rule);
    else gather(tasks, finding.tasks, taskKey, finding.rule);
  }
  return {
    outcome,
    onDate,
    rules: findings,
    questions: questions.map(({ one, rules }) => openQuestion(one, askedOf(one, facts), rules)),
    tasks: tasks.map(({ one: { code, owner }, rules }) => ({ code, owner, rules })),
  };
}

function findingOf(
  { rule, notHeld, outOfScope, clear }: PreparedRule,
  facts: ComplianceFacts,
  onDate: string,
): Finding {
  if (notHeld !== null) return notHeld;
  if (!rule.applies(facts)) return outOfScope;
  const checked = rule.check(facts, onDate);
  if (checked === CLEAR) return clear;
  const { id, version, jurisdiction, status } = rule;
  // Written out: hundreds of thousands of these are made in a run, and copying objects was a third of its time.
  switch (checked.outcome) {
    case 'clear':
      return { rule: id, version, jurisdiction, status, outcome: 'clear', tasks: checked.tasks };
    case 'unanswered':
      return { rule: id, version, jurisdiction, status, outcome: 'unanswered', questions: checked.questions };
    case 'conditions':
    case 'blocked': {
      const { outcome, reason, tasks } = checked;
      if (outcome === 'conditions' || status === 'in_force') {
        return { rule: id, version, jurisdiction, status, outcome, reason, tasks };
      }
      return { rule: id, version, jurisdiction, status, outcome: 'conditions', reason, tasks, wouldBlock: true };
    }
  }
}

const openQuestion = (question: Question, of: string, rules: readonly RuleId[]): OpenQuestion =>
  question.about === undefined
    ? { fact: question.fact, of, rules }
    : { fact: question.fact, about: question.about, of, rules };

export const questionKey = ({ fact, about }: Question): string => (about === undefined ? fact : `${fact} ${about}`);
export const taskKey = ({ code, owner }: Task): string => `${code} ${owner}`;

export interface Gathered<T> {
  readonly key: string;
  readonly one: T;
  readonly rules: RuleId[];
}

/** Adds what a rule asks for to a short list in which each thing stands once. */
export function gather<T>(open: Gathered<T>[], found: readonly T[], keyOf: (one: T) => string, rule: RuleId): void {
  for (const one of found) {
    const key = keyOf(one);
    const known = open.find((other) => other.key === key);
    if (known === undefined) open.push({ key, one, rules: [rule] });
    else if (!known.rules.includes(rule)) known.rules.push(rule);
  }
}
