import { partyFrom } from '../deal.js';
import { exportClass, mayExportFromChina } from '../data-flow.js';
import { CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnData1: Rule = {
  id: 'CN-DATA-1',
  version: 1,
  names: { ko: '데이터 반출 안전평가', zh: '数据出境安全评估', en: 'Export security assessment' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2024-03-22',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'CAC Order 16, Art. 7 (2024-03-22)',
  sources: ['en.pccm-credit.com/?p=188', 'securiti.ai/china-personal-information-protection-law-overview'],
  applies: mayExportFromChina,
  check: (facts) => {
    const found = exportClass(facts);
    if ('outcome' in found) return found;
    if (found.way !== 'assessment') return CLEAR;
    const exporter = partyFrom(facts, 'CN');
    return conditions(
      { code: 'data-export-assessment', ground: found.ground },
      task('declare-data-export', exporter),
      task('localise-data', exporter),
    );
  },
};
