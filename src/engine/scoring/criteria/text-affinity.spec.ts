import type { Bridge, BridgeFeatures } from '../../bridge/index.js';
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

  describe('with a bridge', () => {
    /** Takes the same number of units for alike, whatever the words. */
    const shares = { ofA: 0, ofB: 0 };
    const bridge: Bridge = {
      features: (text): BridgeFeatures => ({
        weights: new Uint16Array(text.length).fill(1),
        total: text.length,
        keys: new Int32Array(),
        starts: new Uint16Array(),
        ends: new Uint16Array(),
        strengths: new Uint16Array(),
      }),
      similarity: () => 0,
      shares: () => shares,
    };
    const asked = aRequirement({ title: { zh: '固'.repeat(40) } });
    const check = (ofA: number, ofB: number, title: { ko?: string; zh?: string }) => {
      Object.assign(shares, { ofA, ofB });
      return textAffinity.check(asked, aCapability({ title }), { ...context, bridge });
    };

    it('compares texts without a common language', () => {
      expect(check(9_000, 9_000, { ko: '고'.repeat(40) })).toMatchObject({ value: 10_000, known: 10_000 });
      expect(check(600, 600, { ko: '고'.repeat(40) })).toMatchObject({ value: 0, known: 10_000 });
    });

    it('lets the share of the requirement count for more', () => {
      const ofRequirement = check(3_000, 1_000, { ko: '고'.repeat(40) }).value ?? 0;
      expect(ofRequirement).toBeGreaterThan(check(1_000, 3_000, { ko: '고'.repeat(40) }).value ?? 0);
    });

    it('knows less from a short text, and nothing from none', () => {
      expect(check(9_000, 9_000, { ko: '고정형라이다다' }).known).toBe(2_188);
      expect(check(9_000, 9_000, {}).value).toBeNull();
    });

    it('leaves texts of one language to their own words', () => {
      expect(check(9_000, 9_000, { zh: '泵阀' }).value).toBe(0);
    });
  });
});
