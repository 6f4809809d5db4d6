import { valueOf } from '../facts.js';
import { ask, CLEAR, conditions } from '../outcome.js';
import type { Rule } from './rule.js';

export const ip2: Rule = {
  id: 'IP-2',
  version: 1,
  names: { ko: '공동특허', zh: '共有专利', en: 'Joint patent' },
  jurisdiction: 'INT',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'China Patent Law, Art. 14 (formerly 15); Korea Patent Act, Art. 99',
  sources: [
    'asiapatent.net/-g-110_138.html',
    'koreaniplaw.blogspot.com/2017/09/practical-points-under-korean-patent.html',
  ],
  applies: ({ parties: [first, second] }) => first.country !== second.country,
  check: (facts) => {
    const joint = valueOf(facts, 'coOwnedResults');
    if (joint === undefined) return ask(valueOf(facts, 'cooperation') === undefined ? 'cooperation' : 'coOwnedResults');
    if (!joint) return CLEAR;
    return conditions(
      { code: 'joint-results' },
      ...facts.parties.map(({ id }) => ({ code: 'agree-on-joint-patents', owner: id }) as const),
    );
  },
};
