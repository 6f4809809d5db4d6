import { type ComplianceFacts, valueOf } from '../facts.js';
import { ask, blocked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

const exporter = ({ parties }: ComplianceFacts) =>
  parties.find(({ country, supplies }) => country === 'KR' && supplies);

export const krCatch: Rule = {
  id: 'KR-CATCH',
  version: 1,
  names: { ko: '상황허가', zh: '兜底许可', en: 'Catch-all' },
  jurisdiction: 'KR',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: 'Foreign Trade Act, Art. 19(3)',
  sources: ['law.go.kr/행정규칙/전략물자수출입고시'],
  applies: (facts) => exporter(facts) !== undefined && facts.parties.some(({ country }) => country !== 'KR'),
  check: (facts) => {
    const use = valueOf(facts, 'endUse');
    if (use === undefined) return ask('endUse');
    if (use === 'civil') return CLEAR;
    const military = use === 'military-adjacent' || valueOf(facts, 'militaryUser');
    if (military === undefined) return ask('militaryUser');
    if (!military || facts.approvals.includes('kr-catch-all')) return CLEAR;
    const party = exporter(facts);
    return blocked({ code: 'military-end-use' }, task('end-user-statement', party), task('catch-all-licence', party));
  },
};
