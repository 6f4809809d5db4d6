import { bringerOf, counterpartOf } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Motors and sensors with magnets inside are out of it: rotor and stator assemblies and chip-integrated sensors are excluded. */
export const cnExp2: Rule = {
  id: 'CN-EXP-2',
  version: 1,
  names: { ko: '희토류', zh: '稀土', en: 'Rare earths' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2025-04-04',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'MOFCOM and GACC 2025 No. 18; MOFCOM answers (2025-09-16)',
  sources: [
    'magsees.com/market-report/interpretation-china-rare-earth-export-controls',
    'chemradar.com/en/news/detail/f3s7t2oy9qf4',
  ],
  applies: (facts) => {
    const maker = bringerOf(facts, ['magnet'], 'CN');
    return maker !== undefined && counterpartOf(facts, maker).country !== 'CN';
  },
  check: (facts) => {
    const holds = valueOf(facts, 'rareEarth');
    if (holds === undefined) return ask('rareEarth');
    if (!holds) return CLEAR;
    const maker = bringerOf(facts, ['magnet'], 'CN');
    const user = maker && counterpartOf(facts, maker);
    return conditions(
      { code: 'rare-earth-export' },
      task('rare-earth-licence', maker),
      task('end-user-statement', user),
    );
  },
};
