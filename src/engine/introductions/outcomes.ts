/** What can come of an introduction; `no-deal` is an outcome too. */
export const OUTCOME_KINDS = [
  'agreement',
  'pilot',
  'order',
  'joint-development',
  'joint-entry',
  'investment',
  'no-deal',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What an outcome rests on, weakest first; figures of different grades are never added up. */
export const OUTCOME_GRADES = ['self-declared', 'counterpart-confirmed', 'document', 'customs-or-invoice'] as const;
export type OutcomeGrade = (typeof OUTCOME_GRADES)[number];

/** Grades that an advisor gives upon a proof; the ones before come from the parties alone. */
export const PROVEN_GRADES = ['document', 'customs-or-invoice'] as const satisfies readonly OutcomeGrade[];

/** A grade only ever rises. */
export const risesTo = (from: OutcomeGrade, to: OutcomeGrade): boolean =>
  OUTCOME_GRADES.indexOf(to) > OUTCOME_GRADES.indexOf(from);
