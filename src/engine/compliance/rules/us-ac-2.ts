import { densityOf, LOWEST_TPP, tppOf } from '../chip-figures.js';
import { bringerOf, reachesChina } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

const isGrey = (tpp: number, density: number): boolean =>
  density < 5.92 && ((tpp >= 2_400 && density >= 1.6) || density >= 3.2);

export const usAc2: Rule = {
  id: 'US-AC-2',
  version: 1,
  names: { ko: '경계 칩', zh: '灰区芯片', en: 'Grey-zone chip' },
  jurisdiction: 'US',
  status: 'in_force',
  effectiveFrom: '2023-11-17',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'general-knowledge',
  citation: 'ECCN 3A090.b; notified advanced computing',
  sources: [],
  applies: (facts) => bringerOf(facts, ['processor']) !== undefined,
  check: (facts) => {
    const tpp = tppOf(facts);
    if (typeof tpp !== 'number') return tpp;
    if (tpp < LOWEST_TPP || tpp >= 4_800) return CLEAR;
    const inDataCentre = valueOf(facts, 'dataCentreUse');
    if (inDataCentre === undefined) return ask('dataCentreUse');
    if (!inDataCentre) return CLEAR;
    const density = densityOf(facts, tpp);
    if (typeof density !== 'number') return density;
    if (!isGrey(tpp, density)) return CLEAR;
    const china = reachesChina(facts);
    if (typeof china !== 'boolean') return china;
    if (!china) return CLEAR;
    return conditions(
      { code: 'grey-zone-chip', tpp, density },
      task('grey-zone-notification', bringerOf(facts, ['processor'])),
    );
  },
};
