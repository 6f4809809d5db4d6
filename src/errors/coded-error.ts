import type { ErrorCode, FieldErrorCode } from './codes.js';

/** Values that a text may name. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

export interface FieldError {
  /** Path of the field as the sender wrote it: `title`, `specs.payload`, `clauses[0].unit`. */
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly facts?: ErrorFacts;
}

/** A failure that a caller can understand: a code with facts. Texts are rendered per language by {@link describe}. */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(`${code} ${JSON.stringify({ ...facts, ...(fields.length > 0 && { fields }) })}`);
    this.name = 'CodedError';
  }
}

/** Input that breaks one or more fields. */
export const invalidInput = (...fields: readonly FieldError[]): CodedError =>
  new CodedError('invalid-input', {}, fields);
