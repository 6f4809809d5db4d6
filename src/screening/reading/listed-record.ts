import type { FieldError } from '../../errors/coded-error.js';
import type { ListedEntry } from '../listed-entry.js';

/** One line of a list, as far as it could be read. */
export type ListedRecord =
  | {
      readonly line: number;
      /** The list that it belongs to. */
      readonly list: string;
      readonly key: string;
      readonly entry: ListedEntry;
    }
  | { readonly line: number; readonly passedOver: true }
  | { readonly line: number; readonly id: string | null; readonly errors: readonly FieldError[] };

/** A line of text, or why there is none; as imports read them. */
export type TextLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'wrong-encoding' | 'too-long' };
