import { bringerOf, isUsedIn, partyFrom } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const cnMed1: Rule = {
  id: 'CN-MED-1',
  version: 1,
  names: { ko: '의료 AI', zh: '人工智能医用软件', en: 'AI medical software' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Guideline on the classification of AI medical software, NMPA 2021 No. 47',
  sources: [
    'qualtechs.com/en-gb/new-guidelines-on-artificial-intelligence-medical-software-classification--august-2021',
  ],
  applies: (facts) => isUsedIn(facts, 'CN') && bringerOf(facts, ['medical-ai']) !== undefined,
  check: (facts) => {
    const kind = valueOf(facts, 'medicalSoftware');
    const maker = bringerOf(facts, ['medical-ai']);
    const agent = task('nmpa-agent', partyFrom(facts, 'CN'));
    switch (kind) {
      case undefined:
        return ask('medicalSoftware');
      case 'no-device-data':
        return CLEAR;
      case 'decision-support-immature':
        return conditions({ code: 'medical-software', deviceClass: 'III' }, task('nmpa-class-3', maker), agent);
      case 'decision-support-mature':
      case 'other':
        return conditions({ code: 'medical-software', deviceClass: 'II' }, task('nmpa-class-2', maker), agent);
    }
  },
};
