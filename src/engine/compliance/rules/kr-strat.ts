import { bringerOf } from '../deal.js';
import { type ComplianceFacts, type Party, valueOf } from '../facts.js';
import { CONTROLLED_FIELDS } from '../korean-technology.js';
import { ask, blocked, type Checked, CLEAR, task } from '../outcome.js';
import type { Rule } from './rule.js';

/** 6A008.j of the list takes lidars with coherent detection and a finer resolution than so many microradians. */
const FINE = 20;

const exporter = (facts: ComplianceFacts) => bringerOf(facts, CONTROLLED_FIELDS, 'KR');

/** Answers for a lidar and nothing else what its figures answer; null where the classification has to. */
function lidarAlone(facts: ComplianceFacts, party: Party): Checked | null {
  if (CONTROLLED_FIELDS.some((field) => field !== 'lidar' && party.brings.has(field))) return null;
  const coherent = valueOf(facts, 'coherentLidar');
  if (coherent === undefined) return ask('coherentLidar');
  if (!coherent) return CLEAR;
  const resolution = valueOf(facts, 'angularResolution');
  if (resolution === undefined) return ask('angularResolution');
  return resolution >= FINE ? CLEAR : null;
}

/** The threshold for AI chips is not confirmed, so no figure answers it: the classification does. */
export const krStrat: Rule = {
  id: 'KR-STRAT',
  version: 1,
  names: { ko: '전략물자', zh: '战略物资', en: 'Strategic item' },
  jurisdiction: 'KR',
  status: 'in_force',
  effectiveFrom: '2025-02-28',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: 'Foreign Trade Act, Art. 19; Public Notice on strategic items, 21 items added (2025-02-28)',
  sources: [
    'law.go.kr/행정규칙/전략물자수출입고시',
    'etoday.co.kr/news/view/2447284',
    'moleg.go.kr/lawinfo/nwLwAnInfo.mo?mid=a10106020000&cs_seq=424258',
  ],
  applies: (facts) => exporter(facts) !== undefined && facts.parties.some(({ country }) => country !== 'KR'),
  check: (facts) => {
    const party = exporter(facts);
    const listed = valueOf(facts, 'strategicItem');
    if (listed === undefined) return (party && lidarAlone(facts, party)) ?? ask('strategicItem');
    if (!listed || facts.approvals.includes('kr-strategic-item')) return CLEAR;
    return blocked(
      { code: 'strategic-item' },
      task('yestrade-classification', party),
      task('strategic-item-licence', party),
    );
  },
};
