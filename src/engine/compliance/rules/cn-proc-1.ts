import { isUsedIn, partyFromOutside, sellsGoods } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnProc1: Rule = {
  id: 'CN-PROC-1',
  version: 1,
  names: { ko: '정부조달', zh: '政府采购本国产品', en: 'Public procurement' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2026-01-01',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: 'Domestic product standard in government procurement, State Council Office (2026-01-01)',
  sources: ['vk05.com/news/202509/t20250930_25457301.htm'],
  applies: (facts) =>
    isUsedIn(facts, 'CN') &&
    sellsGoods(facts) !== false &&
    facts.parties.some(({ country, supplies }) => supplies && country !== 'CN'),
  check: (facts) => {
    if (sellsGoods(facts) === undefined) return ask('cooperation');
    const isPublic = valueOf(facts, 'publicBuyer');
    if (isPublic === undefined) return ask('publicBuyer');
    if (!isPublic) return CLEAR;
    return conditions({ code: 'public-buyer' }, task('price-against-preference', partyFromOutside(facts, 'CN')));
  },
};
