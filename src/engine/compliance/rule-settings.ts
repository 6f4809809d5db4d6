import type { RuleId } from './rules/ids.js';
import type { Rule, RuleStatus } from './rules/rule.js';

/** What an administrator has set of a rule; null leaves what is written with it. */
export interface RuleSetting {
  readonly rule: RuleId;
  /** False lists the rule and does not apply it. */
  readonly isOn: boolean;
  readonly status: RuleStatus | null;
  /** First and last day, `YYYY-MM-DD`. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** The rules as they are set here. What a rule checks is never changed by a setting. */
export function rulesAsSet(rules: readonly Rule[], settings: readonly RuleSetting[]): readonly Rule[] {
  const byRule = new Map(settings.map((setting) => [setting.rule, setting]));
  return rules.map((rule) => {
    const setting = byRule.get(rule.id);
    if (setting === undefined) return rule;
    const effectiveTo = setting.effectiveTo ?? rule.effectiveTo;
    return {
      ...rule,
      isOff: !setting.isOn,
      status: setting.status ?? rule.status,
      effectiveFrom: setting.effectiveFrom ?? rule.effectiveFrom,
      ...(effectiveTo !== undefined && { effectiveTo }),
    };
  });
}
