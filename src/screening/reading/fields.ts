import type { FieldError } from '../../errors/coded-error.js';
import { LONGEST_OBJECT } from './json-objects.js';

export const LONGEST_NAME = 500;

export const LONGEST_OBJECT_ERROR: FieldError = { field: '', code: 'too-long', facts: { max: LONGEST_OBJECT } };

/** The texts of a field that holds one, several or none. What is neither is an error, and there are none. */
export function textsOf(field: string, value: unknown, errors: FieldError[]): string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  if (!texts.every((text) => typeof text === 'string')) {
    errors.push({ field, code: 'not-text' });
    return [];
  }
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
