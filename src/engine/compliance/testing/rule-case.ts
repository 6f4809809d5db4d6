import type { ComplianceFacts, FactName, PartyFactName } from '../facts.js';
import type { RuleId } from '../rules/index.js';

/** What a rule must find in a deal. */
export interface RuleCase {
  readonly what: string;
  readonly deal: ComplianceFacts;
  readonly finds: 'clear' | 'conditions' | 'blocked' | 'notApplicable' | readonly (FactName | PartyFactName)[];
}

/** At least one deal that it stops or sets conditions for, one that it lets go, one of which it must ask. */
export type CasesOf<Id extends RuleId> = Readonly<Record<Id, readonly RuleCase[]>>;

export const finds = (finds: RuleCase['finds'], what: string, deal: ComplianceFacts): RuleCase => ({
  what,
  deal,
  finds,
});
