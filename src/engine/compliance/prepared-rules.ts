import type { Finding, NotApplied } from './finding.js';
import { byRule } from './rules/ids.js';
import type { Rule } from './rules/rule.js';

/** A rule with what it finds in most deals: a run judges hundreds of thousands, so those are made once. */
export interface PreparedRule {
  readonly rule: Rule;
  /** Set where the rule does not hold on the day. */
  readonly notHeld: Finding | null;
  readonly outOfScope: Finding;
  readonly clear: Finding;
}

const prepared = new WeakMap<readonly Rule[], Map<string, readonly PreparedRule[]>>();

/** Rules in their order, with those sorted out that do not hold on the day; remembered by list and day. */
export function preparedRules(rules: readonly Rule[], onDate: string): readonly PreparedRule[] {
  let byDay = prepared.get(rules);
  if (byDay === undefined) prepared.set(rules, (byDay = new Map()));
  let known = byDay.get(onDate);
  if (known === undefined) {
    known = [...rules].sort((a, b) => byRule(a.id, b.id)).map((rule) => prepare(rule, onDate));
    byDay.set(onDate, known);
  }
  return known;
}

function prepare(rule: Rule, onDate: string): PreparedRule {
  const { id, version, jurisdiction, status } = rule;
  const applied = { rule: id, version, jurisdiction, status };
  const not = (why: NotApplied): Finding => ({ ...applied, outcome: 'notApplicable', why });
  const why = notHeldOn(rule, onDate);
  return {
    rule,
    notHeld: why && not(why),
    outOfScope: not('out-of-scope'),
    clear: { ...applied, outcome: 'clear', tasks: [] },
  };
}

/** Whether it is applied to deals on the day, `YYYY-MM-DD`. */
export const isAppliedOn = (rule: Rule, onDate: string): boolean => notHeldOn(rule, onDate) === null;

function notHeldOn({ isOff, status, effectiveFrom, effectiveTo }: Rule, onDate: string): NotApplied | null {
  if (isOff === true) return 'switched-off';
  if (status === 'suspended') return 'suspended';
  if (effectiveFrom !== null && onDate < effectiveFrom) return 'not-yet';
  return effectiveTo !== undefined && onDate > effectiveTo ? 'expired' : null;
}
