import { unscreened } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, askAbout, blocked, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const usEl: Rule = {
  id: 'US-EL',
  version: 1,
  names: { ko: '거래제한 명단', zh: '实体清单', en: 'Entity List' },
  jurisdiction: 'US',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Entity List, Supplement No. 4 to 15 CFR 744',
  sources: [
    'ndtvprofit.com/business/us-adds-eight-chinese-firms-to-trade-blacklist-2113636',
    'econotimes.com/US-Tightens-Chip-Export-Controls-Adds-Chinese-AI-Firms-to-Blacklist-1699311',
  ],
  applies: () => true,
  check: (facts) => {
    const listed = facts.parties.find(({ known }) => known.screening?.value.includes('entity-list'));
    if (listed === undefined) {
      const open = unscreened(facts);
      return open.length > 0 ? askAbout('screening', open) : CLEAR;
    }
    const underUsRules = valueOf(facts, 'usJurisdiction');
    if (underUsRules === undefined) return ask('usJurisdiction');
    const reason = { code: 'entity-listed', party: listed.id, underUsRules } as const;
    if (!underUsRules) return conditions(reason, task('listed-party-counsel', undefined));
    return facts.approvals.includes('bis-licence') ? CLEAR : blocked(reason, task('listed-party-licence', undefined));
  },
};
