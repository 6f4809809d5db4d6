import { evidenceOf, rowsThatExclude } from './evidence.js';
import { LOCALES } from '../facts/index.js';
import { rankCapabilities } from './rank.js';
import {
  aCapability,
  aClause,
  aContext,
  aReading,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
} from './testing/builders.js';
import { renderGap } from './wording/evidence.js';
import { namesFor } from './wording/names.js';

const context = aContext();
const requirement = aRequirement({
  tags: [requiredTag('sensor.lidar')],
  clauses: [
    aClause('c1', 'detectionRange', { op: '>=', value: 100 }),
    aClause('c2', 'weight', { op: '<=', value: 2 }),
    aClause('c3', 'operatingTemperature', { op: 'between', min: -20, max: 60 }),
  ],
});
const lidar = (id: string, range = 200, over: Parameters<typeof aCapability>[0] = {}) =>
  aCapability({ id, tags: [offeredTag('sensor.lidar')], specs: { detectionRange: figure(range) }, trl: 9, ...over });
const ids = (pairs: readonly { capability: { id: string } }[]) => pairs.map(({ capability }) => capability.id);

describe('rankCapabilities', () => {
  it('lists by score, then by id in code-unit order', () => {
    const capabilities = [lidar('b'), lidar('a', 200, { trl: 5 }), lidar('가'), lidar('B')];
    const { listed } = rankCapabilities(requirement, capabilities, context, 10);
    expect(ids(listed)).toEqual(['B', 'b', '가', 'a']);
    expect(listed.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('keeps to the limit and to the threshold of the lane', () => {
    const radar = aCapability({ id: 'r', tags: [offeredTag('sensor.radar')] });
    const capabilities = [lidar('a'), lidar('b'), lidar('c'), radar, aCapability({ id: 'silent' })];
    expect(ids(rankCapabilities(requirement, capabilities, context, 2).listed)).toEqual(['a', 'b']);
    expect(ids(rankCapabilities(requirement, capabilities, context, 10).listed)).toEqual(['a', 'b', 'c']);
  });

  it('lists those that one or two must clauses keep out apart, as near misses', () => {
    const short = lidar('short', 50);
    const shortAndHeavy = lidar('short-heavy', 50, { specs: { detectionRange: figure(50), weight: figure(5) } });
    const threeFailed = lidar('three', 50, {
      specs: { detectionRange: figure(50), weight: figure(5), operatingTemperature: figure(0, 30) },
    });
    const otherLane = lidar('other', 50, { lanes: ['robot-parts'] });
    const loose = aContext({ lanes: context.lanes.map((lane) => ({ ...lane, threshold: 0 })) });
    const { listed, nearMisses } = rankCapabilities(
      requirement,
      [threeFailed, otherLane, shortAndHeavy, short, lidar('good')],
      loose,
      10,
    );
    expect(ids(listed)).toEqual(['good']);
    expect(ids(nearMisses)).toEqual(['short', 'short-heavy']);
    expect(nearMisses[0]?.pair.exclusions).toMatchObject([{ code: 'clause-failed', clause: 'c1' }]);
  });

  it('lists one that lacks a certification by its own words as a near miss', () => {
    const loose = aContext({ lanes: context.lanes.map((lane) => ({ ...lane, threshold: 0 })) });
    const certified = { ...requirement, certifications: [{ code: 'iatf-16949', need: 'must' as const }] };
    const denied = { 'iatf-16949': aReading(true) };
    const lacking = lidar('lacking', 200, { readings: { specs: {}, certifications: {}, terms: {}, denied } });
    const { listed, nearMisses } = rankCapabilities(certified, [lacking, lidar('silent')], loose, 10);
    expect(ids(listed)).toEqual(['silent']);
    expect(ids(nearMisses)).toEqual(['lacking']);
    const rows = evidenceOf(certified, lacking, loose);
    expect(rowsThatExclude(nearMisses[0]?.pair ?? { exclusions: [] }, rows)).toMatchObject([
      {
        state: 'contradicted',
        wanted: { certification: 'iatf-16949' },
        offered: null,
        quotes: [{ side: 'capability' }],
      },
    ]);
  });

  it('lists one that says nothing of what is insisted on as a near miss, and says what to state', () => {
    const loose = aContext({ lanes: context.lanes.map((lane) => ({ ...lane, threshold: 0 })) });
    const asking = aRequirement({
      tags: requirement.tags,
      clauses: [{ ...aClause('c1', 'detectionRange', { op: '>=', value: 100 }), insisted: true }],
      certifications: [{ code: 'iatf-16949', need: 'must', insisted: true }],
    });
    const silent = lidar('silent', 200, { specs: {} });
    const able = lidar('able', 200, { certifications: ['iatf-16949'] });
    const { listed, nearMisses } = rankCapabilities(asking, [silent, able], loose, 10);
    expect(ids(listed)).toEqual(['able']);
    expect(ids(nearMisses)).toEqual(['silent']);
    const failing = rowsThatExclude(nearMisses[0]?.pair ?? { exclusions: [] }, evidenceOf(asking, silent, loose));
    const told = LOCALES.map((locale) => failing.map((row) => renderGap(row, locale, namesFor(locale, loose))));
    expect(told).toEqual([
      ['감지 거리: 필수 100 m 이상, 제시되지 않음', 'IATF 16949: 필수, 제시되지 않음'],
      ['探测距离：必须不低于 100 m，未说明', 'IATF 16949：必须具备，未说明'],
      ['Detection range: at least 100 m insisted on, not stated', 'IATF 16949: insisted on, not stated'],
    ]);
  });

  it('shows ten near misses at most, and none below the threshold', () => {
    const many = Array.from({ length: 14 }, (_, index) => lidar(`x${index}`, 50));
    const loose = aContext({ lanes: context.lanes.map((lane) => ({ ...lane, threshold: 0 })) });
    const strict = aContext({ lanes: context.lanes.map((lane) => ({ ...lane, threshold: 9_999 })) });
    expect(rankCapabilities(requirement, many, loose, 50).nearMisses).toHaveLength(10);
    expect(rankCapabilities(requirement, many, strict, 50).nearMisses).toEqual([]);
  });
});
