import type { ClauseBound, ClauseFact, Need, Quote } from '../facts/index.js';

/** Whose text is read: what is offered or what is asked for. */
export type Side = 'capability' | 'requirement';

/**
 * Why a statement is taken for what it is: `named` when words beside it say so, `unit-only` when its unit fits one
 * thing alone, `ambiguous` when several remain, which are then all given and none is chosen.
 */
export type Why = 'named' | 'unit-only' | 'ambiguous';

/**
 * What a reader should know besides: the figure is approximate (약, 左右); the comparison is not in the words and follows
 * from which way the figure is better; the bound itself is left out (미만, 小于); a yearly figure was divided by twelve;
 * the day is that of a start (부터, 起), or the end of a period (`2027年6月底`).
 */
export const STATEMENT_NOTES = [
  'approximate',
  'comparison-assumed',
  'strict-bound',
  'from-yearly',
  'start-date',
  'end-of-period',
] as const;
export type StatementNote = (typeof STATEMENT_NOTES)[number];

export const STATEMENT_KINDS = [
  'clause',
  'spec',
  'undecided',
  'quantity',
  'budget',
  'neededBy',
  'certification',
  'monthlyCapacity',
  'minOrder',
  'price',
  'leadTimeDays',
  'trl',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** A limit asked for. `bound` is in the stored unit of the spec key, `written` in the unit that the text uses. */
export interface ReadClause {
  readonly kind: 'clause';
  readonly spec: string;
  readonly need: Need;
  readonly bound: ClauseBound;
  readonly written: ClauseFact['written'];
  /** Whoever lacks it is asked not to write. Only a `must` is insisted on. */
  readonly insisted?: true;
}

/** A figure offered, in the stored unit of the spec key; null is open-ended. */
export interface ReadSpec {
  readonly kind: 'spec';
  readonly spec: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly written: { readonly min: number | null; readonly max: number | null; readonly unit: string | null };
}

/** Pieces asked for: a month, or once where no period is named. */
export interface ReadAmount {
  readonly kind: 'quantity';
  readonly min: number;
  readonly max: number;
  readonly per: 'month' | 'once';
}

export type StatementFact =
  | ReadClause
  | ReadSpec
  | { readonly kind: 'undecided'; readonly alternatives: readonly (ReadClause | ReadSpec)[] }
  | ReadAmount
  | { readonly kind: 'budget'; readonly min: number | null; readonly max: number; readonly currency: string }
  /** Calendar date `YYYY-MM-DD`. */
  | { readonly kind: 'neededBy'; readonly date: string }
  | { readonly kind: 'certification'; readonly code: string; readonly need: Need | null; readonly insisted?: true }
  /** Pieces a month. */
  | { readonly kind: 'monthlyCapacity'; readonly value: number }
  | { readonly kind: 'minOrder'; readonly value: number }
  | {
      readonly kind: 'price';
      readonly min: number | null;
      readonly max: number | null;
      readonly currency: string;
    }
  /** Of an offer how long it takes, of a requirement how long it may take; a week is 7 days, a month 30. */
  | { readonly kind: 'leadTimeDays'; readonly value: number }
  | { readonly kind: 'trl'; readonly value: number };

/** One thing a text states in figures or by a certificate, with the words it rests on. */
export type ReadStatement = StatementFact & {
  readonly quote: Quote;
  /** How surely it is meant, 1..10000. */
  readonly confidence: number;
  readonly why: Why;
  readonly notes: readonly StatementNote[];
};

/** What a text says of a spec that is told in words (a bus, a place of deployment), in the words of the spec key. */
export interface ReadWords {
  readonly kind: 'words';
  readonly spec: string;
  /** In the order of the text, each once. */
  readonly values: readonly string[];
  /** Null on an offer. */
  readonly need: Need | null;
  readonly insisted?: true;
  readonly quote: Quote;
  /** How surely it is meant, 1..10000. */
  readonly confidence: number;
}

/** A certification that an offer says it does not hold. */
export interface ReadDenial {
  readonly code: string;
  readonly quote: Quote;
}

/** A statement before it is quoted: offsets in the folded text. */
export interface Finding {
  readonly fact: StatementFact;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly why: Why;
  readonly notes: readonly StatementNote[];
}
