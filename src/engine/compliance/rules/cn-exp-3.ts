import { isAbout, partyFromOutside } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Suspended by No. 70 until 10 November 2026; what holds since is not confirmed. Goods that go into China do not fall under it. */
export const cnExp3: Rule = {
  id: 'CN-EXP-3',
  version: 1,
  names: { ko: '역외통제', zh: '境外稀土', en: 'Rare-earth extraterritorial rule' },
  jurisdiction: 'CN',
  status: 'unverified',
  effectiveFrom: '2026-11-10',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: 'MOFCOM 2025 Nos. 55-58, 61, 62; suspended by No. 70',
  sources: ['magsees.com/market-report/interpretation-china-rare-earth-export-controls'],
  applies: ({ parties, destinations }) =>
    parties.some(({ country, brings }) => country !== 'CN' && isAbout(brings, ['magnet', 'motor'])) &&
    destinations.some((country) => country !== 'CN'),
  check: (facts) => {
    const nexus = valueOf(facts, 'chineseRareEarth');
    if (nexus === undefined) return ask('chineseRareEarth');
    if (!nexus) return CLEAR;
    return conditions({ code: 'rare-earth-nexus' }, task('rare-earth-trace', partyFromOutside(facts, 'CN')));
  },
};
