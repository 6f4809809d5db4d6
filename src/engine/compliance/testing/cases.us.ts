import type { FactValues } from '../facts.js';
import type { RuleId } from '../rules/index.js';
import { aDeal, type DealGiven, type PartyGiven } from './deals.js';
import { type CasesOf, finds } from './rule-case.js';

type UsRule = Extract<RuleId, `US-${string}`>;

const chip = (known: Partial<FactValues>, more: DealGiven = {}) =>
  aDeal({ ...more, provider: { brings: ['processor'], ...more.provider }, known: { usTools: true, ...known } });
const unasked = (known: Partial<FactValues>) => aDeal({ provider: { brings: ['processor'] }, known });
const memory = (known: Partial<FactValues>) => aDeal({ provider: { brings: ['high-bandwidth-memory'] }, known });
const buyer = (screening: PartyGiven['screening'], known: Partial<FactValues> = {}) =>
  aDeal({ seeker: { screening }, known });
const car = (known: Partial<FactValues>, brings: PartyGiven['brings'] = ['connected-vehicle-software']) =>
  aDeal({ seeker: { country: 'KR' }, provider: { country: 'CN', brings }, known: { reachesUsMarket: true, ...known } });
const abroad = { seeker: { country: 'AE', parent: 'AE' }, provider: { parent: 'KR' } };

/** Performance 4,800: no density needed. */
const LARGE = { tops: 600, bitWidth: 8 };
/** Performance 1,600. */
const SMALL = { tops: 200, bitWidth: 8 };

export const usCases: CasesOf<UsRule> = {
  'US-AC-1': [
    finds('blocked', '4,800 and more', chip(LARGE)),
    finds('blocked', '1,600 on a small die', chip({ ...SMALL, dieArea: 270 })),
    finds('blocked', 'a Chinese parent abroad', chip(LARGE, { seeker: { country: 'AE', parent: 'CN' } })),
    finds('clear', 'a licence', chip(LARGE, { approvals: ['bis-licence'] })),
    finds('clear', '1,600 on a large die', chip({ ...SMALL, dieArea: 271 })),
    finds('clear', 'less', chip({ tops: 199, bitWidth: 8 })),
    finds('clear', 'so little that the width does not matter', unasked({ tops: 49 })),
    finds('clear', 'nobody Chinese', chip(LARGE, abroad)),
    finds('clear', 'no US tools', chip({ ...LARGE, usTools: false })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds(['tops', 'bitWidth'], 'an unknown chip', unasked({})),
    finds(['bitWidth'], 'an unknown width', unasked({ tops: 50 })),
    finds(['dieArea'], 'an unknown die', unasked(SMALL)),
    finds(['usTools'], 'unknown tools', unasked(LARGE)),
    finds(['ultimateParent'], 'unknown parents', chip(LARGE, { seeker: { country: 'AE' } })),
  ],
  'US-AC-2': [
    finds('conditions', '2,400 at 1.6', chip({ tops: 300, bitWidth: 8, dieArea: 1_500, dataCentreUse: true })),
    finds('conditions', '1,600 at 3.2', chip({ ...SMALL, dieArea: 500, dataCentreUse: true })),
    finds('clear', '1,600 at 3.19', chip({ ...SMALL, dieArea: 501, dataCentreUse: true })),
    finds('clear', '4,800, which the stricter rule takes', chip({ ...LARGE, dataCentreUse: true })),
    finds('clear', 'a car', chip({ ...SMALL, dataCentreUse: false })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds(['dataCentreUse'], 'an unknown use', chip(SMALL)),
    finds(['dieArea'], 'an unknown die', chip({ ...SMALL, dataCentreUse: true })),
  ],
  'US-AC-3': [
    finds('blocked', 'more than 2', memory({ memoryBandwidth: 819, dieArea: 121 })),
    finds('clear', '2', memory({ memoryBandwidth: 242, dieArea: 121 })),
    finds('notApplicable', 'another chip', chip({})),
    finds(['dieArea'], 'an unknown area', memory({ memoryBandwidth: 819 })),
  ],
  'US-EL': [
    finds('blocked', 'a listed buyer under the EAR', buyer(['entity-list'], { usJurisdiction: true })),
    finds('conditions', 'a listed buyer without them', buyer(['entity-list'], { usJurisdiction: false })),
    finds('clear', 'an unlisted buyer', buyer([])),
    finds(['screening'], 'an unscreened buyer', buyer(null)),
    finds(['usJurisdiction'], 'an unknown item', buyer(['entity-list'])),
  ],
  'US-50': [
    finds('conditions', 'listed owners, as it is unverified', buyer(['owned-by-listed'], { usJurisdiction: true })),
    finds('conditions', 'a stake of unknown size', buyer(['listed-owner-stake-unknown'])),
    finds('clear', 'other owners', buyer([])),
    finds(['screening'], 'an unscreened buyer', buyer(null)),
  ],
  'US-1260H': [
    finds('conditions', 'a listed buyer', buyer(['military-companies-1260h'])),
    finds('clear', 'an unlisted buyer', buyer([])),
    finds(['screening'], 'an unscreened buyer', buyer(null)),
  ],
  'US-CV': [
    finds('blocked', 'software of 2027', car({ modelYear: 2027 })),
    finds('blocked', 'hardware of 2030', car({ modelYear: 2030 }, ['connected-vehicle-hardware'])),
    finds('clear', 'software of 2026', car({ modelYear: 2026 })),
    finds('clear', 'hardware of 2029', car({ modelYear: 2029 }, ['connected-vehicle-hardware'])),
    finds('clear', 'another market', car({ reachesUsMarket: false })),
    finds('notApplicable', 'a lidar', aDeal({ provider: { brings: ['lidar'] } })),
    finds(['modelYear'], 'an unknown year', car({})),
    finds(
      ['reachesUsMarket'],
      'an unknown market',
      aDeal({ provider: { country: 'CN', brings: ['connected-vehicle-software'] } }),
    ),
    finds(
      ['ultimateParent'],
      'a Korean developer of unknown owners',
      aDeal({ provider: { brings: ['connected-vehicle-software'] }, known: { reachesUsMarket: true } }),
    ),
  ],
  'US-OUT': [
    finds('conditions', 'a US investor', chip({ equity: true, usPersonInvests: true }, { topics: ['semiconductor'] })),
    finds('clear', 'others', chip({ equity: true, usPersonInvests: false }, { topics: ['semiconductor'] })),
    finds('notApplicable', 'a gripper', aDeal()),
    finds(['usPersonInvests'], 'unknown investors', chip({ equity: true }, { topics: ['semiconductor'] })),
    finds(['cooperation'], 'an unknown form', chip({}, { topics: ['semiconductor'] })),
  ],
};
