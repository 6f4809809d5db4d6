import type { FactName, Party, PartyFactName } from './facts.js';
import type { Reason } from './reasons.js';
import type { Task, TaskCode } from './tasks.js';

/** A fact that a rule still needs; of a party where it differs between them. */
export type Question =
  { readonly fact: FactName; readonly about?: never } | { readonly fact: PartyFactName; readonly about: string };

/** What a rule finds. A rule that is clear may still name duties that come with it. */
export type Checked =
  | { readonly outcome: 'clear'; readonly tasks: readonly Task[] }
  | { readonly outcome: 'unanswered'; readonly questions: readonly Question[] }
  | { readonly outcome: 'conditions'; readonly reason: Reason; readonly tasks: readonly Task[] }
  | { readonly outcome: 'blocked'; readonly reason: Reason; readonly tasks: readonly Task[] };

export const CLEAR: Checked = { outcome: 'clear', tasks: [] };
export const clearWith = (...tasks: readonly Task[]): Checked => ({ outcome: 'clear', tasks });
export const ask = (...facts: readonly FactName[]): Checked => ({
  outcome: 'unanswered',
  questions: facts.map((fact) => ({ fact })),
});
export const askAbout = (fact: PartyFactName, parties: readonly Party[]): Checked => ({
  outcome: 'unanswered',
  questions: parties.map(({ id }) => ({ fact, about: id })),
});
export const conditions = (reason: Reason, ...tasks: readonly Task[]): Checked => ({
  outcome: 'conditions',
  reason,
  tasks,
});
export const blocked = (reason: Reason, ...tasks: readonly Task[]): Checked => ({ outcome: 'blocked', reason, tasks });

export const task = (code: TaskCode, owner: Party | undefined): Task => ({ code, owner: owner?.id ?? 'advisor' });
