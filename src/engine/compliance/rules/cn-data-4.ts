import { isAbout, isUsedIn, partyFrom, partyFromOutside } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnData4: Rule = {
  id: 'CN-DATA-4',
  version: 1,
  names: { ko: '자동차 데이터', zh: '汽车数据出境', en: 'Vehicle data' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2026-02-03',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Guidelines on the export of automotive data, MIIT and seven others (2026-02-03)',
  sources: ['c.m.163.com/news/a/KKS1PCP50519DFFO.html'],
  applies: (facts) =>
    isUsedIn(facts, 'CN') &&
    partyFromOutside(facts, 'CN') !== undefined &&
    (isAbout(facts.topics, ['assisted-driving', 'automated-driving']) ||
      (isAbout(facts.topics, ['vehicle-sensor']) && isAbout(facts.topics, ['vehicle'])) ||
      (valueOf(facts, 'dataCategories')?.includes('vehicle-road') ?? false)),
  check: (facts) => {
    const categories = valueOf(facts, 'dataCategories');
    if (categories === undefined) return ask('dataCategories');
    if (!categories.includes('vehicle-road')) return CLEAR;
    // A query from abroad counts as an export, and the question says so.
    const leaves = valueOf(facts, 'dataLeavesChina');
    if (leaves === undefined) return ask('dataLeavesChina');
    if (!leaves) return CLEAR;
    return conditions({ code: 'vehicle-data-export' }, task('classify-vehicle-data', partyFrom(facts, 'CN')));
  },
};
