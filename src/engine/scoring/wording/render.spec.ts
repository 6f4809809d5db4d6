import { LOCALES, type Locale } from '../../facts/index.js';
import type { Reason, ReasonCode } from '../reasons.js';
import { aContext, figure } from '../testing/builders.js';
import { namesFor } from './names.js';
import { renderReason } from './render.js';

const context = aContext();
const names = { ko: namesFor('ko', context), 'zh-CN': namesFor('zh-CN', context), en: namesFor('en', context) };
const render = (reason: Reason, locale: Locale) => renderReason(reason, locale, names[locale]);

const clause = {
  clause: 'c1',
  need: 'must',
  spec: 'detectionRange',
  bound: { op: '>=', value: 150 },
  unit: 'm',
} as const;
const price = { price: 150_000, currency: 'KRW', budget: 700, budgetCurrency: 'CNY' } as const;
const tags = { required: 'sensor.lidar', offered: 'sensor.radar' } as const;

type Samples = { readonly [Code in ReasonCode]: readonly (Reason & { readonly code: Code })[] };

/** The type asks for at least the code; the first test for at least one sample of each. */
const SAMPLES: Samples = {
  'no-data': [{ code: 'no-data', missing: ['monthlyCapacity', 'leadTimeDays'] }],
  'not-asked': [{ code: 'not-asked', missing: ['neededBy'] }],
  'tag-exact': [{ code: 'tag-exact', ...tags, offered: 'sensor.lidar' }],
  'tag-more-specific': [{ code: 'tag-more-specific', ...tags, offered: 'sensor.lidar.solid-state' }],
  'tag-more-general': [{ code: 'tag-more-general', ...tags, offered: 'sensor.ranging' }],
  'tag-sibling': [{ code: 'tag-sibling', ...tags }],
  'tag-related': [{ code: 'tag-related', ...tags }],
  'wording-agrees': [{ code: 'wording-agrees' }],
  'tag-missing': [{ code: 'tag-missing', required: 'sensor.lidar' }],
  'clause-met': [{ code: 'clause-met', ...clause, offered: figure(200) }],
  'clause-near': [{ code: 'clause-near', ...clause, offered: figure(140) }],
  'clause-failed': [{ code: 'clause-failed', ...clause, offered: figure(50, 80) }],
  'clause-insisted': [{ code: 'clause-insisted', ...clause }],
  'clause-unstated': [{ code: 'clause-unstated', ...clause }],
  'certification-held': [
    { code: 'certification-held', certification: 'iso-9001', by: 'iso-9001' },
    { code: 'certification-held', certification: 'iso-9001', by: 'iatf-16949' },
  ],
  'certification-denied': [{ code: 'certification-denied', certification: 'ce-mark' }],
  'certification-insisted': [{ code: 'certification-insisted', certification: 'ce-mark' }],
  'certification-unstated': [{ code: 'certification-unstated', certification: 'ce-mark' }],
  'quantity-above-minimum': [{ code: 'quantity-above-minimum', quantity: 500, minOrder: 100 }],
  'quantity-below-minimum': [{ code: 'quantity-below-minimum', quantity: 50, minOrder: 1_000 }],
  'capacity-enough': [{ code: 'capacity-enough', quantity: 500, monthlyCapacity: 2_000 }],
  'capacity-short': [{ code: 'capacity-short', quantity: 500, monthlyCapacity: 20 }],
  'price-within-budget': [{ code: 'price-within-budget', ...price }],
  'price-over-budget': [{ code: 'price-over-budget', ...price }],
  'delivery-in-time': [{ code: 'delivery-in-time', leadTimeDays: 30, days: 31 }],
  'delivery-late': [
    { code: 'delivery-late', leadTimeDays: 30, days: 1 },
    { code: 'delivery-late', leadTimeDays: 1, days: -8 },
  ],
  trl: [{ code: 'trl', trl: 7 }],
  'certifications-stated': [{ code: 'certifications-stated', certifications: ['iso-9001', 'ce-mark'] }],
  'references-stated': [
    { code: 'references-stated', count: 0 },
    { code: 'references-stated', count: 1 },
    { code: 'references-stated', count: 12 },
  ],
  'company-verified': [{ code: 'company-verified' }],
  'card-graded': [{ code: 'card-graded', items: 3, grade: 7_500 }],
  'cluster-strong': [{ code: 'cluster-strong', cluster: 'yangtze-delta', tags: ['robot.gripper', 'robot'] }],
  'language-own': [{ code: 'language-own', language: 'zh' }],
  'language-shared': [{ code: 'language-shared', languages: ['ko', 'en'] }],
  'language-none': [{ code: 'language-none' }],
  'local-partner': [
    { code: 'local-partner', kind: 'epc', language: 'ko' },
    { code: 'local-partner', kind: null, language: 'ko' },
  ],
  'local-presence': [{ code: 'local-presence', country: 'CN' }],
  'region-match': [{ code: 'region-match', side: 'provider', region: 'CN-SH' }],
  'region-near': [{ code: 'region-near', side: 'provider', region: 'CN-JS' }],
  'region-other': [{ code: 'region-other', side: 'seeker', region: 'KR-41' }],
  'region-covered': [{ code: 'region-covered', region: 'CN-SH' }],
  'region-uncovered': [{ code: 'region-uncovered', wished: ['CN-SH', 'CN-GD'] }],
  'market-present': [{ code: 'market-present', market: 'AE' }],
  'market-aimed': [{ code: 'market-aimed', market: 'VN' }],
  'market-absent': [{ code: 'market-absent', market: 'SA' }],
  'partner-kind-wanted': [{ code: 'partner-kind-wanted', side: 'seeker', kind: 'end-user' }],
  'partner-kind-other': [{ code: 'partner-kind-other', side: 'provider', kind: 'end-user' }],
  'cooperation-shared': [{ code: 'cooperation-shared', modes: ['joint-entry', 'joint-venture'] }],
  'cooperation-none': [{ code: 'cooperation-none' }],
  'text-affinity': [{ code: 'text-affinity', value: 3_456 }],
  'meaning-affinity': [{ code: 'meaning-affinity', value: 6_120 }],
  'meaning-unread': [{ code: 'meaning-unread' }],
  'same-company': [{ code: 'same-company' }],
  'lane-direction': [{ code: 'lane-direction', lane: 'component-supply', seekerCountry: 'KR', providerCountry: 'CN' }],
  'lane-not-offered': [{ code: 'lane-not-offered', lane: 'component-supply' }],
  'excluded-sector': [{ code: 'excluded-sector', sector: 'sector.medical' }],
  'no-common-ground': [{ code: 'no-common-ground' }],
  'market-no-provider': [{ code: 'market-no-provider', lane: 'robot-parts' }],
  'market-no-tag': [
    { code: 'market-no-tag', required: 'sensor.lidar', nearest: ['sensor.radar'] },
    { code: 'market-no-tag', required: 'sensor.lidar', nearest: [] },
  ],
  'market-no-clause': [
    { code: 'market-no-clause', ...clause, stated: true, best: figure(120) },
    { code: 'market-no-clause', ...clause, stated: true, best: null },
    { code: 'market-no-clause', ...clause, stated: false, best: null },
  ],
  'market-below-threshold': [
    { code: 'market-below-threshold', threshold: 5_500, best: 4_120 },
    { code: 'market-below-threshold', threshold: 5_500, best: 8_210 },
  ],
};
const reasons: readonly Reason[] = Object.values(SAMPLES).flat();

