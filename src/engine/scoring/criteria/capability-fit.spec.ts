import { aCapability, aContext, aRequirement, offeredTag, requiredTag } from '../testing/builders.js';
import { capabilityFit } from './capability-fit.js';

const context = aContext();
const check = (required: ReturnType<typeof requiredTag>[], offered: ReturnType<typeof offeredTag>[]) =>
  capabilityFit.check(aRequirement({ tags: required }), aCapability({ tags: offered }), context);

describe('capability-fit', () => {
  it('is whole for what is asked and for a kind of it', () => {
    expect(check([requiredTag('sensor.lidar')], [offeredTag('sensor.lidar')])).toEqual({
      value: 10_000,
      known: 10_000,
      reasons: [{ code: 'tag-exact', required: 'sensor.lidar', offered: 'sensor.lidar' }],
    });
    const specific = check([requiredTag('sensor.lidar')], [offeredTag('sensor.lidar.solid-state')]);
    expect(specific.value).toBe(10_000);
    expect(specific.reasons[0]?.code).toBe('tag-more-specific');
  });

  it('falls from broader to sibling to nothing', () => {
    const broader = check([requiredTag('sensor.lidar')], [offeredTag('sensor.ranging')]);
    const sibling = check([requiredTag('sensor.lidar')], [offeredTag('sensor.radar')]);
    const nothing = check([requiredTag('sensor.lidar')], [offeredTag('robot.gripper')]);
    expect(broader.reasons[0]?.code).toBe('tag-more-general');
    expect(sibling.reasons[0]?.code).toBe('tag-sibling');
    expect(nothing).toEqual({ value: 0, known: 10_000, reasons: [{ code: 'tag-missing', required: 'sensor.lidar' }] });
    expect(broader.value).toBeGreaterThan(sibling.value ?? 0);
    expect(sibling.value).toBeGreaterThan(0);
  });

  it('is not symmetric: asking for the narrow thing and being offered the broad one is less', () => {
    const asked = check([requiredTag('sensor.lidar.solid-state')], [offeredTag('sensor.lidar')]).value ?? 0;
    expect(asked).toBeLessThan(10_000);
  });

  it('weighs must over should over nice', () => {
    const offered = [offeredTag('sensor.lidar')];
    const values = (['must', 'should', 'nice'] as const).map(
      (need) => check([requiredTag('sensor.lidar', need), requiredTag('robot.gripper')], offered).value ?? 0,
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(3);
  });

  it('weighs rare concepts over common ones, and products over sectors', () => {
    const lidarOnly = check(
      [requiredTag('sensor.lidar'), requiredTag('sector.automotive')],
      [offeredTag('sensor.lidar')],
    );
    // lidar: 100 x 4.000, automotive: 100 x 30 % x 1.500
    expect(lidarOnly.value).toBe(Math.round((10_000 * 4_000) / 4_450));
  });

  it('counts weak words less on either side', () => {
    const weak = check([requiredTag('sensor.lidar')], [offeredTag('sensor.lidar', 2_000)]);
    expect(weak.value).toBe(6_000);
    const unsure = check(
      [requiredTag('sensor.lidar', 'must', 1_000), requiredTag('sensor.radar')],
      [offeredTag('sensor.radar')],
    );
    const sure = check([requiredTag('sensor.lidar'), requiredTag('sensor.radar')], [offeredTag('sensor.radar')]);
    expect(unsure.value).toBeGreaterThan(sure.value ?? 0);
  });

  it('has no data when a side has no tags', () => {
    expect(check([], [offeredTag('sensor.lidar')])).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'not-asked', missing: ['tags'] }],
    });
    expect(check([requiredTag('sensor.lidar')], [])).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'no-data', missing: ['tags'] }],
    });
  });

  it('takes one of the things that a title lists for a whole answer, and all of them for a better one', () => {
    const title = { zh: '激光雷达、夹爪' };
    const named = (code: string, start: number, end: number) => ({
      ...requiredTag(code),
      origin: 'derived' as const,
      quote: { field: 'title.zh' as const, start, end, text: title.zh.slice(start, end) },
    });
    const tags = [named('sensor.lidar', 0, 4), named('robot.gripper', 5, 7)];
    const valueOf = (text: typeof title, ...offered: string[]) =>
      capabilityFit.check(
        aRequirement({ title: text, tags }),
        aCapability({ tags: offered.map((code) => offeredTag(code)) }),
        context,
      ).value ?? 0;
    const one = valueOf(title, 'sensor.lidar');
    expect(one).toBeGreaterThan(7_000);
    expect(one).toBeLessThan(valueOf(title, 'sensor.lidar', 'robot.gripper'));
    expect(valueOf({ zh: '激光雷达的夹爪' }, 'sensor.lidar')).toBeLessThan(one);
  });
});
