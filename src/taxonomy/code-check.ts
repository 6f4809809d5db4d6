import type { FieldError } from '../errors/coded-error.js';
import type { Reference } from './reference.js';

/** Tag codes that the taxonomy does not have. */
export function unknownTags(
  reference: Reference,
  codes: readonly string[] | undefined,
  field: (i: number) => string,
): FieldError[] {
  return (codes ?? []).flatMap((tag, i) =>
    reference.concept(tag) ? [] : [{ field: field(i), code: 'unknown-tag' as const, facts: { value: tag } }],
  );
}

export function unknownCertifications(
  reference: Reference,
  codes: readonly string[] | undefined,
  field: (i: number) => string,
): FieldError[] {
  return (codes ?? []).flatMap((certification, i) =>
    reference.certification(certification)
      ? []
      : [{ field: field(i), code: 'unknown-certification' as const, facts: { value: certification } }],
  );
}
