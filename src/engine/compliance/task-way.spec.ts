import { APPROVALS } from './facts.js';
import {
  approvalBy,
  type Brought,
  dueDate,
  stateAfter,
  TASK_ACTS,
  TASK_STATES,
  type TaskAct,
  taskBar,
  type TaskState,
} from './task-way.js';
import { TASK_CODES } from './tasks.js';

const ALL: Brought = { note: true, attachment: true, dueDate: true, earlierEvidence: true };
const NONE: Brought = { note: false, attachment: false, dueDate: false, earlierEvidence: false };

const WAY: Readonly<Record<TaskState, Partial<Record<TaskAct, TaskState>>>> = {
  open: { submit: 'submitted', accept: 'done', reschedule: 'open' },
  submitted: { accept: 'done', return: 'open', reschedule: 'submitted' },
  done: { reopen: 'open' },
};

it.each(TASK_STATES)('from %s an advisor may do what the way of a task says, and nothing else', (state) => {
  const open = TASK_ACTS.filter((act) => taskBar(act, state, 'advisor', ALL) === null);
  expect(Object.fromEntries(open.map((act) => [act, stateAfter(act, state)]))).toEqual(WAY[state]);
});

it('lets the party that has to do it say that it is done, and no more', () => {
  const open = TASK_STATES.flatMap((state) =>
    TASK_ACTS.filter((act) => taskBar(act, state, 'owner', ALL) === null).map((act) => [state, act]),
  );
  expect(open).toEqual([['open', 'submit']]);
  expect(taskBar('accept', 'submitted', 'owner', ALL)).toBe('actor');
});

it('takes nothing for done without a note or a file', () => {
  for (const act of ['submit', 'accept'] as const) {
    expect(taskBar(act, 'open', 'advisor', NONE)).toBe('evidence');
    for (const given of ['note', 'attachment', 'earlierEvidence'] as const)
      expect(taskBar(act, 'open', 'advisor', { ...NONE, [given]: true })).toBeNull();
  }
  expect(taskBar('return', 'submitted', 'advisor', { ...NONE, earlierEvidence: true })).toBe('note');
  expect(taskBar('reopen', 'done', 'advisor', NONE)).toBe('note');
  expect(taskBar('reschedule', 'open', 'advisor', NONE)).toBe('due-date');
});

it('has a task for every approval that a rule takes', () => {
  const reached = new Set(TASK_CODES.map(approvalBy));
  expect(APPROVALS.filter((approval) => !reached.has(approval))).toEqual([]);
  expect(approvalBy('label-generated-content')).toBeNull();
});

it('is due when the authority says, else in thirty days, over the end of a year as well', () => {
  expect(dueDate('yestrade-classification', '2026-12-20')).toBe('2027-01-04');
  expect(dueDate('origin-proof', '2026-11-22')).toBe('2026-12-22');
});
