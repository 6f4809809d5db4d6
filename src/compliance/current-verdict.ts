import type { Verdict } from '../engine/compliance/index.js';
import type { ComplianceOverride } from './compliance-override.entity.js';
import type { ComplianceVerdict } from './compliance-verdict.entity.js';
import type { Deal } from './deals.service.js';
import type { Passage } from './overrides.js';

/** The verdict on a match as of now, with what it rests on. */
export interface CurrentVerdict {
  readonly deal: Deal;
  readonly verdict: Verdict;
  readonly stored: ComplianceVerdict;
  /** Oldest first. */
  readonly overrides: readonly ComplianceOverride[];
  readonly passage: Passage;
}