/** Every code of reference data that a reason carries; codes of currencies and most units are what people write. */
function codesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['currency', 'budgetCurrency', 'unit', 'side', 'op'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => codesIn(one, Array.isArray(value) ? key : inner));
}

describe('reasons in words', () => {
  it('has a sample of every reason', () => {
    expect(Object.values(SAMPLES).every((samples) => samples.length > 0)).toBe(true);
  });

  it.each(reasons.map((reason) => [reason.code, reason] as const))(
    '%s reads well in all languages',
    (_code, reason) => {
      const texts = LOCALES.map((locale) => render(reason, locale));
      expect(new Set(texts).size).toBe(LOCALES.length);
      for (const text of texts) {
        expect(text).toMatch(/[.。]$/);
        expect(text).not.toMatch(/undefined|NaN|null|\[object/);
        const words = text.split(/[^\p{L}\p{N}.-]+/u).map((word) => word.replace(/\.$/, ''));
        expect(codesIn(reason).filter((code) => code !== 'trl' && words.includes(code))).toEqual([]);
      }
    },
  );

  it.each(reasons.map((reason) => [reason.code, reason] as const))(
    '%s keeps to the script of its language',
    (_code, reason) => {
      expect(render(reason, 'ko')).toMatch(/\p{Script=Hangul}/u);
      expect(render(reason, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      expect(render(reason, 'zh-CN')).not.toMatch(/\p{Script=Hangul}|[,:;()](?!\d)/u);
      expect(render(reason, 'en')).not.toMatch(/\p{Script=Hangul}|\p{Script=Han}/u);
    },
  );

  it('gives different facts different words', () => {
    for (const locale of LOCALES) {
      const texts = reasons.map((reason) => render(reason, locale));
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    }
  });

  it('states both figures of a clause with their unit', () => {
    const [met] = SAMPLES['clause-met'];
    expect(met).toBeDefined();
    expect(LOCALES.map((locale) => (met === undefined ? '' : render(met, locale)))).toEqual([
      '감지 거리: 제시 200 m, 요구 150 m 이상. 충족합니다.',
      '探测距离：提供200 m，要求不低于 150 m，满足。',
      'Detection range: 200 m offered, at least 150 m wanted; met.',
    ]);
  });

  it('asks for no score that the best candidate has', () => {
    const kept = { code: 'market-below-threshold', threshold: 5_500, best: 8_210 } as const;
    for (const locale of LOCALES) {
      expect(render(kept, locale)).toContain('82.1');
      expect(render(kept, locale)).not.toContain('55');
    }
  });

  it('uses the particle that the Korean name asks for', () => {
    expect(render({ code: 'tag-exact', required: 'sensor.lidar', offered: 'sensor.lidar' }, 'ko')).toBe(
      '라이다가 일치합니다.',
    );
    expect(render({ code: 'tag-missing', required: 'robot' }, 'ko')).toBe('로봇은 제시되지 않았습니다.');
  });

  it('says of what nobody has confirmed that it was only read', () => {
    const read = { code: 'clause-met', ...clause, offered: figure(200), unconfirmed: true } as const;
    const { unconfirmed: _, ...stated } = read;
    for (const locale of LOCALES) {
      expect(render(read, locale).startsWith(render(stated, locale))).toBe(true);
      expect(render(read, locale)).not.toBe(render(stated, locale));
    }
    expect(render(read, 'ko')).toContain('확인되지 않았습니다');
    expect(render(read, 'zh-CN')).toContain('尚待确认');
    expect(render(read, 'en')).toContain('not confirmed');
  });
});
