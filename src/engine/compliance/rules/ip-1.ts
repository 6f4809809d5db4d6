import { movesTechnology, partyFrom } from '../deal.js';
import type { ComplianceFacts } from '../facts.js';
import { ask, CLEAR, conditions, task } from '../outcome.js';
import type { Rule } from './rule.js';

const importer = (facts: ComplianceFacts) => partyFrom(facts, 'CN');
const owner = ({ parties }: ComplianceFacts) => parties.find(({ country, supplies }) => country !== 'CN' && supplies);

export const ip1: Rule = {
  id: 'IP-1',
  version: 1,
  names: { ko: '개량기술', zh: '改进成果', en: 'Improvements' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2019-03-18',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Technology Import and Export Regulations, Arts. 24(3), 27 and 29 deleted (2019-03-18)',
  sources: ['twobirds.com/en/insights/2019/china/international-alignment-china-removes-three-key-mandatory'],
  applies: (facts) => importer(facts) !== undefined && owner(facts) !== undefined,
  check: (facts) => {
    const moves = movesTechnology(facts);
    if (moves === undefined) return ask('cooperation');
    if (!moves) return CLEAR;
    return conditions(
      { code: 'technology-into-china' },
      task('improvements-in-writing', owner(facts)),
      task('register-technology-contract', importer(facts)),
    );
  },
};
