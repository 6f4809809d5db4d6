import type { ClauseBound, Need, OfferedTerm, RequiredTerm, SpecValue } from '../facts/index.js';

/** A fact that two revisions state differently. Figures are in stored units. */
export type ChangedFact =
  | { readonly kind: 'text'; readonly field: 'title' | 'description' }
  | {
      readonly kind: 'codes';
      readonly field: CodesField;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly kind: 'figure';
      readonly field: FigureField;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly kind: 'word'; readonly field: WordField; readonly before: string | null; readonly after: string | null }
  | {
      readonly kind: 'money';
      readonly field: 'price' | 'budget';
      readonly before: MoneySpan | null;
      readonly after: MoneySpan | null;
    }
  | {
      readonly kind: 'spec';
      readonly spec: string;
      readonly before: SpecValue | null;
      readonly after: SpecValue | null;
    }
  | {
      readonly kind: 'clause';
      readonly spec: string;
      readonly before: AskedBound | null;
      readonly after: AskedBound | null;
    }
  | {
      readonly kind: 'need';
      readonly field: 'tags' | 'certifications';
      readonly code: string;
      readonly before: Need;
      readonly after: Need;
    }
  /** Stated as before, but now by a field instead of a text alone, or the other way round. */
  | { readonly kind: 'confirmed'; readonly fact: ConfirmedFact; readonly isConfirmed: boolean };

export type CodesField =
  | 'tags'
  | 'certifications'
  | 'lanes'
  | 'cooperationModes'
  | 'markets'
  | 'regions'
  | 'partnerKinds'
  | 'excludedSectors'
  | 'languages'
  | 'presence';
export type FigureField =
  | 'trl'
  | 'minOrder'
  | 'monthlyCapacity'
  | 'leadTimeDays'
  | 'quantity'
  | 'references'
  /** Items of the evaluation card that count, and their mean grade, 0..10000. */
  | 'cardItems'
  | 'cardGrade';
export type WordField = 'lane' | 'neededBy' | 'country' | 'kind' | 'region' | 'city';
export type ConfirmedFact =
  | { readonly kind: 'spec'; readonly spec: string }
  | { readonly kind: 'certification'; readonly certification: string }
  | { readonly kind: 'term'; readonly term: OfferedTerm | RequiredTerm };

export interface MoneySpan {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
}

export interface AskedBound {
  readonly bound: ClauseBound;
  readonly need: Need;
  /** Only the text asks it. */
  readonly isRead: boolean;
}
