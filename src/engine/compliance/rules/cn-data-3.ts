import { partyFrom } from '../deal.js';
import { exportClass, mayExportFromChina } from '../data-flow.js';
import { CLEAR, clearWith, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Never stands against a deal: it says that an export needs no filing, and what it needs all the same. */
export const cnData3: Rule = {
  id: 'CN-DATA-3',
  version: 1,
  names: { ko: '반출 면제', zh: '豁免', en: 'Exempt export' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2024-03-22',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'CAC Order 16, Arts. 3-5 (2024-03-22)',
  sources: ['en.pccm-credit.com/?p=188', 'securiti.ai/china-personal-information-protection-law-overview'],
  applies: mayExportFromChina,
  check: (facts) => {
    const found = exportClass(facts);
    if ('outcome' in found) return found;
    if (found.way !== 'exempt' || !found.personal) return CLEAR;
    return clearWith(task('notice-and-consent', partyFrom(facts, 'CN')));
  },
};
