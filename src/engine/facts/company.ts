export const COMPANY_KINDS = [
  'manufacturer',
  'fabless',
  'software',
  'integrator',
  'epc',
  'platform',
  'end-user',
  'operator',
  'research',
  'incubator',
] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];

export const COOPERATION_MODES = [
  'supply',
  'licence',
  'co-development',
  'joint-venture',
  'technology-transfer',
  'joint-entry',
  'integration',
] as const;
export type CooperationMode = (typeof COOPERATION_MODES)[number];

export const PRESENCE_KINDS = ['licence', 'pilot', 'customer', 'office', 'partner'] as const;
export type PresenceKind = (typeof PRESENCE_KINDS)[number];

export interface CompanyFacts {
  readonly id: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly kind: CompanyKind | null;
  readonly onePerson: boolean;
  /** ISO 3166-2 code */
  readonly region: string | null;
  readonly city: string | null;
  /** Working languages of the firm. */
  readonly languages: readonly ('ko' | 'zh' | 'en')[];
  /** Countries it sells to or wants to enter. */
  readonly markets: readonly string[];
  readonly presence: readonly { readonly market: string; readonly kind: PresenceKind }[];
  /** Number of reference customers or projects; null when not stated. */
  readonly references: number | null;
  readonly employees: number | null;
  readonly foundedYear: number | null;
  /** True once an advisor has accepted proof of identity. */
  readonly verified: boolean;
  /** Absent without an item that counts. */
  readonly card?: GradedCard;
}

/** What advisors have graded of a company's evaluation card on more than its own word. */
export interface GradedCard {
  /** Number of items that count, at least 1. */
  readonly items: number;
  /** Number of items that a complete card of its kind has. */
  readonly needed: number;
  /** Mean grade, integer 0..10000. */
  readonly grade: number;
}
