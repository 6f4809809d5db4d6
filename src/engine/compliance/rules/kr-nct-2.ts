import { valueOf } from '../facts.js';
import { CORE_FIELDS, koreanOwner, unlessTechnologyMoves } from '../korean-technology.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const krNct2: Rule = {
  id: 'KR-NCT-2',
  version: 1,
  names: { ko: '국가핵심기술 신고', zh: '国家核心技术申报', en: 'Core technology, self-funded' },
  jurisdiction: 'KR',
  status: 'in_force',
  effectiveFrom: '2025-07-22',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Industrial Technology Protection Act, Arts. 11 and 11-2, as amended (2025-07-22)',
  sources: ['minwho.kr/kr/dispute/dispute_view.php?idx=45839', 'jipyong.com/en/board/jipyongNews_post.php?seq=6973'],
  applies: (facts) => koreanOwner(facts, CORE_FIELDS) !== undefined,
  check: (facts) => {
    const stopped = unlessTechnologyMoves(facts, 'coreTechnology');
    if (stopped !== null) return stopped;
    const funded = valueOf(facts, 'stateResearchMoney');
    if (funded === undefined) return ask('stateResearchMoney');
    if (funded) return CLEAR;
    const owner = koreanOwner(facts, CORE_FIELDS);
    return conditions({ code: 'core-technology-own' }, task('core-technology-report', owner));
  },
};
