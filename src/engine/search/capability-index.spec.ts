import type { CapabilityFacts, RequirementFacts } from '../facts/index.js';
import { rankCapabilities, type RankedLists } from '../scoring/index.js';
import { aCapability, aClause, aRequirement, figure, offeredTag, requiredTag } from '../scoring/testing/builders.js';
import { CapabilityIndex } from './index.js';
import { loose, strict } from './testing/worlds.js';

const figures = ({ listed, nearMisses }: RankedLists) =>
  [listed, nearMisses].map((list) => list.map(({ rank, capability, pair }) => [rank, capability.id, pair]));

const many = (count: number, of: (at: number) => Partial<CapabilityFacts>): CapabilityFacts[] =>
  Array.from({ length: count }, (_, at) => aCapability({ id: `c${String(at).padStart(5, '0')}`, ...of(at) }));

const lidar = aRequirement({ title: { zh: '激光雷达' }, tags: [requiredTag('sensor.lidar')] });
const byIndex = (requirement: RequirementFacts, offered: readonly CapabilityFacts[], context = strict) =>
  figures(new CapabilityIndex(offered, context).rank(requirement, 50));
const plainly = (requirement: RequirementFacts, offered: readonly CapabilityFacts[], context = strict) =>
  figures(rankCapabilities(requirement, offered, context, 50));

describe('an index of awkward capabilities', () => {
  it('breaks ties of 10,000 that are all alike by their ids', () => {
    const alike = many(10_000, () => ({ title: { ko: '라이다' }, tags: [offeredTag('sensor.lidar')] }));
    expect(byIndex(lidar, alike)).toEqual(plainly(lidar, alike));
    const { listed } = new CapabilityIndex(alike.toReversed(), strict).rank(lidar, 3);
    expect(listed.map(({ capability }) => capability.id)).toEqual(['c00000', 'c00001', 'c00002']);
  });

  it('finds the best of 5,000 that share one tag', () => {
    const shared = many(5_000, (at) => ({
      title: { ko: '라이다' },
      tags: [offeredTag('sensor.lidar', 1 + ((at * 7_919) % 10_000))],
      trl: 1 + (at % 9),
    }));
    expect(byIndex(lidar, shared)).toEqual(plainly(lidar, shared));
  });

  it('compares whoever says nothing: no tags, no hard clause, no words', () => {
    const silent = many(40, (at) => ({ title: { ko: at % 2 === 0 ? '!' : '라이다' }, trl: at % 9 === 0 ? null : 5 }));
    expect(byIndex(aRequirement({ title: { zh: '?' } }), silent, loose)).toEqual(
      plainly(aRequirement({ title: { zh: '?' } }), silent, loose),
    );
    expect(byIndex(lidar, silent, loose)).toEqual(plainly(lidar, silent, loose));
  });

  it('finds the near misses behind a full list', () => {
    const asking = { ...lidar, clauses: [aClause('c1', 'detectionRange', { op: '>=', value: 200 })] };
    const ranges = many(300, (at) => ({
      title: { ko: '라이다' },
      tags: [offeredTag('sensor.lidar')],
      specs: { detectionRange: figure(at < 200 ? 300 : 50) },
    }));
    expect(byIndex(asking, ranges)).toEqual(plainly(asking, ranges));
    expect(new CapabilityIndex(ranges, strict).rank(asking, 50).nearMisses).toHaveLength(10);
  });

  it('finds the near misses that say nothing of what is insisted on', () => {
    const lidars = many(300, (at) => ({
      title: { ko: '라이다' },
      tags: [offeredTag('sensor.lidar')],
      ...(at < 200 && { specs: { detectionRange: figure(300) }, certifications: ['iso-9001'] }),
    }));
    const range = { ...aClause('r1', 'detectionRange', { op: '>=', value: 200 }), insisted: true } as const;
    const certified = { code: 'iso-9001', need: 'must', insisted: true } as const;
    for (const asking of [
      { ...lidar, clauses: [range] },
      { ...lidar, certifications: [certified] },
    ]) {
      expect(byIndex(asking, lidars)).toEqual(plainly(asking, lidars));
      expect(new CapabilityIndex(lidars, strict).rank(asking, 50).nearMisses).toHaveLength(10);
    }
  });

  it('finds by words alone what no tag says', () => {
    const text = '905nm 반도체 자동차 라이다 센서 검사 학습 감속기 동력';
    const worded = many(30, (at) => ({
      title: { ko: text },
      description: { ko: `${text} ${text}` },
      tags: [offeredTag(at % 2 === 0 ? 'robot.gripper' : 'sensor.radar')],
    }));
    const asking = aRequirement({
      title: { zh: '905nm 半导体 汽车 激光雷达 传感器' },
      description: { zh: '905nm 半导体 汽车 激光雷达 传感器 动力' },
      tags: [requiredTag('sensor.lidar')],
    });
    expect(byIndex(asking, worded, loose)).toEqual(plainly(asking, worded, loose));
    expect(new CapabilityIndex(worded, loose).rank(asking, 50).listed.length).toBeGreaterThan(0);
  });

  it('scores few of many', () => {
    const others = many(3_000, (at) => ({ title: { ko: '그리퍼' }, tags: [offeredTag('robot.gripper', 1 + at)] }));
    const wanted = many(200, (at) => ({
      id: `w${at}`,
      title: { ko: '라이다' },
      tags: [offeredTag('sensor.lidar', 1 + at * 50)],
    }));
    const index = new CapabilityIndex([...others, ...wanted], strict);
    index.rank(lidar, 10);
    expect(index.counters.candidates).toBeLessThanOrEqual(200);
    expect(index.counters.exact).toBeLessThan(100);
  });

  it('says how much memory it takes', () => {
    const index = new CapabilityIndex(
      many(1_000, () => ({ title: { ko: '라이다' }, tags: [offeredTag('sensor.lidar')] })),
      strict,
    );
    const { structured, text } = index.bytes();
    expect(structured / 1_000).toBeGreaterThan(20);
    expect(structured / 1_000).toBeLessThan(215);
    expect(text).toBeGreaterThan(0);
  });
});
