import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import { type Rule, type RuleId, RULES, rulesAsSet, type RuleSetting } from '../../engine/compliance/index.js';
import { CodedError, invalidInput } from '../../errors/coded-error.js';
import type { RuleSettingContent, SetRuleDto } from './rule.dto.js';
import { ComplianceRuleSetting } from './rule-setting.entity.js';

/** A rule as written, as it applies here, and its newest setting. */
export interface SetRule {
  readonly written: Rule;
  readonly rule: Rule;
  readonly setting: ComplianceRuleSetting | null;
}

/** Which rules apply and from when, as administrators have set it. */
@Injectable()
export class RuleSettings {
  /** What was last put together: rules are remembered by their list, so the same settings give the same list. */
  private last: { readonly key: string; readonly rules: readonly Rule[] } = { key: '', rules: RULES };

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** @param manager within a transaction, its own */
  async rules(manager: EntityManager = this.dataSource.manager): Promise<readonly Rule[]> {
    const settings = await this.newest(manager);
    const key = settings.map(({ id }) => id).join();
    if (key !== this.last.key) this.last = { key, rules: rulesAsSet(RULES, settings) };
    return this.last.rules;
  }

  async list(manager: EntityManager = this.dataSource.manager): Promise<readonly SetRule[]> {
    const settings = await this.newest(manager);
    return rulesAsSet(RULES, settings).map((rule) => ({
      written: writtenRule(rule.id),
      rule,
      setting: settings.find((setting) => setting.rule === rule.id) ?? null,
    }));
  }

  /** The rules as they would be with one more setting. @throws CodedError `not-found`, `invalid-input` */
  async rulesWith(id: string, content: RuleSettingContent): Promise<readonly Rule[]> {
    const { id: rule } = writtenRule(id);
    const settings = await this.newest(this.dataSource.manager);
    const changed = [...settings.filter((setting) => setting.rule !== rule), settingOf(rule, content)];
    return inOrder(rulesAsSet(RULES, changed), rule);
  }

  /**
   * @param expected version that the administrator has seen; 0 for a rule that was never set
   * @throws CodedError `not-found`, `version-stale`, `invalid-input` for a last day before the first
   */
  set(id: string, expected: number, { reason, ...content }: SetRuleDto, setBy: string): Promise<readonly SetRule[]> {
    return this.transactions.run(async (transaction) => {
      const { manager } = transaction;
      const { id: rule } = writtenRule(id);
      // Whoever sets the same rule waits here, so that versions have no gap and nobody overwrites what they have not seen.
      await manager.query(`select pg_advisory_xact_lock(hashtext('compliance_rule_setting'))`);
      const settings = await this.newest(manager);
      const before = settings.find((setting) => setting.rule === rule);
      const current = before?.version ?? 0;
      if (current !== expected) throw new CodedError('version-stale', { expected, current });
      const setting = settingOf(rule, content);
      inOrder(rulesAsSet(RULES, [setting]), rule);
      const row = { id: uuidv7(), version: current + 1, ...setting, reason, setBy };
      await manager.insert(ComplianceRuleSetting, row);
      await this.audit.record(transaction, {
        actor: setBy,
        act: 'rule.set',
        subjectKind: 'compliance-rule',
        subject: rule,
        ...(before && { before: { ...settingOf(rule, before) } }),
        after: { ...setting },
        reason,
      });
      await transaction.record({ topic: 'compliance-rule.set', subject: row.id, actor: setBy });
      return this.list(manager);
    });
  }

  private newest(manager: EntityManager): Promise<ComplianceRuleSetting[]> {
    return manager
      .createQueryBuilder(ComplianceRuleSetting, 'setting')
      .distinctOn(['setting.rule'])
      .orderBy('setting.rule')
      .addOrderBy('setting.version', 'DESC')
      .getMany();
  }
}

function writtenRule(id: string): Rule {
  const rule = RULES.find((written) => written.id === id);
  if (!rule) throw new CodedError('not-found', { kind: 'compliance-rule' });
  return rule;
}

function inOrder(rules: readonly Rule[], id: RuleId): readonly Rule[] {
  const { effectiveFrom = null, effectiveTo } = rules.find((rule) => rule.id === id) ?? {};
  if (effectiveFrom !== null && effectiveTo !== undefined && effectiveTo < effectiveFrom)
    throw invalidInput({ field: 'effectiveTo', code: 'reversed-range' });
  return rules;
}

/** What is left out is as written with the rule. */
const settingOf = (
  rule: RuleId,
  { isOn, status, effectiveFrom, effectiveTo }: RuleSettingContent | RuleSetting,
): RuleSetting => ({
  rule,
  isOn,
  status: status ?? null,
  effectiveFrom: effectiveFrom ?? null,
  effectiveTo: effectiveTo ?? null,
});
