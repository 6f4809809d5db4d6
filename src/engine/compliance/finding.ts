import type { Checked } from './outcome.js';
import type { RuleId } from './rules/ids.js';
import type { Jurisdiction, RuleStatus } from './rules/rule.js';

/** Why a rule was not applied. */
export type NotApplied = 'out-of-scope' | 'not-yet' | 'expired' | 'suspended' | 'switched-off';

interface Applied {
  readonly rule: RuleId;
  readonly version: number;
  readonly jurisdiction: Jurisdiction;
  readonly status: RuleStatus;
}

/** What one rule found. */
export type Finding = Applied &
  (
    | { readonly outcome: 'notApplicable'; readonly why: NotApplied }
    | Exclude<Checked, { outcome: 'conditions' }>
    | (Extract<Checked, { outcome: 'conditions' }> & {
        /** Set where the rule would block if it were known to be in force. */
        readonly wouldBlock?: true;
      })
  );
