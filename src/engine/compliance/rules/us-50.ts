import { unscreened } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, askAbout, blocked, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Suspended for a year until 10 November 2026; whether it applies again is not confirmed. */
export const us50: Rule = {
  id: 'US-50',
  version: 1,
  names: { ko: '50% 규정', zh: '50%穿透规则', en: '50% affiliates' },
  jurisdiction: 'US',
  status: 'unverified',
  effectiveFrom: '2026-11-10',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: 'BIS Affiliates Rule, suspended from 2025-11-10 for one year',
  sources: [
    'internationaltradeinsights.com/2025/11/bis-suspends-affiliates-rule-for-one-year-following-u-s-agreement-with-china',
  ],
  applies: () => true,
  check: (facts) => {
    const { parties } = facts;
    const owned = parties.find(({ known }) => known.screening?.value.includes('owned-by-listed'));
    if (owned !== undefined) {
      const underUsRules = valueOf(facts, 'usJurisdiction');
      if (underUsRules === undefined) return ask('usJurisdiction');
      const reason = { code: 'listed-owner', party: owned.id, underUsRules } as const;
      return underUsRules
        ? blocked(reason, task('listed-party-licence', undefined))
        : conditions(reason, task('listed-party-counsel', undefined));
    }
    const unclear = parties.find(({ known }) => known.screening?.value.includes('listed-owner-stake-unknown'));
    if (unclear !== undefined) {
      return conditions({ code: 'listed-owner-stake-unknown', party: unclear.id }, task('ownership-check', undefined));
    }
    const open = unscreened(facts);
    return open.length > 0 ? askAbout('screening', open) : CLEAR;
  },
};
