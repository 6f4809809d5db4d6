import type { FieldError } from '../errors/coded-error.js';
import { unknownCertifications, unknownTags } from '../taxonomy/code-check.js';
import type { Reference } from '../taxonomy/reference.js';
import { parseClause } from '../taxonomy/spec-input.js';
import type { RequirementContent } from './requirement.dto.js';

/** What the shape alone cannot tell: codes that do not exist, bounds that do not fit their spec. */
export function checkRequirement(content: RequirementContent, reference: Reference): FieldError[] {
  const clauses = (content.clauses ?? []).map((clause, i) => parseClause(reference, clause, `clauses[${i}]`));
  const codes = (items: readonly { code: string }[] | undefined): string[] => (items ?? []).map((item) => item.code);
  return [
    ...repeated(codes(content.tags), (i) => `tags[${i}].code`),
    ...repeated(codes(content.certifications), (i) => `certifications[${i}].code`),
    ...unknownTags(reference, codes(content.tags), (i) => `tags[${i}].code`),
    ...unknownCertifications(reference, codes(content.certifications), (i) => `certifications[${i}].code`),
    ...clauses.flatMap((clause) => ('error' in clause ? [clause.error] : [])),
  ];
}

/** One code with two needs would leave it open which of them counts. */
export const repeated = (codes: readonly string[], field: (i: number) => string): FieldError[] =>
  codes.flatMap((code, i) =>
    codes.indexOf(code) < i ? [{ field: field(i), code: 'duplicate' as const, facts: { value: code } }] : [],
  );
