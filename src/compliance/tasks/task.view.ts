import { approvalBy, COMPLIANCE_PHRASES } from '../../engine/compliance/index.js';
import type { Locale } from '../../errors/describe.js';
import { type ComplianceTask, DESK } from './compliance-task.entity.js';
import type { DeskTaskView, DeskTasksView, PartyTaskView } from './task.dto.js';

/** An object of such a shape, of no class. */
type Plain<T> = Pick<T, keyof T>;

/** @param today `YYYY-MM-DD` */
export function partyTaskView(task: ComplianceTask, today: string, locale: Locale): Plain<PartyTaskView> {
  const { id, code, state, dueOn, note, attachment } = task;
  const text = COMPLIANCE_PHRASES[locale].tasks[code];
  return { id, code, text, state, dueOn, overdue: state !== 'done' && dueOn < today, note, attachment };
}

const deskTaskView = (task: ComplianceTask, today: string, locale: Locale): Plain<DeskTaskView> => ({
  ...partyTaskView(task, today, locale),
  owner: task.owner === DESK ? null : task.owner,
  rules: [...task.rules],
  asked: task.droppedAt === null,
  approval: approvalBy(task.code),
  validUntil: task.validUntil,
  actedBy: task.actedBy,
  actedAt: task.actedAt?.toISOString() ?? null,
});

export function deskTasksView(tasks: readonly ComplianceTask[], now: Date, locale: Locale): DeskTasksView {
  const today = now.toISOString().slice(0, 10);
  return { items: tasks.map((task) => deskTaskView(task, today, locale)) };
}
