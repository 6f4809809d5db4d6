import { partyFrom, partyFromOutside } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const krFx: Rule = {
  id: 'KR-FX',
  version: 1,
  names: { ko: '해외직접투자 신고', zh: '境外投资申报', en: 'Outbound investment report' },
  jurisdiction: 'KR',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'general-knowledge',
  citation: 'Foreign Exchange Transactions Act',
  sources: [],
  applies: (facts) => partyFrom(facts, 'KR') !== undefined && partyFromOutside(facts, 'KR') !== undefined,
  check: (facts) => {
    const equity = valueOf(facts, 'equity');
    if (equity === undefined) return ask('cooperation');
    if (!equity) return CLEAR;
    return conditions({ code: 'korean-investment' }, task('outbound-investment-report', partyFrom(facts, 'KR')));
  },
};
