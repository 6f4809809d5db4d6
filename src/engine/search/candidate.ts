import type { CriterionCode } from '../facts/index.js';
import type { Assessment } from '../scoring/criteria/index.js';
import type { Segment } from './segment.js';

/** A capability that may enter a list, and what is known of its score so far: points as {@link ScoreBound} counts them. */
export interface Candidate {
  readonly segment: Segment;
  readonly place: number;
  /** Whether it shares ground only if the texts say so. */
  readonly needsWords: boolean;
  /** Value of `capability-fit` by tags alone, 0..10000; null when a side has no tags. */
  readonly tagValue: number | null;
  /** Share of its text that the requirement says at most, 0..10000. */
  readonly offered: number;
  /** Of the readiness. */
  readonly readiness: number;
  /** Most that specs and terms can be worth. */
  readonly facts: number;
  /** Most that can be added by what is not looked at before the last step: the criteria between firms, a model. */
  readonly unseen: number;
  /** How closely it was looked at: which of the steps comes next. */
  step: number;
  /** Of what was looked at. */
  points: number;
  /** The most that it can score. */
  most: number;
  /** What criteria said that were asked. */
  readonly answers: { [Code in CriterionCode]?: Assessment };
}
