import type { Locale } from '../errors/describe.js';
import { actText } from './acts.js';
import type { AuditEntryView } from './audit-entry.dto.js';
import type { NamedEntry } from './audit-log.service.js';

export const auditEntryView = (entry: NamedEntry, locale: Locale): AuditEntryView => ({
  id: entry.id,
  at: entry.at.toISOString(),
  actor: entry.actor,
  actorName: entry.actorName,
  act: entry.act,
  text: actText(entry.act, locale),
  subjectKind: entry.subjectKind,
  subject: entry.subject,
  before: entry.before,
  after: entry.after,
  reason: entry.reason,
});
