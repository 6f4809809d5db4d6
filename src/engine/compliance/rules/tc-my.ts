import { valueOf } from '../facts.js';
import { chipBringer, passesThrough } from '../markets.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const tcMy: Rule = {
  id: 'TC-MY',
  version: 1,
  names: { ko: '말레이시아 AI칩', zh: '马来西亚AI芯片', en: 'Malaysia AI chips' },
  jurisdiction: 'MY',
  status: 'in_force',
  effectiveFrom: '2025-07-14',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Strategic Trade Act, s. 12; Directive 1/2025 (2025-07-14)',
  sources: ['rahmatlim.com/perspectives/articles/31040'],
  applies: (facts) => chipBringer(facts) !== undefined,
  check: (facts) => {
    const origin = valueOf(facts, 'usOrigin');
    if (origin === false) return CLEAR;
    const passes = passesThrough(facts, 'MY');
    if (typeof passes !== 'boolean') return passes;
    if (!passes) return CLEAR;
    if (origin === undefined) return ask('usOrigin');
    return conditions({ code: 'us-origin-chip-passage', market: 'MY' }, task('malaysia-permit', chipBringer(facts)));
  },
};
