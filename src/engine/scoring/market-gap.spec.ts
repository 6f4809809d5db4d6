import { marketGap, supplyOf } from './market-gap.js';
import {
  aCapability,
  aClause,
  aCompany,
  aContext,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
  wording,
} from './testing/builders.js';

const context = aContext();
const gap = (asked: Parameters<typeof aRequirement>[0], capabilities: Parameters<typeof aCapability>[0][]) => {
  const requirement = aRequirement(asked);
  const offered = capabilities.map((over) => aCapability(over));
  return marketGap(requirement, supplyOf(requirement, offered, context), context);
};

describe('marketGap', () => {
  const range = aClause('c1', 'detectionRange', { op: '>=', value: 300 });

  it('says that nobody may provide in the lane', () => {
    const chinese = { tags: [offeredTag('sensor.lidar')], company: aCompany({ id: 'cn-2', country: 'CN' }) };
    expect(gap({}, [chinese])).toEqual([{ code: 'market-no-provider', lane: 'component-supply' }]);
  });

  it('names the concept nobody offers and the nearest that are offered', () => {
    const offers = [
      { id: 'a', tags: [offeredTag('sensor.radar')] },
      { id: 'b', tags: [offeredTag('sensor.lidar'), offeredTag('robot.gripper')] },
    ];
    expect(gap({ tags: [requiredTag('sensor.lidar.solid-state')] }, offers)).toEqual([
      { code: 'market-no-tag', required: 'sensor.lidar.solid-state', nearest: ['sensor.lidar'] },
    ]);
    expect(gap({ tags: [requiredTag('sensor.lidar')] }, [{ tags: [offeredTag('robot.gripper')] }])).toEqual([
      { code: 'market-no-tag', required: 'sensor.lidar', nearest: [] },
    ]);
  });

  it('takes a kind of what is asked for what is asked', () => {
    const gaps = gap({ tags: [requiredTag('sensor.lidar')] }, [{ tags: [offeredTag('sensor.lidar.solid-state')] }]);
    expect(gaps.map(({ code }) => code)).toEqual(['market-below-threshold']);
  });

  it('names the clause nobody meets and the best on offer among products of the kind', () => {
    const offers = [
      { id: 'a', tags: [offeredTag('sensor.lidar')], specs: { detectionRange: figure(120) } },
      { id: 'b', tags: [offeredTag('sensor.lidar')], specs: { detectionRange: figure(100, 200) } },
      { id: 'c', tags: [offeredTag('robot.gripper')], specs: { detectionRange: figure(900) } },
    ];
    expect(gap({ tags: [requiredTag('sensor.lidar')], clauses: [range] }, offers)).toMatchObject([
      {
        code: 'market-no-clause',
        clause: 'c1',
        spec: 'detectionRange',
        unit: 'm',
        stated: true,
        best: figure(100, 200),
      },
    ]);
  });

  it('says when nobody states the figure at all', () => {
    const offers = [{ tags: [offeredTag('sensor.lidar')] }];
    expect(gap({ tags: [requiredTag('sensor.lidar')], clauses: [range] }, offers)).toMatchObject([
      { code: 'market-no-clause', stated: false, best: null },
    ]);
  });

  it('does not call unrelated words the best on offer', () => {
    const bus = aClause('c1', 'bus', { op: '=', value: 'EtherCAT' });
    expect(gap({ clauses: [bus] }, [{ specs: { bus: wording('CAN') } }])).toMatchObject([
      { code: 'market-no-clause', stated: true, best: null },
    ]);
  });

  it('falls back to the best score when nothing is missing in particular', () => {
    expect(gap({}, [{}])).toEqual([{ code: 'market-below-threshold', threshold: 5_000, best: 4_000 }]);
  });
});
