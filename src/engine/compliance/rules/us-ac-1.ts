import { densityOf, LOWEST_TPP, tppOf } from '../chip-figures.js';
import { bringerOf, reachesChina } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, blocked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

const TPP = 4_800;
const DENSITY = 5.92;

export const usAc1: Rule = {
  id: 'US-AC-1',
  version: 1,
  names: { ko: '첨단 AI칩', zh: '先进计算芯片', en: 'Advanced chip' },
  jurisdiction: 'US',
  status: 'in_force',
  effectiveFrom: '2023-11-17',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'ECCN 3A090.a and 4A090.a; 15 CFR 734.9(h) (2026-07-23); BIS guidance (2026-05-31)',
  sources: [
    'lenzo.ai/eccn/3a090',
    'eCFR 734.9(h), 2026-07-23',
    'BIS guidance 2026-05-31',
    'govinfo.gov/content/pkg/FR-2026-01-15/html/2026-00789.htm',
  ],
  applies: (facts) => bringerOf(facts, ['processor']) !== undefined,
  check: (facts) => {
    const tpp = tppOf(facts);
    if (typeof tpp !== 'number') return tpp;
    if (tpp < LOWEST_TPP) return CLEAR;
    const density = tpp >= TPP ? null : densityOf(facts, tpp);
    if (density !== null && typeof density !== 'number') return density;
    if (density !== null && density < DENSITY) return CLEAR;
    const china = reachesChina(facts);
    if (typeof china !== 'boolean') return china;
    if (!china) return CLEAR;
    const usTools = valueOf(facts, 'usTools');
    if (usTools === undefined) return ask('usTools');
    if (!usTools || facts.approvals.includes('bis-licence')) return CLEAR;
    return blocked({ code: 'advanced-chip', tpp, density }, task('bis-licence', bringerOf(facts, ['processor'])));
  },
};
