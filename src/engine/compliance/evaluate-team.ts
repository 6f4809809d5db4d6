import {
  evaluateCompliance,
  gather,
  type Gathered,
  isWorse,
  type OpenQuestion,
  type OpenTask,
  questionKey,
  taskKey,
  type Verdict,
  VERDICT_OUTCOMES,
} from './evaluate.js';
import type { ComplianceFacts } from './facts.js';
import type { Finding } from './finding.js';
import { byRule } from './rules/ids.js';
import type { Rule } from './rules/rule.js';

/** A team is as good as its worst pair. */
export interface TeamVerdict extends Verdict {
  readonly pairs: readonly { readonly companies: readonly [string, string]; readonly verdict: Verdict }[];
}

/** Judges every two members of a team and puts it together: of each rule the worst that it found, all questions and tasks. */
export function evaluateTeam(pairs: readonly ComplianceFacts[], rules: readonly Rule[], onDate: string): TeamVerdict {
  const judged = pairs.map((facts) => ({
    companies: [facts.parties[0].id, facts.parties[1].id] as const,
    verdict: evaluateCompliance(facts, rules, onDate),
  }));
  const verdicts = judged.map(({ verdict }) => verdict);
  return {
    outcome: verdicts.reduce<Verdict['outcome']>(
      (worst, { outcome }) => (isWorse(outcome, worst) ? outcome : worst),
      'clear',
    ),
    onDate,
    rules: worstFindings(verdicts),
    questions: once(
      verdicts.flatMap(({ questions }) => questions),
      (question) => `${questionKey(question)} ${question.of}`,
    ),
    tasks: ownedTasks(verdicts),
    pairs: judged,
  };
}

const rankOf = ({ outcome }: Finding): number => (outcome === 'notApplicable' ? -1 : VERDICT_OUTCOMES.indexOf(outcome));

function worstFindings(verdicts: readonly Verdict[]): readonly Finding[] {
  const worst = new Map<Finding['rule'], Finding>();
  for (const finding of verdicts.flatMap(({ rules }) => rules)) {
    const known = worst.get(finding.rule);
    if (known === undefined || rankOf(finding) > rankOf(known)) worst.set(finding.rule, finding);
  }
  return [...worst.values()].sort((a, b) => byRule(a.rule, b.rule));
}

/** A pair without the firm that has to do it leaves a task to the advisor; another pair names the firm. */
function ownedTasks(verdicts: readonly Verdict[]): readonly OpenTask[] {
  const tasks = once(
    verdicts.flatMap((verdict) => verdict.tasks),
    taskKey,
  );
  const owned = new Set(tasks.filter(({ owner }) => owner !== 'advisor').map(({ code }) => code));
  return tasks.filter(({ code, owner }) => owner !== 'advisor' || !owned.has(code));
}

function once<T extends OpenQuestion | OpenTask>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const open: Gathered<T>[] = [];
  for (const one of all) for (const rule of one.rules) gather(open, [one], keyOf, rule);
  return open.map(({ one, rules }) => ({ ...one, rules: [...rules].sort(byRule) }));
}
