import { isUsedIn } from '../deal.js';
import { chipBringer, hostOf, mayUsePersonalDataIn, personalDataLeave } from '../markets.js';
import { CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const tcSa: Rule = {
  id: 'TC-SA',
  version: 1,
  names: { ko: '사우디', zh: '沙特', en: 'Saudi Arabia' },
  jurisdiction: 'SA',
  status: 'in_force',
  effectiveFrom: '2024-09-01',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: 'PDPL, Art. 29 (2024-09-01)',
  sources: ['houranipartners.com/navigating-sdaias-updated-rules-for-cross-border-data-transfer'],
  applies: (facts) => (isUsedIn(facts, 'SA') && chipBringer(facts) !== undefined) || mayUsePersonalDataIn(facts, 'SA'),
  check: (facts) => {
    const chips = chipBringer(facts);
    const leaves = mayUsePersonalDataIn(facts, 'SA') ? personalDataLeave(facts) : false;
    if (typeof leaves !== 'boolean') return leaves;
    const clauses = leaves ? [task('saudi-transfer-clauses', hostOf(facts, 'SA'))] : [];
    if (chips !== undefined) {
      return conditions({ code: 'market-chips', market: 'SA' }, task('saudi-chip-terms', chips), ...clauses);
    }
    return leaves ? conditions({ code: 'market-data-export', market: 'SA' }, ...clauses) : CLEAR;
  },
};
