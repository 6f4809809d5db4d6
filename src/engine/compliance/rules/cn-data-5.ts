import { isAbout, isUsedIn, partyFromOutside } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, blocked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Making or selling sensors is not surveying: a deal that touches no road data is not asked. */
export const cnData5: Rule = {
  id: 'CN-DATA-5',
  version: 1,
  names: { ko: '도로 측량', zh: '智能网联汽车测绘', en: 'Road surveying' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2022-08-30',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'official-text',
  citation: 'MNR notice on surveying by intelligent connected vehicles (2022-08-30)',
  sources: ['gsick.com/industry/1866.html'],
  applies: (facts) =>
    isUsedIn(facts, 'CN') &&
    partyFromOutside(facts, 'CN') !== undefined &&
    (valueOf(facts, 'dataCategories')?.includes('vehicle-road') ?? isAbout(facts.topics, ['surveying'])),
  check: (facts) => {
    const surveying = valueOf(facts, 'foreignSurveying');
    if (surveying === undefined) return ask('foreignSurveying');
    if (!surveying) return CLEAR;
    const commissioned = valueOf(facts, 'qualifiedSurveyor');
    if (commissioned === undefined) return ask('qualifiedSurveyor');
    if (commissioned) return CLEAR;
    return blocked({ code: 'foreign-surveying' }, task('commission-surveyor', partyFromOutside(facts, 'CN')));
  },
};
