import { mayUsePersonalDataIn, safeguardedExport } from '../markets.js';
import type { Rule } from './rule.js';

export const tcId: Rule = {
  id: 'TC-ID',
  version: 1,
  names: { ko: '인도네시아', zh: '印度尼西亚', en: 'Indonesia' },
  jurisdiction: 'ID',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'general-knowledge',
  citation: 'Personal Data Protection Law, Art. 56',
  sources: [],
  applies: (facts) => mayUsePersonalDataIn(facts, 'ID'),
  check: (facts) => safeguardedExport(facts, 'ID', 'transfer-safeguards'),
};
