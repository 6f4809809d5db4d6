import { isAbout, partyFrom } from '../deal.js';
import { isPersonal, mayExportFromChina } from '../data-flow.js';
import { valueOf } from '../facts.js';
import type { FactName } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Reason } from '../reasons.js';
import type { Rule } from './rule.js';

const MANY_PERSONS = 10_000_000;
type Ground = Extract<Reason, { code: 'network-data' }>['ground'];

export const cnData7: Rule = {
  id: 'CN-DATA-7',
  version: 1,
  names: { ko: '네트워크데이터', zh: '网络数据安全', en: 'Network data duties' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2025-01-01',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: 'Network Data Security Management Regulation, State Council (2025-01-01)',
  sources: ['asiagrowthpartners.com/china-ai-regulations/network-data-security-management-regulation'],
  applies: mayExportFromChina,
  check: (facts) => {
    const categories = valueOf(facts, 'dataCategories');
    if (categories === undefined) return ask('dataCategories');
    const persons = isPersonal(categories) ? valueOf(facts, 'personsHandled') : 0;
    const trains = isAbout(facts.topics, ['generative-ai']) ? valueOf(facts, 'trainsGenerativeModel') : false;
    const because = (ground: Ground) =>
      conditions({ code: 'network-data', ground }, task('network-risk-assessment', partyFrom(facts, 'CN')));
    if (categories.includes('important')) return because('important-data');
    if (trains === true) return because('generative-training');
    if ((persons ?? 0) > MANY_PERSONS) return because('persons');
    const open: FactName[] = [];
    if (persons === undefined) open.push('personsHandled');
    if (trains === undefined) open.push('trainsGenerativeModel');
    return open.length > 0 ? ask(...open) : CLEAR;
  },
};
