import type { FactValues } from '../facts.js';
import type { RuleId } from '../rules/index.js';
import type { Topic } from '../topics.js';
import { aDeal } from './deals.js';
import { type CasesOf, finds } from './rule-case.js';

type OtherRule = Exclude<RuleId, `${'CN' | 'KR' | 'US'}-${string}`>;

const inMarket = (market: string, known: Partial<FactValues> = {}, brings: readonly Topic[] = []) =>
  aDeal({ lane: 'third-country', destinations: [market], provider: { brings }, known });
const unknownData = (market: string) => aDeal({ destinations: [market], topics: ['personal-data'] });
const leaving = { dataCategories: ['personal'], marketDataLeaves: true } as const;
const staying = { dataCategories: ['personal'], marketDataLeaves: false } as const;
const open = { dataCategories: ['personal'] } as const;
const goods = (known: Partial<FactValues>) => aDeal({ known: { cooperation: ['supply'], ...known } });

export const otherCases: CasesOf<OtherRule> = {
  'TC-AE': [
    finds('conditions', 'personal data that stay', inMarket('AE', staying)),
    finds('conditions', 'chips', inMarket('AE', {}, ['processor'])),
    finds('notApplicable', 'data of machines', inMarket('AE', { dataCategories: ['manufacturing'] })),
    finds('notApplicable', 'no data', inMarket('AE', { dataCategories: [] })),
    finds('notApplicable', 'another market', inMarket('SA', staying)),
    finds(['dataCategories'], 'unknown data', unknownData('AE')),
  ],
  'TC-SA': [
    finds('conditions', 'data that leave', inMarket('SA', leaving)),
    finds('conditions', 'chips', inMarket('SA', {}, ['processor'])),
    finds('clear', 'data that stay', inMarket('SA', staying)),
    finds('notApplicable', 'another market', inMarket('AE', leaving)),
    finds(['marketDataLeaves'], 'unknown ways', inMarket('SA', open)),
  ],
  'TC-MY': [
    finds(
      'conditions',
      'US chips on their way',
      aDeal({ provider: { brings: ['processor'] }, known: { usOrigin: true, transit: ['MY'] } }),
    ),
    finds('conditions', 'US chips that go there', inMarket('MY', { usOrigin: true }, ['processor'])),
    finds('clear', 'Korean chips', inMarket('MY', { usOrigin: false }, ['processor'])),
    finds('clear', 'another way', aDeal({ provider: { brings: ['processor'] }, known: { transit: [] } })),
    finds('notApplicable', 'a gripper', inMarket('MY')),
    finds(['transit'], 'an unknown way', aDeal({ provider: { brings: ['processor'] } })),
    finds(['usOrigin'], 'an unknown origin', inMarket('MY', {}, ['processor'])),
  ],
  'TC-SG': [
    finds(
      'conditions',
      'chips on their way',
      aDeal({ provider: { brings: ['processor'] }, known: { transit: ['SG'] } }),
    ),
    finds('clear', 'another way', aDeal({ provider: { brings: ['processor'] }, known: { transit: ['MY'] } })),
    finds('notApplicable', 'a gripper', inMarket('SG')),
    finds(['transit'], 'an unknown way', aDeal({ provider: { brings: ['processor'] } })),
  ],
  'TC-VN': [
    finds('conditions', 'personal data that leave', inMarket('VN', { ...leaving, marketCoreData: false })),
    finds(
      'conditions',
      'core data that leave',
      inMarket('VN', { dataCategories: ['manufacturing'], marketDataLeaves: true, marketCoreData: true }),
    ),
    finds('clear', 'data that stay', inMarket('VN', staying)),
    finds(
      'clear',
      'data of machines',
      inMarket('VN', { dataCategories: ['manufacturing'], marketDataLeaves: true, marketCoreData: false }),
    ),
    finds('notApplicable', 'no data', inMarket('VN', { dataCategories: [] })),
    finds(['marketDataLeaves'], 'unknown ways', inMarket('VN', open)),
    finds(['marketCoreData'], 'unknown weight', inMarket('VN', leaving)),
  ],
  'TC-TH': [
    finds('conditions', 'data that leave', inMarket('TH', leaving)),
    finds('clear', 'data that stay', inMarket('TH', staying)),
    finds('notApplicable', 'data of machines', inMarket('TH', { dataCategories: ['manufacturing'] })),
    finds(['dataCategories'], 'unknown data', unknownData('TH')),
  ],
  'TC-ID': [
    finds('conditions', 'data that leave', inMarket('ID', leaving)),
    finds('clear', 'data that stay', inMarket('ID', staying)),
    finds('notApplicable', 'another market', inMarket('TH', leaving)),
    finds(['marketDataLeaves'], 'unknown ways', inMarket('ID', open)),
  ],
  ORIGIN: [
    finds('conditions', 'a claim', goods({ preferentialTariff: true })),
    finds('clear', 'no claim', goods({ preferentialTariff: false })),
    finds('notApplicable', 'a licence', aDeal({ known: { cooperation: ['licence'] } })),
    finds('notApplicable', 'one country', aDeal({ provider: { country: 'CN' } })),
    finds(['preferentialTariff'], 'unknown customs', goods({})),
  ],
  'IP-1': [
    finds('conditions', 'joint development', aDeal({ known: { cooperation: ['co-development'] } })),
    finds('clear', 'supply', aDeal({ known: { cooperation: ['supply'] } })),
    finds(
      'notApplicable',
      'Chinese parts for Korea',
      aDeal({ seeker: { country: 'KR' }, provider: { country: 'CN' } }),
    ),
    finds(['cooperation'], 'an unknown form', aDeal()),
  ],
  'IP-2': [
    finds('conditions', 'joint development', aDeal({ known: { cooperation: ['co-development'] } })),
    finds('clear', 'supply', aDeal({ known: { cooperation: ['supply'] } })),
    finds(['coOwnedResults'], 'a joint venture', aDeal({ known: { cooperation: ['joint-venture'] } })),
    finds(['cooperation'], 'an unknown form', aDeal()),
  ],
};
