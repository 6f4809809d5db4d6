import type { CapabilityFacts } from './capability.js';
import type { CompanyFacts, CompanyKind } from './company.js';
import type { Names, Text } from './language.js';
import type { Reading } from './quote.js';
import type { ClauseFact, RequiredCertification, RequiredTag } from './requirement.js';

/** Roles that have a name in every language. Opportunities may name others, which are shown as they are written. */
export const KNOWN_ROLES = [
  'technology',
  'components',
  'manufacturing',
  'integration',
  'local-operator',
  'data-host',
  'maintenance',
  'distribution',
  'finance',
] as const;
export type KnownRole = (typeof KNOWN_ROLES)[number];

/** The sides of a team: Korean and Chinese firms, and firms of the market itself. */
export const TEAM_SIDES = ['KR', 'CN', 'host'] as const;
export type TeamSide = (typeof TEAM_SIDES)[number];

/** One place in a team and what it takes to fill it. Empty lists ask for nothing. */
export interface RoleSlot {
  /** `role1`, `role2`, ... in the order the opportunity states them. */
  readonly id: string;
  /** One of `KNOWN_ROLES`, or a word of the author's own. */
  readonly role: string;
  /** Countries (ISO 3166-1 alpha-2) that may fill it. */
  readonly countries: readonly string[];
  readonly tags: readonly RequiredTag[];
  readonly clauses: readonly ClauseFact[];
  /** Only ever read from the texts: no field of a role holds them. */
  readonly certifications: readonly RequiredCertification[];
  readonly partnerKinds: readonly CompanyKind[];
  /** What the host country wants of whoever fills it, in the author's words. */
  readonly licences: readonly Text[];
  /**
   * What the opportunity speaks of around the role; asked of nobody. It tells firms apart where the role itself asks
   * for nothing that a capability could show.
   */
  readonly about?: readonly RequiredTag[];
  /**
   * What the author calls the role, on the first line, and what the description says of it. It is compared with titles
   * of offers, for what the taxonomy does not tell apart.
   */
  readonly words?: Text;
}

/** A project in a third country that firms of several sides enter together. */
export interface OpportunityFacts {
  /** External id. */
  readonly id: string;
  readonly owner: CompanyFacts;
  /** ISO 3166-1 alpha-2 */
  readonly market: string;
  readonly title: Text;
  readonly description: Text;
  readonly roles: readonly RoleSlot[];
  /** Fewest firms asked of each side. */
  readonly sides: Readonly<Record<TeamSide, number>>;
  readonly value: { readonly min: number | null; readonly max: number | null; readonly currency: string } | null;
  /** Calendar date `YYYY-MM-DD`. */
  readonly neededBy: string | null;
  /** Which of these stand only in the texts; absent when all are stated. */
  readonly readings?: Readonly<Partial<Record<'value' | 'neededBy', Reading>>>;
}

/** A company with all that it offers. */
export interface Candidate {
  readonly company: CompanyFacts;
  readonly capabilities: readonly CapabilityFacts[];
}

export const FACT_CONFIDENCES = ['high', 'medium', 'low'] as const;

/** What a market fact rests on. */
export interface FactSource {
  readonly source: string;
  /** Of the source, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string;
  readonly confidence: (typeof FACT_CONFIDENCES)[number];
}

export interface MarketFact extends FactSource {
  readonly text: Names;
}

export interface Regulator extends FactSource {
  readonly names: Names;
}

/** A third country and what is known of entering it. A list without entries says that nothing is known yet. */
export interface MarketFacts {
  /** ISO 3166-1 alpha-2 */
  readonly code: string;
  readonly names: Names;
  /** What texts call it besides its names: stems of words (`Saudi`) and its great cities, in any of the languages. */
  readonly spoken: readonly string[];
  /** Languages of business and administration, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** IANA name; where the country has several, that of its seat of business. */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
  /** Of the languages, time zone and currency. */
  readonly basis: FactSource;
  readonly regulators: readonly Regulator[];
  /** What is asked of foreign firms. */
  readonly asks: readonly MarketFact[];
  /** Where its law on data is found. */
  readonly dataLaw: readonly MarketFact[];
}
