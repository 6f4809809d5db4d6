import type { VerdictOutcome } from '../compliance/index.js';

/** All that the order of the queue hangs on, in one place. */
export const PRIORITY = {
  /** Worth of a pair that no list holds any more and that somebody has asked for; that of a first rank at 100 points is 1. */
  unlistedValue: 0.2,
  /** Days that add as much again as the match was worth on its first day. */
  daysToDouble: 7,
  /** Days after which waiting adds nothing more. */
  mostDays: 28,
  /** What wholly unknown facts add to risk; in proportion to what is unknown. */
  unknown: 1,
  /** What a company that waits for an answer adds. */
  asked: 2,
  /** What the rules of compliance add. Nothing can come of a blocked match until somebody changes the deal. */
  verdict: { clear: 0, conditions: 0.5, unanswered: 0.5, blocked: 0, 'not-evaluated': 0.25 },
} as const satisfies {
  readonly verdict: Readonly<Record<VerdictOutcome | 'not-evaluated', number>>;
  readonly [weight: string]: unknown;
};

/** A line as it stands in the current list; null for a pair that none holds. */
export interface QueuedLine {
  /** From 1. */
  readonly rank: number;
  /** 0..10000 */
  readonly score: number;
  /** 0..10000 */
  readonly coverage: number;
}

export interface Circumstance {
  readonly verdict: VerdictOutcome | 'not-evaluated';
  /** A company has asked for the introduction and waits. */
  readonly asked: boolean;
}

/** What an introduction would be worth, 0..1: the score, discounted by rank as in DCG (Järvelin and Kekäläinen 2002). */
export const valueOf = (line: QueuedLine | null): number =>
  line === null ? PRIORITY.unlistedValue : line.score / 10_000 / Math.log2(1 + line.rank);

/** How much there is to be clarified or lost, from 1: a plain factor. */
export const riskOf = (line: QueuedLine | null, { verdict, asked }: Circumstance): number =>
  1 +
  PRIORITY.unknown * (1 - (line?.coverage ?? 0) / 10_000) +
  PRIORITY.verdict[verdict] +
  (asked ? PRIORITY.asked : 0);

/** How long it has waited, as a factor: 1 on the first day, 2 after a week, 5 at most. */
export const ageFactorOf = (days: number): number =>
  1 + Math.min(Math.max(days, 0), PRIORITY.mostDays) / PRIORITY.daysToDouble;

/**
 * Order of the queue, highest first: value x risk is what a day of delay costs, age how many of them have gone by
 * (cost of delay, Reinertsen 2009).
 */
export const priorityOf = (value: number, days: number, risk: number): number => value * ageFactorOf(days) * risk;
