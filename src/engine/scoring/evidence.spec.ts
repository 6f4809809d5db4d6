import { evidenceOf } from './evidence.js';
import { aCapability, aClause, aContext, aRequirement, figure, offeredTag, requiredTag } from './testing/builders.js';

const context = aContext();

describe('evidenceOf', () => {
  const korean = '최대 200 m 감지, IATF 16949 보유';
  const chinese = '激光雷达，探测距离不低于 150 m，要求 IATF 16949';
  const requirement = aRequirement({
    description: { zh: chinese },
    tags: [
      requiredTag('sector.automotive', 'should'),
      {
        ...requiredTag('sensor.lidar'),
        quote: { field: 'description.zh', start: 0, end: 4, text: '激光雷达' },
      },
      requiredTag('sensor.radar'),
      requiredTag('robot.gripper', 'nice'),
    ],
    clauses: [
      aClause('c2', 'weight', { op: '<=', value: 2 }),
      aClause('c1', 'detectionRange', { op: '>=', value: 150 }),
      aClause('c3', 'operatingTemperature', { op: 'between', min: -20, max: 60 }),
    ],
    certifications: [
      { code: 'ce-mark', need: 'should' },
      { code: 'iatf-16949', need: 'must' },
    ],
  });
  const capability = aCapability({
    description: { ko: korean },
    tags: [offeredTag('sensor.lidar')],
    specs: { detectionRange: figure(200), weight: figure(3) },
    certifications: ['iatf-16949'],
  });
  const rows = evidenceOf(requirement, capability, context);
  const row = (clause: string) => rows.find((one) => one.clause === clause);

  it('has a row for every tag, clause and certification, the most needed first', () => {
    expect(rows.map(({ clause, need, state }) => [clause, need, state])).toEqual([
      ['t1', 'must', 'satisfied'],
      ['t2', 'must', 'partial'],
      ['t3', 'should', 'no-data'],
      ['t4', 'nice', 'no-data'],
      ['c1', 'must', 'satisfied'],
      ['c2', 'must', 'contradicted'],
      ['c3', 'must', 'no-data'],
      ['k1', 'must', 'satisfied'],
      ['k2', 'should', 'no-data'],
    ]);
    expect(row('t2')).toMatchObject({ wanted: { tag: 'sensor.radar' }, offered: { tag: 'sensor.lidar' } });
    expect(row('c3')).toMatchObject({ offered: null, quotes: [] });
  });

  it('quotes the words of both texts, at their place', () => {
    const quotes = row('c1')?.quotes ?? [];
    expect(quotes.map(({ side, field }) => [side, field])).toEqual([
      ['requirement', 'description.zh'],
      ['capability', 'description.ko'],
    ]);
    const sources = { requirement: chinese, capability: korean };
    for (const { side, start, end, text } of [...quotes, ...(row('k1')?.quotes ?? [])]) {
      expect(sources[side].slice(start, end)).toBe(text);
    }
    expect(row('c1')?.quotes[0]?.text).toContain('150');
    expect(row('c1')?.quotes[1]?.text).toContain('200');
    expect(row('k1')?.quotes).toHaveLength(2);
    expect(row('t1')?.quotes).toEqual([
      { side: 'requirement', field: 'description.zh', start: 0, end: 4, text: '激光雷达' },
    ]);
  });

  it('does not depend on the order that facts are stated in', () => {
    const reordered = {
      ...requirement,
      tags: requirement.tags.toReversed(),
      clauses: requirement.clauses.toReversed(),
      certifications: requirement.certifications.toReversed(),
    };
    expect(evidenceOf(reordered, capability, context)).toEqual(rows);
  });
});
