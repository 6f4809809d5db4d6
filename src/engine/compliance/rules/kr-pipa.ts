import { partyFrom, partyFromOutside } from '../deal.js';
import { mayTouchPersonalData, touchesPersonalData } from '../data-flow.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const krPipa: Rule = {
  id: 'KR-PIPA',
  version: 1,
  names: { ko: '개인정보 국외이전', zh: '个人信息境外转移', en: 'Overseas transfer of personal data' },
  jurisdiction: 'KR',
  status: 'in_force',
  effectiveFrom: '2023-09-15',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Personal Information Protection Act, Art. 28-8',
  sources: ['gpg-pdf.chambers.com/view/158325293/399'],
  applies: (facts) =>
    partyFrom(facts, 'KR') !== undefined && partyFromOutside(facts, 'KR') !== undefined && mayTouchPersonalData(facts),
  check: (facts) => {
    const personal = touchesPersonalData(facts);
    if (typeof personal !== 'boolean') return personal;
    if (!personal) return CLEAR;
    const leaves = valueOf(facts, 'koreanPersonalDataLeaves');
    if (leaves === undefined) return ask('koreanPersonalDataLeaves');
    if (!leaves) return CLEAR;
    return conditions({ code: 'korean-personal-data' }, task('overseas-transfer-basis', partyFrom(facts, 'KR')));
  },
};
