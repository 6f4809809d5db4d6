import type { Redacted } from './marks.js';

/** What looks like something that identifies, over a folded text (see fold): Hangul composed, width and marks gone. */
export interface Pattern {
  readonly kind: Redacted;
  readonly pattern: RegExp;
  /** Which group is redacted; the whole match without it. */
  readonly group?: string;
}
