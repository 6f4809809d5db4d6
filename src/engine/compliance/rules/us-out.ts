import { bringerOf, isAbout, partyFrom } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Topic } from '../topics.js';
import type { Rule } from './rule.js';

const FIELDS: readonly Topic[] = ['semiconductor', 'ai', 'quantum'];

export const usOut: Rule = {
  id: 'US-OUT',
  version: 1,
  names: { ko: '대외투자', zh: '对外投资', en: 'Outbound investment' },
  jurisdiction: 'US',
  status: 'in_force',
  effectiveFrom: '2025-01-02',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: '31 CFR 850 (2025-01-02)',
  sources: [
    'pillsburylaw.com/en/news-and-insights/fy2026-ndaa-statutory-framework-outbound-investment-restrictions.html',
  ],
  applies: (facts) =>
    partyFrom(facts, 'CN') !== undefined && (bringerOf(facts, FIELDS) !== undefined || isAbout(facts.topics, FIELDS)),
  check: (facts) => {
    const equity = valueOf(facts, 'equity');
    if (equity === undefined) return ask('cooperation');
    if (!equity) return CLEAR;
    const usPerson = valueOf(facts, 'usPersonInvests');
    if (usPerson === undefined) return ask('usPersonInvests');
    if (!usPerson) return CLEAR;
    return conditions({ code: 'us-person-invests' }, task('us-investment-notice', undefined));
  },
};
