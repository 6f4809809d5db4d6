import type { Language } from './language.js';

/** Where words stand in a company's own text: `title.ko`, `description.zh`, ... */
export type QuoteField = `${'title' | 'description'}.${Language}`;

/** The exact words a fact rests on: `text === source.slice(start, end)`, offsets in UTF-16 units of the stored text. */
export interface Quote {
  readonly field: QuoteField;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
