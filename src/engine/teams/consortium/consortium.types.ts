import type { CapabilityFacts, CompanyFacts } from '../../facts/index.js';
import type { PairFit } from '../team.types.js';

/** One thing that a requirement must have: a concept, a clause or a certification. */
export type ScopeItem =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'clause'; readonly clause: string; readonly spec: string }
  | { readonly kind: 'certification'; readonly certification: string };

export interface ConsortiumMember {
  readonly company: CompanyFacts;
  /** What it covers its part with, by id. */
  readonly capabilities: readonly CapabilityFacts[];
  readonly items: readonly ScopeItem[];
  /** Proposed share of the scope in percent, an integer; the shares of a consortium sum up to 100. */
  readonly share: number;
  readonly lead: boolean;
}

export interface Consortium {
  /** Largest share first, then by id. */
  readonly members: readonly ConsortiumMember[];
  readonly pairs: readonly PairFit[];
  /** Integer 0..10000; see `buildConsortium`. */
  readonly value: number;
  /** The exact integer that ranks sets of the same size. */
  readonly rankingValue: number;
  /** How much better (0..10000) a set of this size could at most be that the search did not look at; 0 is proof. */
  readonly gap: number;
}

/** What came of looking for a consortium. */
export type ConsortiumResult =
  | { readonly state: 'proposed'; readonly consortium: Consortium }
  /** One firm covers all by itself: one of those that do. */
  | { readonly state: 'one-firm'; readonly consortium: null; readonly company: CompanyFacts }
  /** Nobody covers these. */
  | { readonly state: 'uncovered'; readonly consortium: null; readonly items: readonly ScopeItem[] }
  /** The requirement must have fewer than two things, so there is nothing to share out. */
  | { readonly state: 'indivisible'; readonly consortium: null }
  | { readonly state: 'too-many-firms'; readonly consortium: null; readonly most: number };
