import { isAbout, isUsedIn, partyFrom, partyFromOutside } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, blocked, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Clinical, imaging, protein and metabolic data are no genetic resources; CN-DATA-1 to 3 take them as sensitive. */
export const cnData6: Rule = {
  id: 'CN-DATA-6',
  version: 1,
  names: { ko: '인류유전자원', zh: '人类遗传资源', en: 'Human genetic resources' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2023-07-01',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Implementing rules on human genetic resources (2023-07-01)',
  sources: ['mmlcgroup.com/chinagenetics'],
  applies: (facts) =>
    isUsedIn(facts, 'CN') &&
    partyFromOutside(facts, 'CN') !== undefined &&
    (isAbout(facts.topics, ['genomics']) || (valueOf(facts, 'dataCategories')?.includes('genetic') ?? false)),
  check: (facts) => {
    const use = valueOf(facts, 'geneticUse');
    switch (use) {
      case undefined:
        return ask('geneticUse');
      case 'none':
        return CLEAR;
      case 'cooperation':
        return conditions({ code: 'genetic-cooperation' }, task('genetic-filing', partyFrom(facts, 'CN')));
      case 'foreign-collection':
        return blocked(
          { code: 'genetic-collection' },
          task('leave-collection-to-local', partyFromOutside(facts, 'CN')),
        );
    }
  },
};
