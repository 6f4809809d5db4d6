import { isUsedIn } from '../deal.js';
import { touchesPersonalData } from '../data-flow.js';
import { chipBringer, hostOf, mayUsePersonalDataIn } from '../markets.js';
import { CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Personal data have duties in the Emirates even where they stay. A user with a Chinese parent is the business of US-AC-1. */
export const tcAe: Rule = {
  id: 'TC-AE',
  version: 1,
  names: { ko: '아랍에미리트', zh: '阿联酋', en: 'UAE' },
  jurisdiction: 'AE',
  status: 'in_force',
  effectiveFrom: '2026-07-10',
  checkedAt: '2026-11-22',
  confidence: 'medium',
  basis: 'secondary',
  citation: '91 FR 43034 (2026-07-10); Federal Decree-Law 45/2021',
  sources: [
    'federalregister.gov/d/2026-14132',
    'cliffordchance.com/insights/resources/blogs/talking-tech/en/articles/2025/03/doing-business-in-the-middle-east--data-transfers-in-the-uae-and-ksa.html',
  ],
  applies: (facts) => (isUsedIn(facts, 'AE') && chipBringer(facts) !== undefined) || mayUsePersonalDataIn(facts, 'AE'),
  check: (facts) => {
    const chips = chipBringer(facts);
    const personal = mayUsePersonalDataIn(facts, 'AE') ? touchesPersonalData(facts) : false;
    if (typeof personal !== 'boolean') return personal;
    const data = personal ? [task('uae-data-duties', hostOf(facts, 'AE'))] : [];
    if (chips !== undefined) {
      return conditions({ code: 'market-chips', market: 'AE' }, task('approved-entity-check', chips), ...data);
    }
    return personal ? conditions({ code: 'market-personal-data', market: 'AE' }, ...data) : CLEAR;
  },
};
