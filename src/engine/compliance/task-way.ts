import type { Approval } from './facts.js';
import type { TaskCode } from './tasks.js';

/** `submitted`: whoever it is for says that it is done, and by what; `done`: an advisor has seen that it is. */
export const TASK_STATES = ['open', 'submitted', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_ACTS = ['submit', 'accept', 'return', 'reopen', 'reschedule'] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

/** `owner`: a member of the party that has to do it. Advisors do all that owners do. */
export type TaskActor = 'owner' | 'advisor';

export const TASK_NEEDS = ['evidence', 'note', 'due-date'] as const;
export type TaskNeed = (typeof TASK_NEEDS)[number];

export interface TaskStep {
  readonly from: readonly TaskState[];
  readonly to: TaskState | 'same';
  readonly by: readonly TaskActor[];
  /** `evidence`: a note or a file, given now or before. */
  readonly needs: readonly TaskNeed[];
}

/** The whole way of a task. What is not listed here cannot happen. */
export const TASK_STEPS: Readonly<Record<TaskAct, TaskStep>> = {
  submit: { from: ['open'], to: 'submitted', by: ['owner', 'advisor'], needs: ['evidence'] },
  accept: { from: ['open', 'submitted'], to: 'done', by: ['advisor'], needs: ['evidence'] },
  return: { from: ['submitted'], to: 'open', by: ['advisor'], needs: ['note'] },
  reopen: { from: ['done'], to: 'open', by: ['advisor'], needs: ['note'] },
  reschedule: { from: ['open', 'submitted'], to: 'same', by: ['advisor'], needs: ['due-date'] },
};

/** What an act brings along, and what evidence there is already. */
export interface Brought {
  readonly note: boolean;
  readonly attachment: boolean;
  readonly dueDate: boolean;
  readonly earlierEvidence: boolean;
}

/** Why an act cannot happen; `actor` and `state` before what it lacks. Null when it can. */
export function taskBar(
  act: TaskAct,
  state: TaskState,
  actor: TaskActor,
  brought: Brought,
): 'actor' | 'state' | TaskNeed | null {
  const { from, by, needs } = TASK_STEPS[act];
  if (!by.includes(actor)) return 'actor';
  if (!from.includes(state)) return 'state';
  return needs.find((need) => !isMet(need, brought)) ?? null;
}

export function stateAfter(act: TaskAct, state: TaskState): TaskState {
  const { to } = TASK_STEPS[act];
  return to === 'same' ? state : to;
}

function isMet(need: TaskNeed, { note, attachment, dueDate, earlierEvidence }: Brought): boolean {
  switch (need) {
    case 'evidence':
      return note || attachment || earlierEvidence;
    case 'note':
      return note;
    case 'due-date':
      return dueDate;
  }
}

/** The approval that is in hand once the task is done. */
const APPROVAL_BY: Partial<Readonly<Record<TaskCode, Approval>>> = {
  'bis-licence': 'bis-licence',
  'listed-party-licence': 'bis-licence',
  'core-technology-approval': 'kr-core-technology',
  'strategic-technology-approval': 'kr-strategic-technology',
  'strategic-item-licence': 'kr-strategic-item',
  'catch-all-licence': 'kr-catch-all',
};

export const approvalBy = (code: TaskCode): Approval | null => APPROVAL_BY[code] ?? null;

/** Days for a task of which its own law says no other time: long enough for a counsel, short enough to be remembered. */
const USUAL_DAYS = 30;

/** Times that the authorities themselves take or set, in days; see the texts of the tasks. */
const DAYS: Partial<Readonly<Record<TaskCode, number>>> = {
  'core-technology-approval': 45,
  'yestrade-classification': 15,
};

/** The calendar date (`YYYY-MM-DD`) by which a task that is set on a day is due, until an advisor says otherwise. */
export function dueDate(code: TaskCode, setOn: string): string {
  const day = new Date(`${setOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + (DAYS[code] ?? USUAL_DAYS));
  return day.toISOString().slice(0, 10);
}
