import * as fc from 'fast-check';
import type { Text } from '../facts/index.js';
import { textAffinity, textFeatures } from './affinity.js';

const affinity = (a: Text, b: Text): number | null =>
  textAffinity(textFeatures({ title: a, description: {} }), textFeatures({ title: {}, description: b }));

describe('textAffinity', () => {
  it('is whole for the same words and nothing for other words of one language', () => {
    expect(affinity({ ko: '협동로봇 그리퍼' }, { ko: '협동로봇 그리퍼' })).toBe(10_000);
    expect(affinity({ ko: '협동로봇 그리퍼' }, { ko: '반도체 장비' })).toBe(0);
  });

  it('follows its formula', () => {
    // 감속 속기 | 감속 속기 기모 모듈: 2 / sqrt(2 x 4)
    expect(affinity({ ko: '감속기' }, { ko: '감속기모듈' })).toBe(7071);
    // rgb (3) and 150 m (4) shared of 3+4 and 3+3+4: 7 / sqrt(7 x 10)
    expect(affinity({ zh: 'RGB 150米' }, { ko: 'RGB LED 150미터' })).toBe(8366);
  });

  it('compares across languages by Latin words and figures only if they share any', () => {
    expect(affinity({ ko: '라이다 센서' }, { zh: '激光雷达传感器' })).toBeNull();
    expect(affinity({ ko: 'SLAM 로봇' }, { zh: 'AGV 机器人' })).toBeNull();
    expect(affinity({ ko: 'SLAM 로봇' }, { zh: 'SLAM 机器人' })).toBe(10_000);
  });

  it('has no answer without words', () => {
    expect(affinity({ ko: '로봇' }, {})).toBeNull();
    expect(affinity({ en: '!' }, { en: 'robot' })).toBeNull();
  });

  it('ranks the nearer text first', () => {
    const wanted = { en: 'vision camera for collaborative robots, EtherCAT' };
    const near = affinity(wanted, { en: 'EtherCAT vision camera for robots' }) ?? 0;
    const far = affinity(wanted, { en: 'hydraulic pump for excavators and robots' }) ?? 0;
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0);
  });

  it('is symmetric, in range, and whole for itself', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...Array.from('로봇센서激光雷达 abc15m,')), maxLength: 24 })
      .map((words): Text => ({ ko: words }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = affinity(a, b);
        expect(affinity(b, a)).toBe(there);
        if (there !== null) expect(there >= 0 && there <= 10_000 && Number.isInteger(there)).toBe(true);
        expect([null, 10_000]).toContain(affinity(a, a));
      }),
    );
  });
});
