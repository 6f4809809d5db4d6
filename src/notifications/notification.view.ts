import type { Locale } from '../errors/describe.js';
import type { Told } from './kinds.js';
import type { NotificationView } from './notification.dto.js';
import type { Notification } from './notification.entity.js';
import { wordsOf } from './texts/texts.js';

export function notificationView(row: Notification, locale: Locale): NotificationView {
  const { id, kind, subjectKind, subject, facts, createdAt, readAt } = row;
  return {
    id,
    kind,
    subject: { kind: subjectKind, id: subject },
    facts,
    ...wordsOf(toldIn(row), locale),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

/** `recipients.ts` writes the facts that belong to each kind. */
export const toldIn = ({ kind, facts }: { readonly kind: string; readonly facts: object }): Told =>
  ({ kind, facts }) as Told;
