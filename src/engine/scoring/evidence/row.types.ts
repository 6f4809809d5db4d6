import type { ClauseBound, CompanyKind, CooperationMode, Language, Need, Quote, SpecValue } from '../../facts/index.js';
import type { FactName } from '../reasons.js';

export type EvidenceState = 'satisfied' | 'partial' | 'contradicted' | 'no-data';

/** What a requirement asks. Figures of specs are in the stored unit of their key. */
export type Wanted =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'spec'; readonly spec: string; readonly bound: ClauseBound; readonly unit: string | null }
  | { readonly kind: 'certification'; readonly certification: string }
  /** Pieces a month, which the supplier can make, and which are not fewer than it sells. */
  | { readonly kind: 'quantity'; readonly quantity: number; readonly against: 'monthlyCapacity' | 'minOrder' }
  | { readonly kind: 'budget'; readonly max: number; readonly currency: string }
  /** `days` left on the day of the run; negative when the date has passed. */
  | { readonly kind: 'neededBy'; readonly date: string; readonly days: number }
  | { readonly kind: 'leadTime'; readonly days: number }
  | { readonly kind: 'market'; readonly market: string }
  | { readonly kind: 'cooperation'; readonly modes: readonly CooperationMode[] }
  | { readonly kind: 'languages'; readonly languages: readonly Language[] }
  /** ISO 3166-2, any of them. */
  | { readonly kind: 'regions'; readonly regions: readonly string[] }
  | { readonly kind: 'partnerKinds'; readonly kinds: readonly CompanyKind[] };

/** What the capability or its company states about it. */
export type Offered =
  | { readonly kind: 'tag'; readonly tag: string }
  /** The supplier does not serve the sector. */
  | { readonly kind: 'excludedSector'; readonly sector: string }
  | { readonly kind: 'spec'; readonly value: SpecValue; readonly unit: string | null }
  | { readonly kind: 'certification'; readonly certification: string }
  | { readonly kind: 'monthlyCapacity'; readonly pieces: number }
  | { readonly kind: 'minOrder'; readonly pieces: number }
  | (PriceSpan & {
      readonly kind: 'price';
      /** In the currency of the budget, by the rates of `ratesOf`; null in the same currency or without a rate. */
      readonly converted: PriceSpan | null;
      /** Calendar date `YYYY-MM-DD`. */
      readonly ratesOf: string;
    })
  /** `date` is the day of delivery when ordered on the day of the run. */
  | { readonly kind: 'leadTime'; readonly days: number; readonly date: string }
  | { readonly kind: 'markets'; readonly present: readonly string[]; readonly aimed: readonly string[] }
  | { readonly kind: 'cooperation'; readonly modes: readonly CooperationMode[] }
  | { readonly kind: 'languages'; readonly languages: readonly Language[] }
  /** The seat, and the regions that are stated to be served. */
  | { readonly kind: 'regions'; readonly seat: string | null; readonly covered: readonly string[] }
  | { readonly kind: 'companyKind'; readonly companyKind: CompanyKind };

export interface PriceSpan {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
}

/** The same figures in one unit, of both sides. */
export interface FiguresInUnit {
  /** UCUM code. */
  readonly unit: string | null;
  readonly bound: ClauseBound;
  /** Null where nothing is offered. */
  readonly offered: SpecValue | null;
}

/** By how much an offered figure misses the asked one. */
export interface Gap {
  /** The offer lies `below` or `above` the limit, or lacks a piece at an end of a span that it has to cover. */
  readonly how: 'below' | 'above' | 'low-end' | 'high-end';
  readonly limit: number;
  readonly offered: number;
  /** Above 0. */
  readonly amount: number;
  /** Of the limit, or of the asked span where that is wider; one decimal; null against a limit of nothing. */
  readonly percent: number | null;
  readonly measure: Measure;
}

/** What the figures of a gap count: the asked unit (UCUM code), pieces, days, or the currency of the budget. */
export type Measure =
  | { readonly kind: 'unit'; readonly unit: string | null }
  | { readonly kind: 'pieces' }
  | { readonly kind: 'days' }
  | { readonly kind: 'money'; readonly currency: string };

/** One row of the evidence matrix: what the requirement asks, what the capability states, and the words of both. */
export interface EvidenceRow {
  /**
   * `t1`.. for tags, the id of a spec clause (`c1`.., `r1`.. for those that only the text states), `k1`.. for
   * certifications, `q1`, `q2` for the quantity, `b1` for the budget, `d1` for the date, `l1` for the lead time, `m1`..
   * for markets, `w1` for ways to cooperate, `p1` for kinds of partner, `a1` for regions, `s1` for languages spoken.
   */
  readonly clause: string;
  readonly need: Need;
  readonly state: EvidenceState;
  /** False for what was read from the requirement's text and nobody has confirmed. */
  readonly confirmed: boolean;
  readonly wanted: Wanted;
  readonly offered: Offered | null;
  /** Of figures of specs: in the asked unit and, where it is another, in the offered one. */
  readonly figures: readonly FiguresInUnit[];
  /** Empty unless figures miss their limit. */
  readonly gaps: readonly Gap[];
  /** The fields that state it; null where no field of that side does, so that an offer was read from its text. */
  readonly fields: { readonly requirement: FactName | null; readonly capability: FactName | null };
  /** `text === source.slice(start, end)`; a side whose words do not state the fact has none. */
  readonly quotes: readonly (Quote & { readonly side: 'requirement' | 'capability' })[];
}
