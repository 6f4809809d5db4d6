import { isOfferable, type VerdictOutcome } from '../engine/compliance/index.js';

/** How many different advisors have to override a verdict before an offer passes. */
export const VOICES: Readonly<Record<VerdictOutcome, number>> = { clear: 0, conditions: 0, unanswered: 1, blocked: 2 };

export type Passage = 'passes' | 'overridden' | 'shut';

/** @param voices advisors that have overridden it */
export function passageOf(outcome: VerdictOutcome, voices: number): Passage {
  if (isOfferable({ outcome })) return 'passes';
  return voices >= VOICES[outcome] ? 'overridden' : 'shut';
}
