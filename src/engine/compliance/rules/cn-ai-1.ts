import { bringerOf, isUsedIn } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, blocked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnAi1: Rule = {
  id: 'CN-AI-1',
  version: 1,
  names: { ko: '생성형AI 등록', zh: '生成式AI备案登记', en: 'GenAI filing' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2023-08-15',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Interim Measures for generative AI services (2023-08-15); CAC notice (2026-01-09)',
  sources: ['airegulationhub.com/regulation/69'],
  applies: (facts) => isUsedIn(facts, 'CN') && bringerOf(facts, ['generative-ai']) !== undefined,
  check: (facts) => {
    const isPublic = valueOf(facts, 'publicService');
    if (isPublic === undefined) return ask('publicService');
    if (!isPublic) return CLEAR;
    const status = valueOf(facts, 'generativeStatus');
    const model = valueOf(facts, 'generativeModel');
    const provider = bringerOf(facts, ['generative-ai']);
    switch (status) {
      case undefined:
        return ask('generativeStatus');
      case 'filed':
        return CLEAR;
      case 'registered':
        if (model === undefined) return ask('generativeModel');
        if (model === 'calls-filed') return CLEAR;
        return blocked({ code: 'generative-service-unfiled', lacks: 'filing' }, task('generative-filing', provider));
      case 'none':
        return model === 'own'
          ? blocked({ code: 'generative-service-unfiled', lacks: 'filing' }, task('generative-filing', provider))
          : blocked(
              { code: 'generative-service-unfiled', lacks: 'filing-or-registration' },
              task('generative-registration', provider),
            );
    }
  },
};
