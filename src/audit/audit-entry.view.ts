import type { Locale } from '../errors/describe.js';
import { AUDIT_ACTS } from './acts.js';
import type { AuditChoice, AuditChoicesView, AuditEntryView } from './audit-entry.dto.js';
import type { NamedEntry } from './audit-log.service.js';
import { AUDIT_SUBJECTS } from './subject-kinds.js';

type Catalogue = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** An entry may outlast the program that wrote it: what this version does not know is shown by its code. */
const textOf = (catalogue: Catalogue, code: string, locale: Locale): string =>
  Object.hasOwn(catalogue, code) ? (catalogue[code]?.[locale] ?? code) : code;

export const auditEntryView = (entry: NamedEntry, locale: Locale): AuditEntryView => ({
  id: entry.id,
  at: entry.at.toISOString(),
  actor: entry.actor,
  actorName: entry.actorName,
  act: entry.act,
  text: textOf(AUDIT_ACTS, entry.act, locale),
  subjectKind: entry.subjectKind,
  subjectText: textOf(AUDIT_SUBJECTS, entry.subjectKind, locale),
  subject: entry.subject,
  before: entry.before,
  after: entry.after,
  reason: entry.reason,
});

/** What entries can be filtered by, in the order of the words. */
export const auditChoices = (locale: Locale): AuditChoicesView => ({
  acts: choicesOf(AUDIT_ACTS, locale),
  subjectKinds: choicesOf(AUDIT_SUBJECTS, locale),
});

const choicesOf = (catalogue: Catalogue, locale: Locale): AuditChoice[] =>
  Object.entries(catalogue)
    .map(([code, texts]) => ({ code, text: texts[locale] }))
    .sort((a, b) => a.text.localeCompare(b.text, locale));
