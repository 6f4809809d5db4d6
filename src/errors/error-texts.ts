import type { ErrorCode, FieldErrorCode } from './codes.js';

/**
 * The words for every code in one language. `{name}` stands for a fact; a part in `[brackets]` is left out when one
 * of its facts is not known.
 */
export interface ErrorTexts {
  readonly errors: Readonly<Record<ErrorCode, { readonly title: string; readonly detail: string }>>;
  readonly fields: Readonly<Record<FieldErrorCode, { readonly message: string; readonly remedy: string }>>;
}
