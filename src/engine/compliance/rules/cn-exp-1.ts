import { counterpartOf, movesTechnology, technologyOwner } from '../deal.js';
import { valueOf } from '../facts.js';
import type { ComplianceFacts } from '../facts.js';
import { ask, blocked, CLEAR, conditions, task } from '../outcome.js';
import type { Topic } from '../topics.js';
import type { Rule } from './rule.js';

/** Entries of the catalogue and the days since which they are on it. */
const ENTRIES: readonly { readonly topic: Topic; readonly since: string }[] = [
  { topic: 'export-listed-ai', since: '2020-08-28' },
  { topic: 'lidar', since: '2023-12-21' },
  { topic: 'cathode', since: '2025-07-15' },
];
const TOPICS = ENTRIES.map(({ topic }) => topic);

const sender = (facts: ComplianceFacts, topics: readonly Topic[]) => {
  const owner = technologyOwner(facts, 'CN', topics);
  return owner !== undefined && counterpartOf(facts, owner).country !== 'CN' ? owner : undefined;
};

export const cnExp1: Rule = {
  id: 'CN-EXP-1',
  version: 1,
  names: { ko: '수출제한기술', zh: '限制出口技术', en: 'Restricted technology' },
  jurisdiction: 'CN',
  status: 'in_force',
  effectiveFrom: '2020-08-28',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Catalogue of technologies prohibited or restricted from export, as amended by 2025 No. 28',
  sources: ['shixunjie.cn/weishangzixun/35458.html'],
  applies: (facts) => sender(facts, TOPICS) !== undefined,
  check: (facts, onDate) => {
    const listed = ENTRIES.filter(({ since }) => since <= onDate).map(({ topic }) => topic);
    const party = sender(facts, listed);
    if (party === undefined) return CLEAR;
    const moves = movesTechnology(facts);
    if (moves === undefined) return ask('cooperation');
    if (!moves) return CLEAR;
    const leaves = valueOf(facts, 'chineseTechnologyLeaves');
    if (leaves === undefined) return ask('chineseTechnologyLeaves');
    if (!leaves) return CLEAR;
    const entry = valueOf(facts, 'exportCatalogue');
    switch (entry) {
      case undefined:
        return ask('exportCatalogue');
      case 'none':
        return CLEAR;
      case 'restricted':
        return conditions({ code: 'restricted-technology' }, task('technology-export-licence', party));
      case 'prohibited':
        return blocked({ code: 'prohibited-technology' }, task('drop-prohibited-technology', party));
    }
  },
};
