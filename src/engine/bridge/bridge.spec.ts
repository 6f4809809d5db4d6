import * as fc from 'fast-check';
import type { Language } from '../facts/index.js';
import { BRIDGE_SIGNALS, createBridge } from './bridge.js';
import { smallTables } from './testing/small-tables.js';

const bridge = createBridge(smallTables());

const alike = (ko: string, zh: string, signals = BRIDGE_SIGNALS): number => {
  const some = createBridge(smallTables(), signals);
  return some.similarity(some.features(ko, 'ko'), some.features(zh, 'zh'));
};

describe('createBridge', () => {
  it('finds Chinese words by their Korean reading', () => {
    expect(alike('반도체', '半导体')).toBeGreaterThan(alike('반도체', '汽车'));
    expect(alike('반도체', '半導體')).toBe(alike('반도체', '半导体'));
    expect(alike('반도체', '半导体', ['lexicon', 'latin'])).toBe(0);
  });

  it('reads a character as Korean does at the start of a word and inside it', () => {
    expect(alike('역학', '力学')).toBe(alike('력학', '力学'));
    expect(alike('역학', '力学')).toBeGreaterThan(5_000);
  });

  it('knows the words of the lexicon, in compounds and with spaces, on both sides', () => {
    expect(alike('모터', '电机')).toBe(10_000);
    expect(alike('소형 모터', '汽车电机')).toBeGreaterThan(0);
    expect(alike('볼 스크류', '滚珠丝杠')).toBe(10_000);
    expect(alike('모터', '电机', ['readings', 'latin'])).toBe(0);
  });

  it('takes a Korean word of one syllable only where it stands alone', () => {
    expect(alike('손', '手')).toBe(10_000);
    expect(alike('손상', '手')).toBe(0);
  });

  it('does not read words across a comma', () => {
    expect(alike('볼, 스크류', '滚珠丝杠')).toBe(0);
  });

  it('knows the concepts of the taxonomy, and less of what is only near them', () => {
    const exact = alike('라이다', '激光雷达', ['concepts']);
    const sibling = alike('라이다', '毫米波雷达', ['concepts']);
    expect(exact).toBeGreaterThan(sibling);
    expect(sibling).toBeGreaterThan(0);
    expect(alike('라이다', '电机', ['concepts'])).toBe(0);
  });

  it('compares Latin words, numbers and Chinese numerals', () => {
    expect(alike('PLC', 'PLC')).toBe(10_000);
    expect(alike('PLC', 'DCS')).toBe(0);
    expect(alike('6 축', '六轴')).toBeGreaterThan(0);
    expect(alike('6 축', '六轴', ['readings'])).toBeLessThan(alike('6 축', '六轴', ['readings', 'latin']));
  });

  it('tells lists of the same words apart by their order', () => {
    expect(alike('모터, 자동차', '电机、汽车')).toBeGreaterThan(alike('모터, 자동차', '汽车、电机'));
    expect(alike('모터, 자동차', '汽车、电机')).toBeGreaterThan(alike('모터, 자동차', '电机'));
  });

  it('takes a word for the first of its meanings before the others', () => {
    expect(alike('모터', '电机')).toBeGreaterThan(alike('모터', '马达'));
    expect(alike('모터', '马达')).toBeGreaterThan(9_000);
  });

  it('lets the title count for more than what follows it', () => {
    const asked = bridge.features('汽车', 'zh');
    const said = (text: string): number => bridge.shares(asked, bridge.features(text, 'ko')).ofB;
    expect(said('자동차\n모터')).toBeGreaterThan(said('모터\n자동차'));
    expect(said('자동차 모터')).toBe(said('모터 자동차'));
  });

  it('does not read a word from the title into the line after it', () => {
    expect(alike('볼 스크류', '滚珠丝杠')).toBe(10_000);
    expect(alike('볼\n스크류', '滚珠丝杠')).toBe(0);
  });

  it('takes a syllable inside a known word for less than a bare one', () => {
    const bare = alike('자동차', '动', ['readings']);
    const known = alike('자동차', '动', ['readings', 'lexicon']);
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan(bare);
  });

  it('lets rare words count for more', () => {
    const common = alike('모터 반도체', '电机');
    expect(alike('모터 반도체', '电机', ['lexicon'])).toBeGreaterThan(common);
  });

  it('says how much of each side is answered', () => {
    const { ofA, ofB } = bridge.shares(bridge.features('모터', 'ko'), bridge.features('电机、汽车', 'zh'));
    expect(ofA).toBe(10_000);
    expect(ofB).toBeGreaterThan(0);
    expect(ofB).toBeLessThan(10_000);
  });

  it('has nothing to say of texts without words', () => {
    expect(alike('', '电机')).toBe(0);
    expect(alike('...', '!!')).toBe(0);
  });

  it('is symmetric, in range, and at its highest for the same words', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('모터볼스크류반도체电机汽车丝杠力 ,-abc6')),
      maxLength: 20,
    });
    const language = fc.constantFrom<Language>('ko', 'zh', 'en');
    fc.assert(
      fc.property(text, text, language, (one, other, spoken) => {
        const [a, b] = [bridge.features(one, spoken), bridge.features(other, spoken)];
        const value = bridge.similarity(a, b);
        expect(Number.isInteger(value) && value >= 0 && value <= 10_000).toBe(true);
        expect(bridge.similarity(b, a)).toBe(value);
        expect(bridge.shares(a, a).ofA).toBeGreaterThanOrEqual(bridge.shares(a, b).ofA);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same features whatever the order of the concepts', () => {
    const tables = smallTables();
    const taxonomy = { ...tables.taxonomy, concepts: tables.taxonomy.concepts.toReversed() };
    const turned = createBridge({ ...tables, taxonomy });
    expect(turned.features('라이다 모터', 'ko')).toEqual(bridge.features('라이다 모터', 'ko'));
  });
});
