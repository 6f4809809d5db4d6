import { partyFrom } from '../deal.js';
import { exportClass, mayExportFromChina } from '../data-flow.js';
import { CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnData2: Rule = {
  id: 'CN-DATA-2',
  version: 1,
  names: { ko: '표준계약·인증', zh: '标准合同或认证', en: 'Standard contract or certification' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2024-03-22',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'CAC Order 16, Art. 8 (2024-03-22); CAC/SAMR Order 20 on certification (2026-01-01)',
  sources: ['en.pccm-credit.com/?p=188', 'cac.gov.cn/2025-10/17/c_1762449729745366.htm'],
  applies: mayExportFromChina,
  check: (facts) => {
    const found = exportClass(facts);
    if ('outcome' in found) return found;
    if (found.way !== 'contract') return CLEAR;
    return conditions(
      { code: 'data-export-contract', ground: found.ground },
      task('data-export-contract', partyFrom(facts, 'CN')),
    );
  },
};
