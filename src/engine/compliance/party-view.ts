import type { Verdict } from './evaluate.js';
import type { Question } from './outcome.js';
import type { RuleId } from './rules/ids.js';
import type { Jurisdiction } from './rules/rule.js';
import type { TaskCode } from './tasks.js';

/** What a party is told of where it stands; the same words whatever law is behind it. */
export type PartyStanding = 'nothing-further' | 'answers-needed' | 'further-clearance';

export interface PartyView {
  readonly standing: PartyStanding;
  /** Its own tasks under its own country's law or under what both countries ask. */
  readonly tasks: readonly TaskCode[];
  readonly questions: readonly Question[];
}

/**
 * A verdict as one party may see it. One side never learns what another side's or a third country's law says of the
 * match: telling a Chinese firm that it is refused for a foreign law may itself break the law (Decrees 834 and 835). So
 * there are no rules, reasons or outcomes in it, and of the tasks only those that its own law sets it.
 */
export function partyView(verdict: Verdict, party: { readonly id: string; readonly country: string }): PartyView {
  const jurisdictions = new Map(verdict.rules.map(({ rule, jurisdiction }) => [rule, jurisdiction]));
  const tasks = verdict.tasks
    .filter(({ owner, rules }) => owner === party.id && isToldTo(party.country, rules, jurisdictions))
    .map(({ code }) => code);
  const questions = verdict.questions.filter(({ of }) => of === party.id).map(alone);
  return { standing: standingOf(verdict, questions.length), tasks, questions };
}

/** Whether a party of this country may hear of what these rules ask: one of them is of its own law, or of what both countries ask. */
export const isToldTo = (
  country: string,
  rules: readonly RuleId[],
  jurisdictions: ReadonlyMap<RuleId, Jurisdiction>,
): boolean =>
  rules.some((rule) => {
    const jurisdiction = jurisdictions.get(rule);
    return jurisdiction === country || jurisdiction === 'INT';
  });

function standingOf({ outcome }: Verdict, questions: number): PartyStanding {
  if (questions > 0) return 'answers-needed';
  return outcome === 'clear' ? 'nothing-further' : 'further-clearance';
}

/** Without the rules that need it. */
const alone = (question: Question): Question =>
  question.about === undefined ? { fact: question.fact } : { fact: question.fact, about: question.about };
