import type { CompanyKind, CooperationMode, Language, Need } from '../facts/index.js';

/** What a figure is counted in: a UCUM code (`d` for days) or a currency; both null for pieces and plain numbers. */
export interface Measure {
  readonly unit: string | null;
  readonly currency: string | null;
}

/** Facts besides specs and certifications that a capability or its company can state, by the field that states them. */
export const OFFER_TERMS = [
  'monthlyCapacity',
  'minOrder',
  'price',
  'leadTimeDays',
  'cooperationModes',
  'markets',
  'languages',
  'kind',
  'region',
  'trl',
  'references',
] as const;
export type OfferTerm = (typeof OFFER_TERMS)[number];

export type OfferFact =
  | { readonly kind: 'spec'; readonly spec: string }
  | { readonly kind: 'certification'; readonly certification: string }
  | { readonly kind: 'term'; readonly term: OfferTerm };

/** Limits that requirements set, from the lower to the upper end of the middle of them. */
export interface UsualRange {
  readonly op: '>=' | '<=';
  readonly from: number;
  readonly to: number;
  readonly measure: Measure;
  /** Requirements that set such a limit; never fewer than three. */
  readonly asked: number;
}

/** A value (code, word or figure) that several requirements name. */
export interface UsualChoice {
  readonly value: string | number;
  /** Of a word: the taxonomy's concept of that name. */
  readonly concept: string | null;
  /** Never fewer than three. */
  readonly asked: number;
}

export interface UsualValues {
  readonly ranges: readonly UsualRange[];
  readonly choices: readonly UsualChoice[];
}

/** One fact that a capability leaves unsaid. */
export interface Gap {
  readonly fact: OfferFact;
  /** Requirements that ask for it; 0 for a fact that none can ask for and every score looks at. */
  readonly asked: number;
  /** How many of them need it how much; terms without a need count as `should`. */
  readonly needs: Readonly<Record<Need, number>>;
  readonly usual: UsualValues;
}

export interface GapReport {
  /**
   * `counted`: requirements share the subject; `no-demand`: none does; `no-subject`: no tag says what the capability is.
   */
  readonly state: 'counted' | 'no-demand' | 'no-subject';
  /** Requirements that share the subject and that the capability may answer. */
  readonly requirements: number;
  readonly gaps: readonly Gap[];
  /** Without demand: what is asked for near it. */
  readonly related: readonly { readonly tag: string; readonly asked: number }[];
}

/** The fact that an answer would state. */
export type Asked =
  | {
      readonly field: 'clauses';
      readonly spec: string;
      readonly op: '>=' | '<=' | '=' | 'between';
      readonly unit: string | null;
    }
  | { readonly field: 'budget'; readonly currency: string }
  /** `within`: the broad tag that the answer narrows; null when nothing says what the requirement is about. */
  | { readonly field: 'tags'; readonly within: string | null }
  | {
      readonly field:
        | 'certifications'
        | 'quantity'
        | 'neededBy'
        | 'cooperationModes'
        | 'markets'
        | 'regions'
        | 'partnerKinds'
        | 'languages';
    };

export type AnswerValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'span'; readonly min: number; readonly max: number }
  /** Calendar date `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly date: string }
  /** A tag, certification, market or region. */
  | { readonly kind: 'code'; readonly code: string }
  /** Of a text spec; `concept` is the taxonomy's concept of that name. */
  | { readonly kind: 'word'; readonly word: string; readonly concept: string | null }
  | { readonly kind: 'mode'; readonly mode: CooperationMode }
  | { readonly kind: 'company-kind'; readonly companyKind: CompanyKind }
  | { readonly kind: 'language'; readonly language: Language };

export interface Answer {
  readonly value: AnswerValue;
  /** Candidates whose stated facts agree with it. */
  readonly suits: number;
}

export const QUESTION_FORMS = ['number', 'span', 'choice', 'date', 'yes-no'] as const;
export type QuestionForm = (typeof QUESTION_FORMS)[number];

export interface Question {
  readonly asked: Asked;
  readonly form: QuestionForm;
  /** Every one of them changes the list. Of `number` and `date` they are examples; anything else may be answered. */
  readonly answers: readonly Answer[];
  /** Candidates that state what the answer is compared with. */
  readonly stated: number;
  readonly candidates: number;
  /** Lowest and highest figure among them. */
  readonly span: { readonly min: number; readonly max: number; readonly measure: Measure } | null;
  /** Integer 0..10000: how much of the list an answer changes, on average. */
  readonly change: number;
}

export interface Interview {
  /**
   * `open`: there are questions; `specific`: no answer would change the list; `no-subject`: the first question is what it
   * is about; `no-candidates`: nobody offers it, so no answer would help.
   */
  readonly state: 'open' | 'specific' | 'no-subject' | 'no-candidates';
  readonly candidates: number;
  /** Best first, at most five. */
  readonly questions: readonly Question[];
}
