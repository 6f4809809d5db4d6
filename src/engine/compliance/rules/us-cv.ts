import { isAbout, isAnyChinese } from '../deal.js';
import { type ComplianceFacts, valueOf } from '../facts.js';
import { ask, blocked, CLEAR, task } from '../outcome.js';
import type { Topic } from '../topics.js';
import type { Rule } from './rule.js';

const SOFTWARE_YEAR = 2027;
const HARDWARE_YEAR = 2030;
const SOFTWARE: readonly Topic[] = ['connected-vehicle-software'];
const HARDWARE: readonly Topic[] = ['connected-vehicle-hardware'];

const developers = ({ parties }: ComplianceFacts) =>
  parties.filter(({ brings }) => isAbout(brings, [...SOFTWARE, ...HARDWARE]));

/**
 * Connectivity hardware (VCS), and connectivity or automated-driving software, of a Chinese-controlled developer. Hardware
 * without a model year falls under it from 2029 on, which the question on the model year says.
 */
export const usCv: Rule = {
  id: 'US-CV',
  version: 1,
  names: { ko: '커넥티드카', zh: '网联车', en: 'Connected vehicle' },
  jurisdiction: 'US',
  status: 'in_force',
  effectiveFrom: '2025-03-17',
  checkedAt: '2026-11-22',
  confidence: 'high',
  basis: 'secondary',
  citation: '15 CFR 791.300-308',
  sources: ['self-law.org/code/us/cfr/t15/s§791.308'],
  applies: (facts) => developers(facts).length > 0,
  check: (facts) => {
    const reaches = valueOf(facts, 'reachesUsMarket');
    if (reaches === undefined) return ask('reachesUsMarket');
    if (!reaches) return CLEAR;
    const chinese = isAnyChinese(developers(facts));
    if (typeof chinese !== 'boolean') return chinese;
    if (!chinese) return CLEAR;
    const year = valueOf(facts, 'modelYear');
    if (year === undefined) return ask('modelYear');
    const bringing = (part: readonly Topic[]) => developers(facts).find(({ brings }) => isAbout(brings, part));
    const [software, hardware] = [bringing(SOFTWARE), bringing(HARDWARE)];
    if (software !== undefined && year >= SOFTWARE_YEAR) {
      return blocked({ code: 'connected-vehicle', part: 'software' }, task('keep-from-us-vehicles', software));
    }
    if (hardware !== undefined && year >= HARDWARE_YEAR) {
      return blocked({ code: 'connected-vehicle', part: 'hardware' }, task('keep-from-us-vehicles', hardware));
    }
    return CLEAR;
  },
};
