import { bandwidthDensity } from '../chip-figures.js';
import { bringerOf, reachesChina } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, blocked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** GB/s a mm2 */
const DENSITY = 2;

export const usAc3: Rule = {
  id: 'US-AC-3',
  version: 1,
  names: { ko: '고대역폭메모리', zh: '高带宽存储', en: 'High-bandwidth memory' },
  jurisdiction: 'US',
  status: 'in_force',
  effectiveFrom: '2024-12-02',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'ECCN 3A090.c (December 2024)',
  sources: ['fashioncounsel.com/perspectives/alerts/summary-biss-december-5-2024-chip-controls'],
  applies: (facts) => bringerOf(facts, ['high-bandwidth-memory']) !== undefined,
  check: (facts) => {
    const [bandwidth, area] = [valueOf(facts, 'memoryBandwidth'), valueOf(facts, 'dieArea')];
    if (bandwidth === undefined || area === undefined) {
      return ask(
        ...(bandwidth === undefined ? (['memoryBandwidth'] as const) : []),
        ...(area === undefined ? (['dieArea'] as const) : []),
      );
    }
    const density = bandwidthDensity(bandwidth, area);
    if (density <= DENSITY) return CLEAR;
    const china = reachesChina(facts);
    if (typeof china !== 'boolean') return china;
    if (!china || facts.approvals.includes('bis-licence')) return CLEAR;
    return blocked(
      { code: 'bandwidth-density', density },
      task('bis-licence', bringerOf(facts, ['high-bandwidth-memory'])),
    );
  },
};
