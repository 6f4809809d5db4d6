import { bringerOf, isUsedIn } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** The measures reach services to the public, as the interim measures do; what only staff see is not shown in China. */
export const cnAi2: Rule = {
  id: 'CN-AI-2',
  version: 1,
  names: { ko: 'AI 표시', zh: '生成合成标识', en: 'AI labelling' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2025-09-01',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Measures for labelling AI-generated content and GB 45438-2025 (2025-09-01)',
  sources: ['comparativeai.org/en/rules/china/gb-45438-2025-ai-content-labeling-standard'],
  applies: (facts) => isUsedIn(facts, 'CN') && bringerOf(facts, ['generative-ai']) !== undefined,
  check: (facts) => {
    const isPublic = valueOf(facts, 'publicService');
    if (isPublic === undefined) return ask('publicService');
    if (!isPublic) return CLEAR;
    const provider = bringerOf(facts, ['generative-ai']);
    return conditions({ code: 'generated-content-shown' }, task('label-generated-content', provider));
  },
};
