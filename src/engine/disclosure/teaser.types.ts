import type { ClauseBound, CompanyKind, CooperationMode, LaneCode, Need, SpecValue } from '../facts/index.js';
import type { SizeBand } from './bands.js';

/** From a figure to another; the same twice where it is shown exactly, null where an end is open. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

export interface PriceRange extends Range {
  readonly currency: string;
}

/** A seat by region (ISO 3166-2), by cluster, or by country alone. */
export type Seat =
  | { readonly by: 'region'; readonly region: string }
  | { readonly by: 'cluster'; readonly cluster: string }
  | { readonly by: 'country' };

/** What a firm is without saying which: codes and figures only, never words of its own. */
export interface CompanyTeaser {
  readonly country: string;
  readonly kind: CompanyKind | null;
  readonly seat: Seat;
  readonly size: SizeBand | null;
  readonly markets: readonly string[];
}

export interface OfferTerms {
  readonly minOrder: Range | null;
  readonly monthlyCapacity: Range | null;
  readonly leadTimeDays: Range | null;
  readonly price: PriceRange | null;
  readonly trl: number | null;
  readonly cooperationModes: readonly CooperationMode[];
}

export interface CapabilityTeaser {
  readonly company: CompanyTeaser;
  readonly lanes: readonly LaneCode[];
  readonly tags: readonly string[];
  readonly specs: readonly { readonly spec: string; readonly value: SpecValue }[];
  readonly certifications: readonly string[];
  readonly terms: OfferTerms;
  readonly markets: readonly string[];
}

export interface NeedTerms {
  readonly quantity: Range | null;
  readonly budget: PriceRange | null;
  /** `YYYY-MM-DD`, or `YYYY-Qn` where it is rounded to its quarter. */
  readonly neededBy: string | null;
  readonly cooperationModes: readonly CooperationMode[];
  readonly partnerKinds: readonly CompanyKind[];
  readonly regions: readonly string[];
}

export interface RequirementTeaser {
  readonly company: CompanyTeaser;
  readonly lane: LaneCode;
  readonly tags: readonly { readonly tag: string; readonly need: Need }[];
  readonly clauses: readonly { readonly spec: string; readonly need: Need; readonly bound: ClauseBound }[];
  readonly certifications: readonly { readonly certification: string; readonly need: Need }[];
  readonly terms: NeedTerms;
  readonly markets: readonly string[];
}
