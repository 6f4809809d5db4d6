import type { ClauseBound, CompanyKind, CooperationMode, LaneCode, Language, Need, SpecValue } from '../facts/index.js';

/** What a side left unsaid, by the name of the field that would say it. */
export type FactName =
  | 'tags'
  | 'specs'
  | 'clauses'
  | 'certifications'
  | 'quantity'
  | 'minOrder'
  | 'monthlyCapacity'
  | 'budget'
  | 'price'
  | 'exchangeRate'
  | 'neededBy'
  | 'leadTimeDays'
  | 'trl'
  | 'references'
  | 'languages'
  | 'region'
  | 'regions'
  | 'regionsCovered'
  | 'markets'
  | 'partnerKinds'
  | 'kind'
  | 'cooperationModes'
  | 'excludedSectors'
  | 'text';

/** The two firms of a pair, by what they do in it. */
export type SideName = 'seeker' | 'provider';

export type TagReasonCode = 'tag-exact' | 'tag-more-specific' | 'tag-more-general' | 'tag-sibling' | 'tag-related';
export type ClauseReasonCode = 'clause-met' | 'clause-near' | 'clause-failed';

export interface ClauseStatement {
  /** Id of the clause in its requirement. */
  readonly clause: string;
  readonly need: Need;
  readonly spec: string;
  readonly bound: ClauseBound;
  /** UCUM code of the stored unit. */
  readonly unit: string | null;
}

export interface ClauseReason extends ClauseStatement {
  readonly code: ClauseReasonCode;
  readonly offered: SpecValue;
}

/** Why a criterion has its value. Raw facts only: figures in stored units, codes of reference data, nothing rendered. */
export type CriterionReason = JudgedFact & Unconfirmed;

interface Unconfirmed {
  /** Set where one of the facts only stands in a text and nobody has confirmed it. */
  readonly unconfirmed?: true;
}

type JudgedFact =
  /** The capability's side does not state what was needed to judge. Never a failure. */
  | { readonly code: 'no-data'; readonly missing: readonly FactName[] }
  /** The requirement does not ask for it. */
  | { readonly code: 'not-asked'; readonly missing: readonly FactName[] }
  | { readonly code: TagReasonCode; readonly required: string; readonly offered: string }
  | { readonly code: 'tag-missing'; readonly required: string }
  /** The texts speak of the same thing in two languages, though the tags do not show it. */
  | { readonly code: 'wording-agrees' }
  | ClauseReason
  | (ClauseStatement & { readonly code: 'clause-unstated' })
  /** `by` is the certification held, itself or one that includes what is asked. */
  | { readonly code: 'certification-held'; readonly certification: string; readonly by: string }
  | { readonly code: 'certification-unstated'; readonly certification: string }
  | CertificationDenied
  | { readonly code: 'quantity-above-minimum'; readonly quantity: number; readonly minOrder: number }
  | { readonly code: 'quantity-below-minimum'; readonly quantity: number; readonly minOrder: number }
  | { readonly code: 'capacity-enough'; readonly quantity: number; readonly monthlyCapacity: number }
  | { readonly code: 'capacity-short'; readonly quantity: number; readonly monthlyCapacity: number }
  | (PriceAgainstBudget & { readonly code: 'price-within-budget' })
  | (PriceAgainstBudget & { readonly code: 'price-over-budget' })
  | { readonly code: 'delivery-in-time'; readonly leadTimeDays: number; readonly days: number }
  | { readonly code: 'delivery-late'; readonly leadTimeDays: number; readonly days: number }
  | { readonly code: 'trl'; readonly trl: number }
  | { readonly code: 'certifications-stated'; readonly certifications: readonly string[] }
  | { readonly code: 'references-stated'; readonly count: number }
  | { readonly code: 'company-verified' }
  /** Advisors have graded so many items of the company's evaluation card; `grade` is their mean, 0..10000. */
  | { readonly code: 'card-graded'; readonly items: number; readonly grade: number }
  | { readonly code: 'cluster-strong'; readonly cluster: string; readonly tags: readonly string[] }
  /** The provider works in the seeker's own language. */
  | { readonly code: 'language-own'; readonly language: Language }
  | { readonly code: 'language-shared'; readonly languages: readonly Language[] }
  | { readonly code: 'language-none' }
  | { readonly code: 'local-partner'; readonly kind: CompanyKind | null; readonly language: Language }
  | { readonly code: 'local-presence'; readonly country: string }
  | { readonly code: 'region-match'; readonly side: SideName; readonly region: string }
  | { readonly code: 'region-near'; readonly side: SideName; readonly region: string }
  | { readonly code: 'region-other'; readonly side: SideName; readonly region: string }
  /** The capability lists the region among those it serves. */
  | { readonly code: 'region-covered'; readonly region: string }
  | { readonly code: 'region-uncovered'; readonly wished: readonly string[] }
  | { readonly code: 'market-present'; readonly market: string }
  | { readonly code: 'market-aimed'; readonly market: string }
  | { readonly code: 'market-absent'; readonly market: string }
  /** `side` is the firm whose kind it is; the other side stated its wish. */
  | { readonly code: 'partner-kind-wanted'; readonly side: SideName; readonly kind: CompanyKind }
  | { readonly code: 'partner-kind-other'; readonly side: SideName; readonly kind: CompanyKind }
  | { readonly code: 'cooperation-shared'; readonly modes: readonly CooperationMode[] }
  | { readonly code: 'cooperation-none' }
  | { readonly code: 'text-affinity'; readonly value: number }
  | { readonly code: 'meaning-affinity'; readonly value: number }
  /** The model has not read one of the texts yet; the criterion does not count. */
  | { readonly code: 'meaning-unread' };

/** The offer says that it does not hold it. */
interface CertificationDenied {
  readonly code: 'certification-denied';
  readonly certification: string;
}

interface PriceAgainstBudget {
  readonly price: number;
  readonly currency: string;
  readonly budget: number;
  readonly budgetCurrency: string;
}

/** Why a pair may not be offered at all. */
export type ExclusionReason =
  | { readonly code: 'same-company' }
  | {
      readonly code: 'lane-direction';
      readonly lane: LaneCode;
      readonly seekerCountry: string;
      readonly providerCountry: string;
    }
  | { readonly code: 'lane-not-offered'; readonly lane: LaneCode }
  | { readonly code: 'excluded-sector'; readonly sector: string }
  | (ClauseReason & { readonly code: 'clause-failed' } & Unconfirmed)
  | (CertificationDenied & Unconfirmed)
  /** The offer says nothing of what the seeker turns away for whoever lacks it. */
  | (ClauseStatement & { readonly code: 'clause-insisted' } & Unconfirmed)
  | ({ readonly code: 'certification-insisted'; readonly certification: string } & Unconfirmed)
  | { readonly code: 'no-common-ground' };

/** What the market lacks when a requirement's list is empty. */
export type MarketGapReason =
  | { readonly code: 'market-no-provider'; readonly lane: LaneCode }
  /** `nearest` holds at most three offered concepts, the closest first. */
  | { readonly code: 'market-no-tag'; readonly required: string; readonly nearest: readonly string[] }
  /** `stated`: somebody states it; `best`: the offer that comes closest, null for words that meet it in no part. */
  | (ClauseStatement & { readonly code: 'market-no-clause'; readonly stated: boolean; readonly best: SpecValue | null })
  | { readonly code: 'market-below-threshold'; readonly threshold: number; readonly best: number };

export type Reason = CriterionReason | ExclusionReason | MarketGapReason;
export type ReasonCode = Reason['code'];
