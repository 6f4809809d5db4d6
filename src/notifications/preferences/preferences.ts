import type { NotificationKind } from '../kinds.js';
import { afterQuietHours, nextTime, type QuietHours } from './quiet-hours.js';

export const MAIL_MODES = ['instant', 'daily', 'off'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

export interface Preferences {
  readonly mail: MailMode;
  /** Wall-clock time of the daily mail. */
  readonly digestAt: string;
  readonly quiet: QuietHours | null;
  /** Kinds that are told in the program only. */
  readonly muted: readonly NotificationKind[];
}

/** Of who has said nothing: at once, but not at night. */
export const DEFAULT_PREFERENCES: Preferences = {
  mail: 'instant',
  digestAt: '09:00',
  quiet: { from: '22:00', to: '08:00' },
  muted: [],
};

/** When a notification of this kind is due by mail; null when it is not wanted by mail. */
export function mailDue(kind: NotificationKind, at: Date, wishes: Preferences, timeZone: string): Date | null {
  if (wishes.mail === 'off' || wishes.muted.includes(kind)) return null;
  const ready = wishes.mail === 'daily' ? nextTime(at, wishes.digestAt, timeZone) : at;
  return afterQuietHours(ready, wishes.quiet, timeZone);
}

/** Where an account that names no time zone most likely is, by its language. */
const ZONES = { ko: 'Asia/Seoul', 'zh-CN': 'Asia/Shanghai', en: 'UTC' } as const;

export function timeZoneOf(stated: string | null, locale: keyof typeof ZONES): string {
  return stated !== null && isTimeZone(stated) ? stated : ZONES[locale];
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
