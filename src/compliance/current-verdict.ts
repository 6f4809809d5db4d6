import type { ComplianceOverride } from './compliance-override.entity.js';
import type { ComplianceVerdict } from './compliance-verdict.entity.js';
import type { Deal } from './deals.service.js';
import type { Judgement } from './judge.js';
import type { Passage } from './overrides.js';

/** The verdict on a match or a team as of now, with what it rests on. */
export interface CurrentVerdict extends Judgement {
  readonly deal: Deal;
  readonly stored: ComplianceVerdict;
  /** Oldest first. */
  readonly overrides: readonly ComplianceOverride[];
  readonly passage: Passage;
}
