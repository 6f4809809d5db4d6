import { bringerOf, isUsedIn, partyFrom, unscreened } from '../deal.js';
import { valueOf } from '../facts.js';
import { ask, askAbout, blocked, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** Where a foreign law bites, somebody may refuse because of it or look into supply chains: those deals are asked. */
export const cnCtr1: Rule = {
  id: 'CN-CTR-1',
  version: 1,
  names: { ko: '대항조치', zh: '反外国不当域外管辖', en: 'Counter-measures' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2026-04-07',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'State Council Decrees 834 and 835 (April 2026)',
  sources: [
    'pinsentmasons.com/Out-Law/Analysis/China-supply-chain-security-laws-legal-complexities-UK-EU',
    'conventuslaw.com/?p=135619',
  ],
  applies: (facts) => partyFrom(facts, 'CN') !== undefined,
  check: (facts) => {
    const unreliable = facts.parties.find(({ known }) => known.screening?.value.includes('unreliable-entity'));
    if (unreliable !== undefined) {
      return blocked({ code: 'unreliable-entity', party: unreliable.id }, task('counter-measure-counsel', undefined));
    }
    const open = unscreened(facts);
    if (open.length > 0) return askAbout('screening', open);
    const step = valueOf(facts, 'foreignLawStep');
    switch (step) {
      case undefined: {
        const isListed = facts.parties.some(({ known }) => (known.screening?.value.length ?? 0) > 0);
        const controlled = bringerOf(facts, ['processor', 'high-bandwidth-memory', 'advanced-semiconductor']);
        return isListed || (controlled !== undefined && isUsedIn(facts, 'CN')) ? ask('foreignLawStep') : CLEAR;
      }
      case 'none':
        return CLEAR;
      case 'rejection':
        return conditions({ code: 'foreign-law-rejection' }, task('counter-measure-counsel', undefined));
      case 'due-diligence':
        return conditions({ code: 'supply-chain-diligence' }, task('counter-measure-counsel', undefined));
    }
  },
};
