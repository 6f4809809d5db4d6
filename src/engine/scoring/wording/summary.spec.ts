import { LOCALES, type Locale } from '../../facts/index.js';
import { evidenceOf } from '../evidence.js';
import { scorePair } from '../score.js';
import { aCapability, aClause, aContext, aRequirement, figure, offeredTag, requiredTag } from '../testing/builders.js';
import { namesFor } from './names.js';
import { renderEvidence } from './evidence.js';
import { summarise } from './summary.js';

const context = aContext();
const requirement = aRequirement({
  tags: [requiredTag('sensor.lidar')],
  clauses: [
    aClause('c1', 'detectionRange', { op: '>=', value: 150 }),
    aClause('c2', 'weight', { op: '<=', value: 10 }, 'should'),
  ],
  certifications: [{ code: 'iatf-16949', need: 'should' }],
});
const capability = aCapability({
  tags: [offeredTag('sensor.lidar.solid-state')],
  specs: { detectionRange: figure(200), weight: figure(11) },
});
const summary = (offer: typeof capability, locale: Locale) =>
  summarise(
    scorePair(requirement, offer, context),
    evidenceOf(requirement, offer, context),
    locale,
    namesFor(locale, context),
  );

describe('summarise', () => {
  it('says what is met, what falls short and what is not known', () => {
    expect(LOCALES.map((locale) => summary(capability, locale))).toEqual([
      '요구 항목 4개 중 2개(라이다, 감지 거리)를 충족합니다. 미흡한 항목은 무게이며, 자료가 없는 항목은 IATF 16949입니다.',
      '4 项需求中已满足 2 项（激光雷达、探测距离）。不足之处：重量；尚无资料：IATF 16949。',
      'Meets 2 of 4 wishes (Lidar, Detection range). Falls short on Weight; no data on IATF 16949.',
    ]);
  });

  it('says when more is met than is named', () => {
    const full = {
      ...capability,
      specs: { detectionRange: figure(200), weight: figure(1) },
      certifications: ['iatf-16949'],
    };
    expect(LOCALES.map((locale) => summary(full, locale))).toEqual([
      '요구 항목 4개 중 4개(라이다, 감지 거리, 무게 등)를 충족합니다.',
      '4 项需求中已满足 4 项（激光雷达、探测距离、重量等）。',
      'Meets 4 of 4 wishes (Lidar, Detection range, Weight and others).',
    ]);
  });

  it('says why a pair may not be offered', () => {
    const short = { ...capability, specs: { detectionRange: figure(50) } };
    expect(summary(short, 'en')).toBe('Detection range: 50 m offered, at least 150 m wanted; not met.');
  });

  it('does not claim a fit that nothing shows', () => {
    expect(LOCALES.map((locale) => summary(aCapability(), locale))).toEqual([
      '확인된 충족 항목이 아직 없습니다. 자료가 없는 항목은 라이다, 감지 거리, 무게입니다.',
      '暂无已确认满足的条件。尚无资料：激光雷达、探测距离、重量。',
      'Nothing is confirmed yet. No data on Lidar, Detection range, Weight.',
    ]);
  });
});

describe('renderEvidence', () => {
  const lines = (locale: Locale) =>
    evidenceOf(requirement, capability, context).map((row) => renderEvidence(row, locale, namesFor(locale, context)));

  it('tells wish, offer and state in each language', () => {
    expect(lines('en')).toEqual([
      'Lidar - satisfied (offered: Solid-state lidar)',
      'Detection range: at least 150 m - satisfied (offered: 200 m)',
      'Weight: at most 10 kg - partly satisfied (offered: 11 kg; 1 kg (10%) over)',
      'IATF 16949 - no data',
    ]);
    expect(lines('ko')[1]).toBe('감지 거리: 150 m 이상 - 충족(제시: 200 m)');
    expect(lines('zh-CN')[1]).toBe('探测距离：不低于 150 m——满足（提供：200 m）');
  });
});
