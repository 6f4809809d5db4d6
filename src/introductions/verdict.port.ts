import type { VerdictState } from '../engine/introductions/index.js';
import type { Introduction } from './introduction.entity.js';

export interface Verdict {
  readonly state: VerdictState;
}

/** Asked before every offer; whoever evaluates the rules of compliance answers. */
export interface Verdicts {
  /** How the rules stand to it now. A verdict over records that have changed since is `not-evaluated`. */
  current(introduction: Introduction): Promise<Verdict>;
}

export const VERDICTS = Symbol('VERDICTS');

/** Nobody evaluates yet: only an administrator's recorded waiver lets an offer pass. */
export const notEvaluated: Verdicts = { current: () => Promise.resolve({ state: 'not-evaluated' }) };
