import { aCapability, aContext, aRequirement } from '../testing/builders.js';
import { textAffinity } from './text-affinity.js';

const context = aContext();
const wanted = aRequirement({ title: { en: 'Solid-state lidar for delivery robots' } });
const value = (title: { ko?: string; zh?: string; en?: string }) =>
  textAffinity.check(wanted, aCapability({ title }), context).value;

describe('text-affinity', () => {
  it('is higher for the text that shares more words', () => {
    const near = value({ en: 'Solid-state lidar for robots' }) ?? 0;
    const far = value({ en: 'Hydraulic pumps and robots' }) ?? 0;
    expect(near).toBeGreaterThan(far);
  });

  it('carries its value as its reason', () => {
    const { value: affinity, reasons } = textAffinity.check(wanted, aCapability({ title: wanted.title }), context);
    expect(affinity).toBe(10_000);
    expect(reasons).toEqual([{ code: 'text-affinity', value: 10_000 }]);
  });

  it('knows little from a single shared word', () => {
    const zh = aRequirement({ title: { zh: 'AI辅导' } });
    const check = (ko: string) => textAffinity.check(zh, aCapability({ title: { ko } }), context);
    expect(check('산업용 AI 플랫폼')).toMatchObject({ value: 10_000, known: 1_250 });
    const same = textAffinity.check(wanted, aCapability({ title: { en: `${wanted.title.en} AI ToF` } }), context);
    // Five words of the shorter text.
    expect(same.known).toBe(6_250);
  });

  it('has no data for texts that cannot be compared', () => {
    expect(value({ ko: '유압 펌프' })).toBeNull();
  });
});
