import { COMPLIANCE_PHRASES, isAppliedOn, type Jurisdiction } from '../../engine/compliance/index.js';
import { languageOf } from '../../engine/facts/index.js';
import type { Locale } from '../../errors/describe.js';
import type { RuleView } from './rule.dto.js';
import type { SetRule } from './rule-settings.service.js';

const SEVERAL: Readonly<Record<Locale, string>> = { ko: '여러 국가', 'zh-CN': '多个国家', en: 'Several countries' };

function jurisdictionText(jurisdiction: Jurisdiction, locale: Locale): string {
  if (jurisdiction === 'INT') return SEVERAL[locale];
  return new Intl.DisplayNames([locale], { type: 'region' }).of(jurisdiction) ?? jurisdiction;
}

export function ruleView({ written, rule, setting }: SetRule, onDate: string, locale: Locale): RuleView {
  return {
    id: rule.id,
    version: setting?.version ?? 0,
    name: rule.names[languageOf(locale)],
    jurisdiction: rule.jurisdiction,
    jurisdictionText: jurisdictionText(rule.jurisdiction, locale),
    status: rule.status,
    statusText: COMPLIANCE_PHRASES[locale].statuses[rule.status],
    isOn: rule.isOff !== true,
    applies: isAppliedOn(rule, onDate),
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo ?? null,
    citation: rule.citation,
    sources: [...rule.sources],
    checkedAt: rule.checkedAt,
    confidence: rule.confidence,
    writtenStatus: written.status,
    writtenFrom: written.effectiveFrom,
    writtenTo: written.effectiveTo ?? null,
    set: setting && { by: setting.setBy, at: setting.at.toISOString(), reason: setting.reason },
  };
}
