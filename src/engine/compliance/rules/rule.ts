import type { FACT_CONFIDENCES, Names } from '../../facts/index.js';
import type { ComplianceFacts } from '../facts.js';
import type { Checked } from '../outcome.js';
import type { RuleId } from './ids.js';

/** Whose law it is; `INT` for what several or all of them ask. */
export type Jurisdiction = 'CN' | 'KR' | 'US' | 'AE' | 'SA' | 'MY' | 'SG' | 'VN' | 'TH' | 'ID' | 'INT';
export const RULE_STATUSES = ['in_force', 'suspended', 'announced', 'unverified'] as const;
/** A rule that is not known to be in force never blocks; one that is suspended is not applied. */
export type RuleStatus = (typeof RULE_STATUSES)[number];
/** What was read: the official text, a law firm, the press or a data provider, or general knowledge. */
export type Basis = 'official-text' | 'secondary' | 'general-knowledge';

/** One rule: what is known of it, and one pure check over the facts of a deal. */
export interface Rule {
  readonly id: RuleId;
  /** Raised with every change of what it finds. */
  readonly version: number;
  readonly names: Names;
  readonly jurisdiction: Jurisdiction;
  readonly status: RuleStatus;
  /** First and last day (`YYYY-MM-DD`); null where the day is older than anything here and not established. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo?: string;
  /** Switched off where Naru runs; never so as written. */
  readonly isOff?: boolean;
  readonly checkedAt: string;
  readonly confidence: (typeof FACT_CONFIDENCES)[number];
  readonly basis: Basis;
  readonly citation: string;
  /** Where that was read. */
  readonly sources: readonly string[];
  /** Whether such a deal is the rule's business at all, by tags, lane and countries. Unknown facts never take a deal out. */
  readonly applies: (facts: ComplianceFacts) => boolean;
  /** @param onDate `YYYY-MM-DD` */
  readonly check: (facts: ComplianceFacts, onDate: string) => Checked;
}
