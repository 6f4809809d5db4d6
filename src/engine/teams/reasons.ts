import type { CompanyKind, CooperationMode, Language, PresenceKind, Text } from '../facts/index.js';
import type { Reason } from '../scoring/index.js';

/** Why a firm fills a role, or what it lacks to. Codes and figures only, nothing rendered. */
export type SlotReason =
  /** What the scoring of the capability against the role says. */
  | { readonly code: 'scored'; readonly reason: Reason }
  | { readonly code: 'kind-asked'; readonly kind: CompanyKind }
  | { readonly code: 'kind-other'; readonly kind: CompanyKind; readonly asked: readonly CompanyKind[] }
  | { readonly code: 'kind-unstated'; readonly asked: readonly CompanyKind[] }
  | { readonly code: 'country-other'; readonly country: string; readonly asked: readonly string[] }
  /** The role works on the ground, and the firm is not there. */
  | { readonly code: 'not-local'; readonly market: string }
  | { readonly code: 'nothing-offered' }
  | { readonly code: 'other-offered' }
  /** It renders what is asked for other sectors. */
  | { readonly code: 'sectors-other' }
  /** What it calls its offer is what the role is described by. */
  | { readonly code: 'words-echo' }
  | { readonly code: 'licence-held'; readonly market: string }
  | { readonly code: 'licence-unstated'; readonly market: string; readonly licences: readonly Text[] }
  | { readonly code: 'role-undefined' }
  | { readonly code: 'below-threshold'; readonly score: number; readonly threshold: number }
  | MarketReason;

/** How a firm stands to the market of the opportunity. */
export type MarketReason =
  | { readonly code: 'market-home'; readonly market: string }
  | { readonly code: 'market-presence'; readonly market: string; readonly kind: PresenceKind }
  | { readonly code: 'market-aim'; readonly market: string }
  | { readonly code: 'market-other'; readonly market: string }
  | { readonly code: 'market-unstated'; readonly market: string };

/** Why two firms go together, or not. `by` is the firm that says it, `of` the one it says it of: external ids. */
export type PairReason =
  | { readonly code: 'language-home'; readonly language: Language }
  | { readonly code: 'language-common'; readonly languages: readonly Language[] }
  | { readonly code: 'language-apart' }
  | { readonly code: 'language-unstated' }
  | { readonly code: 'kind-wished'; readonly by: string; readonly of: string; readonly kind: CompanyKind }
  | { readonly code: 'kind-unwished'; readonly by: string; readonly of: string; readonly kind: CompanyKind }
  | { readonly code: 'region-wished'; readonly by: string; readonly of: string; readonly region: string }
  | {
      readonly code: 'region-unwished';
      readonly by: string;
      readonly of: string;
      readonly region: string;
      /** Where it wishes for one instead. */
      readonly wished: readonly string[];
    }
  | { readonly code: 'modes-shared'; readonly modes: readonly CooperationMode[] }
  | { readonly code: 'modes-apart' }
  | { readonly code: 'wishes-unstated' }
  | { readonly code: 'strengths-differ' }
  | { readonly code: 'strengths-overlap'; readonly tags: readonly string[] }
  | { readonly code: 'strengths-unstated' }
  /** Both offer the same and nothing else. */
  | { readonly code: 'competitors'; readonly tags: readonly string[] }
  | { readonly code: 'sector-excluded'; readonly by: string; readonly of: string; readonly sector: string };

/** What to look for where a role stays open. */
export interface GapAdvice {
  readonly code: 'look-for' | 'describe-role' | 'team-full';
  readonly role: string;
  readonly market: string;
  /** Countries that may fill it; empty for any. */
  readonly countries: readonly string[];
  /** Whether only firms of the market itself may. */
  readonly local: boolean;
  readonly kinds: readonly CompanyKind[];
  /** Codes of the needed concepts. */
  readonly tags: readonly string[];
  readonly licences: readonly Text[];
}
