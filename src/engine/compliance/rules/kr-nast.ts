import { koreanOwner, STRATEGIC_FIELDS, unlessTechnologyMoves } from '../korean-technology.js';
import { blocked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const krNast: Rule = {
  id: 'KR-NAST',
  version: 1,
  names: { ko: '국가첨단전략기술', zh: '国家尖端战略技术', en: 'Advanced strategic technology' },
  jurisdiction: 'KR',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'official-text',
  citation: 'National Advanced Strategic Industries Act, Arts. 12-13; Notice 2025-71',
  sources: ['law.go.kr/행정규칙/국가첨단전략기술지정등에관한고시'],
  applies: (facts) => koreanOwner(facts, STRATEGIC_FIELDS) !== undefined,
  check: (facts) => {
    const stopped = unlessTechnologyMoves(facts, 'strategicTechnology');
    if (stopped !== null) return stopped;
    if (facts.approvals.includes('kr-strategic-technology')) return CLEAR;
    return blocked(
      { code: 'strategic-technology' },
      task('strategic-technology-approval', koreanOwner(facts, STRATEGIC_FIELDS)),
    );
  },
};
