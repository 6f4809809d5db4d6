import type { Language } from './language.js';

/** Where words stand in a company's own text: `title.ko`, `description.zh`, ..., and `roles[0].role` of an opportunity. */
export type QuoteField = `${'title' | 'description'}.${Language}` | `roles[${number}].role`;

/** The exact words a fact rests on: `text === source.slice(start, end)`, offsets in UTF-16 units of the stored text. */
export interface Quote {
  readonly field: QuoteField;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words that a fact was read from. Until a person confirms it, it counts for less than what is stated. */
export interface Reading {
  readonly quote: Quote;
  /** Whether the words name what the figure is of; only such a reading can keep a pair apart. */
  readonly isPlain: boolean;
}
