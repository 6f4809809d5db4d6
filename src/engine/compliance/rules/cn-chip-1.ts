import { bringerOf, isAbout, isUsedIn, partyFrom } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, blocked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Reported guidance that nobody has published: it would block, and sets a condition while it is unverified. */
export const cnChip1: Rule = {
  id: 'CN-CHIP-1',
  version: 1,
  names: { ko: '국비 데이터센터', zh: '国资数据中心国产芯片', en: 'State-funded data centre' },
  jurisdiction: 'CN',
  status: 'unverified',
  effectiveFrom: '2025-11-05',
  checkedAt: '2026-11-22',
  confidence: 'low',
  basis: 'secondary',
  citation: 'Unpublished guidance reported by Reuters (2025-11-05)',
  sources: ['moderndiplomacy.eu/2025/11/05/china-bans-foreign-ai-chips-in-state-funded-data-centres'],
  applies: (facts) =>
    isUsedIn(facts, 'CN') &&
    facts.parties.some(({ country, brings }) => country !== 'CN' && isAbout(brings, ['processor'])),
  check: (facts) => {
    const inDataCentre = valueOf(facts, 'dataCentreUse');
    if (inDataCentre === undefined) return ask('dataCentreUse');
    if (!inDataCentre) return CLEAR;
    const funded = valueOf(facts, 'stateFundedDataCentre');
    if (funded === undefined) return ask('stateFundedDataCentre');
    if (!funded) return CLEAR;
    const buyer = partyFrom(facts, 'CN') ?? bringerOf(facts, ['processor']);
    return blocked({ code: 'state-funded-data-centre' }, task('domestic-chip-check', buyer));
  },
};
