import { type Need, NEEDS, type RequirementFacts } from '../engine/facts/index.js';
import type { EvidenceRow } from '../engine/scoring/index.js';
import type { Reference } from '../taxonomy/reference.js';

/** One thing that is asked of an offer. */
export interface Asked {
  readonly need: Need;
  /** False for what only the text states. */
  readonly confirmed: boolean;
  readonly wanted: EvidenceRow['wanted'];
}

/** What a requirement, or a role, asks: what is stated first, the most needed before the others. */
export function askedOf(
  { tags, clauses, certifications }: Pick<RequirementFacts, 'tags' | 'clauses' | 'certifications'>,
  reference: Reference,
): Asked[] {
  const rows: Asked[] = [
    ...tags.map(({ need, code: tag }) => ({ need, confirmed: true, wanted: { kind: 'tag' as const, tag } })),
    ...clauses.map(({ need, spec, bound, reading }) => {
      const unit = reference.spec(spec)?.unit ?? null;
      return { need, confirmed: reading === undefined, wanted: { kind: 'spec' as const, spec, bound, unit } };
    }),
    ...certifications.map(({ need, code: certification, reading }) => {
      return { need, confirmed: reading === undefined, wanted: { kind: 'certification' as const, certification } };
    }),
  ];
  return rows.sort(
    (a, b) => Number(b.confirmed) - Number(a.confirmed) || NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need),
  );
}
