import { mayUsePersonalDataIn, safeguardedExport } from '../markets.js';
import type { Rule } from './rule.js';

export const tcTh: Rule = {
  id: 'TC-TH',
  version: 1,
  names: { ko: '태국', zh: '泰国', en: 'Thailand' },
  jurisdiction: 'TH',
  status: 'in_force',
  effectiveFrom: '2024-03-24',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: 'Notices on cross-border transfer under the PDPA (2024-03-24)',
  sources: ['tmi.gr.jp/eyes/blog/2024/15450.html'],
  applies: (facts) => mayUsePersonalDataIn(facts, 'TH'),
  check: (facts) => safeguardedExport(facts, 'TH', 'transfer-safeguards'),
};
