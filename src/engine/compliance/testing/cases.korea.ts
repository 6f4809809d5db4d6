import type { FactValues } from '../facts.js';
import type { RuleId } from '../rules/index.js';
import type { Topic } from '../topics.js';
import { aDeal, type DealGiven } from './deals.js';
import { type CasesOf, finds } from './rule-case.js';

type KoreanRule = Extract<RuleId, `KR-${string}`>;

const offering = (brings: readonly Topic[], known: Partial<FactValues> = {}, more: DealGiven = {}) =>
  aDeal({ ...more, provider: { ...more.provider, brings }, known });
const toKorea = (brings: readonly Topic[], known: Partial<FactValues> = {}) =>
  aDeal({ seeker: { country: 'KR' }, provider: { country: 'CN', brings }, known });

const FLEET: readonly Topic[] = ['robot-fleet-software'];
const core = { cooperation: ['licence'], coreTechnology: true } as const;
const strategic = { cooperation: ['joint-venture'], strategicTechnology: true } as const;

export const koreanCases: CasesOf<KoreanRule> = {
  'KR-NCT-1': [
    finds('blocked', 'state money', offering(FLEET, { ...core, stateResearchMoney: true })),
    finds(
      'clear',
      'an approval',
      offering(FLEET, { ...core, stateResearchMoney: true }, { approvals: ['kr-core-technology'] }),
    ),
    finds('clear', 'own money', offering(FLEET, { ...core, stateResearchMoney: false })),
    finds('clear', 'a product sold', offering(FLEET, { cooperation: ['supply'], coreTechnology: true })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds('notApplicable', 'Chinese software', toKorea(FLEET, { cooperation: ['licence'] })),
    finds(['cooperation'], 'an unknown form', offering(FLEET, { coreTechnology: true })),
    finds(['coreTechnology'], 'an unknown status', offering(['nand'], { cooperation: ['licence'] })),
    finds(['stateResearchMoney'], 'unknown money', offering(FLEET, core)),
  ],
  'KR-NCT-2': [
    finds('conditions', 'own money', offering(FLEET, { ...core, stateResearchMoney: false })),
    finds('clear', 'state money', offering(FLEET, { ...core, stateResearchMoney: true })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds(['stateResearchMoney'], 'unknown money', offering(FLEET, core)),
  ],
  'KR-NAST': [
    finds('blocked', 'a humanoid drive', offering(['humanoid-drive'], strategic)),
    finds('clear', 'an approval', offering(['humanoid-drive'], strategic, { approvals: ['kr-strategic-technology'] })),
    finds('clear', 'a slower drive', offering(['humanoid-drive'], { ...strategic, strategicTechnology: false })),
    finds('clear', 'drives sold', offering(['humanoid-drive'], { cooperation: ['supply'] })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds(['strategicTechnology'], 'an unknown drive', offering(['humanoid-drive'], { cooperation: ['licence'] })),
  ],
  'KR-STRAT': [
    finds('blocked', 'a listed chip', offering(['processor'], { strategicItem: true })),
    finds('clear', 'a licence', offering(['processor'], { strategicItem: true }, { approvals: ['kr-strategic-item'] })),
    finds('clear', 'an unlisted chip', offering(['processor'], { strategicItem: false })),
    finds('clear', 'a lidar that counts photons', offering(['lidar'], { coherentLidar: false })),
    finds('clear', 'a coarse coherent lidar', offering(['lidar'], { coherentLidar: true, angularResolution: 20 })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds(['strategicItem'], 'an unclassified chip', offering(['processor'])),
    finds(
      ['strategicItem'],
      'a fine coherent lidar',
      offering(['lidar'], { coherentLidar: true, angularResolution: 19 }),
    ),
    finds(['coherentLidar'], 'an unknown lidar', offering(['lidar'])),
  ],
  'KR-CATCH': [
    finds('blocked', 'an army supplier', aDeal({ known: { endUse: 'military-adjacent' } })),
    finds('blocked', 'a state body that is military', aDeal({ known: { endUse: 'state', militaryUser: true } })),
    finds('clear', 'a licence', aDeal({ known: { endUse: 'military-adjacent' }, approvals: ['kr-catch-all'] })),
    finds('clear', 'civil use', aDeal({ known: { endUse: 'civil' } })),
    finds('notApplicable', 'a Korean buyer', toKorea([])),
    finds(['endUse'], 'unknown use', aDeal()),
    finds(['militaryUser'], 'a state body', aDeal({ known: { endUse: 'state' } })),
  ],
  'KR-AI': [
    finds('conditions', 'AI in Korea', toKorea(['ai'], { highImpactAi: false })),
    finds('notApplicable', 'AI in China', offering(['ai'])),
    finds(['highImpactAi'], 'AI of unknown weight', toKorea(['ai'])),
  ],
  'KR-PIPA': [
    finds(
      'conditions',
      'data of Koreans',
      aDeal({ known: { dataCategories: ['personal'], koreanPersonalDataLeaves: true } }),
    ),
    finds(
      'clear',
      'data that stay',
      aDeal({ known: { dataCategories: ['medical'], koreanPersonalDataLeaves: false } }),
    ),
    finds('notApplicable', 'data of machines', aDeal({ known: { dataCategories: ['manufacturing'] } })),
    finds(['dataCategories'], 'unknown data', aDeal({ topics: ['personal-data'] })),
    finds(['koreanPersonalDataLeaves'], 'unknown ways', aDeal({ known: { dataCategories: ['personal'] } })),
  ],
  'KR-FX': [
    finds('conditions', 'a joint venture', aDeal({ known: { cooperation: ['joint-venture'] } })),
    finds('conditions', 'a loan beside supply', aDeal({ known: { cooperation: ['supply'], equity: true } })),
    finds('clear', 'supply', aDeal({ known: { cooperation: ['supply'] } })),
    finds('notApplicable', 'no Korean party', aDeal({ provider: { country: 'CN' } })),
    finds(['cooperation'], 'an unknown form', aDeal()),
  ],
};
