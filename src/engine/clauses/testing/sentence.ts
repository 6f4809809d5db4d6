import type { Side } from '../index.js';

/** One line of a text with all that it states, in the words of `said`. */
export interface Sentence {
  readonly side: Side;
  readonly text: string;
  readonly states: readonly string[];
}

export const asks = (text: string, ...states: readonly string[]): Sentence => ({ side: 'requirement', text, states });
export const offers = (text: string, ...states: readonly string[]): Sentence => ({ side: 'capability', text, states });
