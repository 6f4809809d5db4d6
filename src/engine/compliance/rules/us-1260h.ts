import { unscreened } from '../deal.js';
import { askAbout, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

export const us1260h: Rule = {
  id: 'US-1260H',
  version: 1,
  names: { ko: '1260H 명단', zh: '涉军名单', en: 'Chinese military companies' },
  jurisdiction: 'US',
  status: 'in_force',
  effectiveFrom: null,
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Section 1260H list, last updated 2026-06-08',
  sources: [
    'wilmerhale.com/en/insights/client-alerts/20260611-pentagon-adds-65-new-entities-to-the-1260h-list-of-chinese-military-companies',
  ],
  applies: () => true,
  check: (facts) => {
    const listed = facts.parties.find(({ known }) => known.screening?.value.includes('military-companies-1260h'));
    if (listed !== undefined) {
      return conditions({ code: 'military-company', party: listed.id }, task('reputation-review', undefined));
    }
    const open = unscreened(facts);
    return open.length > 0 ? askAbout('screening', open) : CLEAR;
  },
};
