/** Days that the parties have to answer an offer. */
export const OFFER_DAYS = 14;

/** Days before the end of an offer on which those who have not answered are reminded. */
export const REMIND_DAYS = 3;

/** Days after the first outcome on which the parties are asked how it went on. */
export const CHECK_DAYS = [30, 90, 180] as const;

export const REMINDER_KINDS = ['offer-expires', 'check-30', 'check-90', 'check-180'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Days for which a missed check is still asked for, so that a long pause does not end in a heap of old questions. */
export const CHECK_PATIENCE_DAYS = 14;

const DAY_MS = 86_400_000;

export const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);
