import { partyFrom, technologyOwner } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnExp4: Rule = {
  id: 'CN-EXP-4',
  version: 1,
  names: { ko: '제3국 이전', zh: '新加坡洗白', en: 'Offshore restructuring' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2026-04-27',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'NDRC order to unwind the acquisition of Manus by Meta (2026-04-27)',
  sources: ['triviumchina.com/research/china-blocks-metas-manus-acquisition-using-foreign-investment-security-review'],
  applies: (facts) => technologyOwner(facts, 'CN', ['ai']) !== undefined,
  check: (facts) => {
    const equity = valueOf(facts, 'equity');
    if (equity === undefined) return ask('cooperation');
    if (!equity) return CLEAR;
    const moves = valueOf(facts, 'chineseAiMoves');
    if (moves === undefined) return ask('chineseAiMoves');
    if (!moves) return CLEAR;
    return conditions({ code: 'chinese-ai-moves' }, task('restructuring-review', partyFrom(facts, 'CN')));
  },
};
