import { sellsGoods } from '../deal.js';
import { type ComplianceFacts, valueOf } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

const seller = ({ parties }: ComplianceFacts) => parties.find(({ supplies }) => supplies);

export const origin: Rule = {
  id: 'ORIGIN',
  version: 1,
  names: { ko: '원산지', zh: '原产地', en: 'Origin' },
  jurisdiction: 'INT',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'low',
  basis: 'general-knowledge',
  citation: 'Korea-China FTA; RCEP',
  sources: [],
  applies: (facts) => sellsGoods(facts) !== false && facts.parties[0].country !== facts.parties[1].country,
  check: (facts) => {
    if (sellsGoods(facts) === undefined) return ask('cooperation');
    const claimed = valueOf(facts, 'preferentialTariff');
    if (claimed === undefined) return ask('preferentialTariff');
    if (!claimed) return CLEAR;
    return conditions({ code: 'preference-claimed' }, task('origin-proof', seller(facts)));
  },
};
