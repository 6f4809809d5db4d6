import { bringerOf, isUsedIn } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnAi3: Rule = {
  id: 'CN-AI-3',
  version: 1,
  names: { ko: '의인화 AI', zh: '拟人化互动', en: 'Companion AI' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2026-07-15',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Interim rules on human-like interactive AI services (2026-07-15)',
  sources: ['geopolitechs.org/p/china-rolls-out-interim-regulations'],
  applies: (facts) => isUsedIn(facts, 'CN') && bringerOf(facts, ['companion-ai']) !== undefined,
  check: (facts) => {
    const companion = valueOf(facts, 'emotionalCompanion');
    if (companion === undefined) return ask('emotionalCompanion');
    if (!companion) return CLEAR;
    return conditions({ code: 'companion-ai' }, task('companion-safeguards', bringerOf(facts, ['companion-ai'])));
  },
};
