import { isUsedIn } from '../deal.js';
import { isPersonal, mayTouchData } from '../data-flow.js';
import { valueOf } from '../facts.js';
import { hostOf } from '../markets.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const tcVn: Rule = {
  id: 'TC-VN',
  version: 1,
  names: { ko: '베트남', zh: '越南', en: 'Vietnam' },
  jurisdiction: 'VN',
  status: 'in_force',
  effectiveFrom: '2026-01-01',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Law 91/2025 on personal data (2026-01-01); Law 134/2025 on AI (2026-03-01)',
  sources: [
    'apolatlegal1.blogspot.com/2026/03/a-new-legal-wave-on-data-governance-and.html',
    'reg-intel.com/vietnam-ai-law-guide',
  ],
  applies: (facts) => isUsedIn(facts, 'VN') && mayTouchData(facts),
  check: (facts) => {
    const categories = valueOf(facts, 'dataCategories');
    if (categories === undefined) return ask('dataCategories');
    const leaves = valueOf(facts, 'marketDataLeaves');
    if (leaves === undefined) return ask('marketDataLeaves');
    if (!leaves) return CLEAR;
    const core = valueOf(facts, 'marketCoreData');
    if (core === undefined) return ask('marketCoreData');
    const host = hostOf(facts, 'VN');
    const dossier = task('vietnam-impact-dossier', host);
    if (core) {
      return conditions({ code: 'market-core-data', market: 'VN' }, task('vietnam-core-data-approval', host), dossier);
    }
    if (!isPersonal(categories) && !categories.includes('important')) return CLEAR;
    return conditions({ code: 'market-data-export', market: 'VN' }, dossier);
  },
};
