import type { CompanyFacts, CompanyKind, CooperationMode } from './company.js';
import type { LaneCode } from './lane.js';
import type { Text } from './language.js';
import type { Quote, Reading } from './quote.js';
import type { Vector } from './vector.js';

/** A tag that a text or a person gave to a capability or requirement. */
export interface TagFact {
  readonly code: string;
  readonly origin: 'chosen' | 'derived';
  /** Confidence 1..10000: chosen tags and titles high, descriptions lower, industry-class phrases lowest. */
  readonly strength: number;
  /** The words a derived tag rests on; chosen tags carry the words too when the text has them. */
  readonly quote: Quote | null;
}

/** An offered quantity in the unit of its spec key, or words. A single number has `min === max`; null is open-ended. */
export type SpecValue =
  | { readonly shape: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly shape: 'text'; readonly text: string };

/** Terms of an offer that a text may state. */
export type OfferedTerm = 'trl' | 'minOrder' | 'monthlyCapacity' | 'leadTimeDays' | 'price';

/** Which facts of an offer stand only in its text, with the words: by spec key, certification code, and term. */
export interface OfferReadings {
  readonly specs: Readonly<Record<string, Reading>>;
  readonly certifications: Readonly<Record<string, Reading>>;
  readonly terms: Readonly<Partial<Record<OfferedTerm, Reading>>>;
  /** Certifications that the text says are not held (`NMPA 미신청`, `无CE认证`), by code; none that are stated. */
  readonly denied?: Readonly<Record<string, Reading>>;
}

export interface CapabilityFacts {
  /** External id: ties break by it. */
  readonly id: string;
  readonly company: CompanyFacts;
  readonly title: Text;
  readonly description: Text;
  /** Where the scoring context's model has read the texts. */
  readonly vector?: Vector;
  /** Lanes it is offered in; empty means any that its tags and direction allow. */
  readonly lanes: readonly LaneCode[];
  readonly tags: readonly TagFact[];
  readonly specs: Readonly<Record<string, SpecValue>>;
  readonly certifications: readonly string[];
  /** Technology readiness level 1..9. */
  readonly trl: number | null;
  readonly minOrder: number | null;
  readonly monthlyCapacity: number | null;
  readonly leadTimeDays: number | null;
  readonly price: { readonly min: number | null; readonly max: number | null; readonly currency: string } | null;
  readonly cooperationModes: readonly CooperationMode[];
  readonly markets: readonly string[];
  readonly wants: {
    readonly partnerKinds: readonly CompanyKind[];
    readonly regions: readonly string[];
    /** Taxonomy codes of sectors that the supplier will not serve. */
    readonly excludedSectors: readonly string[];
  };
  /** Absent when every fact is stated. */
  readonly readings?: OfferReadings;
}
