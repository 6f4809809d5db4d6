import type { AskedRecordEntity } from './asked-record.entity.js';

const ASK_AFTER_DAYS = 30;
const ANSWER_WITHIN_DAYS = 14;
const DAY_MS = 24 * 3600 * 1000;

export const STILL_OPEN = ['confirmed', 'asked', 'expired'] as const;
export type StillOpen = (typeof STILL_OPEN)[number];

export interface Openness {
  /** Null for what is never asked about: demonstration data, and what somebody has archived. */
  readonly stillOpen: StillOpen | null;
  /** The instant at which it expires unless somebody confirms it or, for what has expired, did; ISO 8601. */
  readonly openUntil: string | null;
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
const daysAfter = (then: Date, days: number): Date => new Date(then.getTime() + days * DAY_MS);

/** What was confirmed last at or before this is asked about now. */
export const dueForAsking = (now: Date): Date => daysBefore(now, ASK_AFTER_DAYS);

/** What was asked at or before this without an answer expires now. */
export const dueForExpiry = (now: Date): Date => daysBefore(now, ANSWER_WITHIN_DAYS);

type Dates = Pick<AskedRecordEntity, 'origin' | 'archivedAt' | 'confirmedAt' | 'askedAt' | 'expiredAt'>;

export function opennessOf({ origin, archivedAt, confirmedAt, askedAt, expiredAt }: Dates): Openness {
  if (expiredAt !== null) return { stillOpen: 'expired', openUntil: expiredAt.toISOString() };
  if (archivedAt !== null || origin === 'demo') return { stillOpen: null, openUntil: null };
  const asked = askedAt ?? daysAfter(confirmedAt, ASK_AFTER_DAYS);
  return {
    stillOpen: askedAt === null ? 'confirmed' : 'asked',
    openUntil: daysAfter(asked, ANSWER_WITHIN_DAYS).toISOString(),
  };
}
