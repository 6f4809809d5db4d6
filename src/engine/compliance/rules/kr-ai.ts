import { bringerOf, isUsedIn } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const krAi: Rule = {
  id: 'KR-AI',
  version: 1,
  names: { ko: 'AI기본법', zh: 'AI基本法', en: 'AI Basic Act' },
  jurisdiction: 'KR',
  status: 'in_force',
  effectiveFrom: '2026-01-22',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'AI Basic Act, Arts. 31, 34, 35 (2026-01-22)',
  sources: ['kimchang.com/ko/insights/detail.kc?idx=33598&sch_section=4'],
  applies: (facts) => isUsedIn(facts, 'KR') && bringerOf(facts, ['ai']) !== undefined,
  check: (facts) => {
    const highImpact = valueOf(facts, 'highImpactAi');
    if (highImpact === undefined) return ask('highImpactAi');
    const provider = bringerOf(facts, ['ai']);
    const label = task('ai-notice-and-label', provider);
    const duties = [task('ai-high-impact-duties', provider), task('ai-impact-assessment', provider)];
    return conditions({ code: 'ai-offered-in-korea', highImpact }, label, ...(highImpact ? duties : []));
  },
};
