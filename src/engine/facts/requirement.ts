import type { TagFact } from './capability.js';
import type { CompanyFacts, CompanyKind, CooperationMode } from './company.js';
import type { LaneCode } from './lane.js';
import type { Text } from './language.js';
import type { Reading } from './quote.js';
import type { Vector } from './vector.js';

export const NEEDS = ['must', 'should', 'nice'] as const;
/** `must` excludes when contradicted, `should` and `nice` weigh. */
export type Need = (typeof NEEDS)[number];

export const CLAUSE_OPERATORS = ['>=', '<=', '=', 'in', 'between'] as const;
export type ClauseOperator = (typeof CLAUSE_OPERATORS)[number];

/** The bound of a clause: numbers are in the stored unit of the spec key. */
export type ClauseBound =
  | { readonly op: '>=' | '<='; readonly value: number }
  | { readonly op: '='; readonly value: number | string }
  | { readonly op: 'in'; readonly values: readonly (number | string)[] }
  | { readonly op: 'between'; readonly min: number; readonly max: number };

export interface ClauseFact {
  /** `c1`, `c2`, ... in the order the requirement states them; `r1`, `r2`, ... for those that only its text states. */
  readonly id: string;
  readonly spec: string;
  readonly need: Need;
  readonly bound: ClauseBound;
  /** As the author wrote it, for display and for finding its words in the text. */
  readonly written: { readonly value: number | string | readonly (number | string)[]; readonly unit: string | null };
  /** Set when only the text states it. */
  readonly reading?: Reading;
  /** Set when the text asks whoever lacks it not to write: then nothing said is not enough. Counts of a `must` alone. */
  readonly insisted?: true;
}

export interface RequiredCertification {
  readonly code: string;
  readonly need: Need;
  /** Set when only the text states it. */
  readonly reading?: Reading;
  /** Set when the text asks whoever lacks it not to write: then nothing said is not enough. Counts of a `must` alone. */
  readonly insisted?: true;
}

/** Terms of a requirement that a text may state. */
export type RequiredTerm = 'quantity' | 'budget' | 'neededBy';

export interface RequiredTag extends TagFact {
  readonly need: Need;
}

export interface RequirementFacts {
  /** External id. */
  readonly id: string;
  readonly company: CompanyFacts;
  readonly lane: LaneCode;
  readonly title: Text;
  readonly description: Text;
  /** Where the scoring context's model has read the texts. */
  readonly vector?: Vector;
  readonly tags: readonly RequiredTag[];
  readonly clauses: readonly ClauseFact[];
  readonly certifications: readonly RequiredCertification[];
  /** Pieces wanted a month. */
  readonly quantity: number | null;
  /** Highest price for one piece, licence or project. */
  readonly budget: { readonly max: number; readonly currency: string } | null;
  /** Calendar date `YYYY-MM-DD`. */
  readonly neededBy: string | null;
  readonly cooperationModes: readonly CooperationMode[];
  readonly markets: readonly string[];
  /** Regions (ISO 3166-2) the supplier should work in. */
  readonly regions: readonly string[];
  readonly partnerKinds: readonly CompanyKind[];
  /** Which of these terms stand only in the text; absent when all are stated. */
  readonly readings?: Readonly<Partial<Record<RequiredTerm, Reading>>>;
}
