import { bringerOf } from '../deal.js';
import { chipBringer, passesThrough } from '../markets.js';
import { CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const tcSg: Rule = {
  id: 'TC-SG',
  version: 1,
  names: { ko: '싱가포르', zh: '新加坡', en: 'Singapore' },
  jurisdiction: 'SG',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Singapore Customs Circular 01/2025',
  sources: [
    'taxiseasia.com/singapore-customs-circular-highlights-compliance-expectations-for-advanced-semiconductors-and-ai-technologies',
  ],
  applies: (facts) => (chipBringer(facts) ?? bringerOf(facts, ['advanced-semiconductor'])) !== undefined,
  check: (facts) => {
    const passes = passesThrough(facts, 'SG');
    if (typeof passes !== 'boolean') return passes;
    if (!passes) return CLEAR;
    const sender = chipBringer(facts) ?? bringerOf(facts, ['advanced-semiconductor']);
    return conditions({ code: 'declared-destination', market: 'SG' }, task('declare-final-destination', sender));
  },
};
