import * as fc from 'fast-check';
import { findQuantity, quoteSpec, quoteWords } from './quantity.js';
import { specKeyOf } from './testing/spec-keys.js';

const words = (text: string, spec: string, value: number, unit: string | null = null): string | null => {
  const span = findQuantity(text, { value, unit }, specKeyOf(spec));
  return span === null ? null : text.slice(span.start, span.end);
};

describe('findQuantity', () => {
  it.each([
    ['要求测距150米以上，防护等级IP67', 'detectionRange', 150, 'm', '测距150米以上'],
    ['要求测距150米以上，防护等级IP67', 'ingressProtection', 67, null, '防护等级IP67'],
    ['최대 200m 감지, 무게 1kg', 'detectionRange', 200, 'm', '최대 200m 감지'],
    ['감지 거리는 최대 200 m 이상입니다', 'detectionRange', 200, 'm', '감지 거리는 최대 200 m 이상'],
    ['방수 IP67 적용', 'ingressProtection', 67, null, 'IP67'],
    ['반복정밀도 ±0.02mm', 'repeatability', 0.02, 'mm', '반복정밀도 ±0.02mm'],
    ['重复定位精度不低于20微米', 'repeatability', 0.02, 'mm', '重复定位精度不低于20微米'],
    ['두께 ５㎜ 이하', 'repeatability', 5, 'mm', '５㎜ 이하'],
    ['-20~60℃', 'operatingTemperature', -20, 'Cel', '-20~60℃'],
    ['工作温度：-20℃至60℃', 'operatingTemperature', 60, 'Cel', '工作温度：-20℃至60℃'],
    ['−20 to 60 °C', 'operatingTemperature', -20, 'Cel', '−20 to 60 °C'],
    ['7B 모델', 'parameterCount', 7, '10*9', '7B'],
    ['70亿参数的大模型', 'parameterCount', 7, '10*9', '70亿参数'],
    ['70억 파라미터', 'parameterCount', 7, '10*9', '70억 파라미터'],
    ['支持128K上下文', 'contextLength', 128_000, '{token}', '128K上下文'],
    ['소비전력 1,000mW 이하', 'powerConsumption', 1, 'W', '소비전력 1,000mW 이하'],
    ['시간당 1,200 EA/h 처리', 'throughput', 1200, '/h', '1,200 EA/h'],
    ['6축 협동로봇', 'degreesOfFreedom', 6, null, '6축'],
    ['up to 200 m range', 'detectionRange', 200, 'm', 'up to 200 m range'],
    ['10-200m', 'detectionRange', 200, 'm', '10-200m'],
    ['감속비 1:100', 'reductionRatio', 100, null, '감속비 1:100'],
    ['减速比100:1', 'reductionRatio', 100, null, '减速比100:1'],
    ['감지거리: 15000cm', 'detectionRange', 150, 'm', '감지거리: 15000cm'],
  ])('%s: %s %d %s', (text, spec, value, unit, expected) => {
    expect(words(text, spec, value, unit)).toBe(expected);
  });

  it.each([
    ['두께 150mm', 'detectionRange', 150, 'm'],
    ['속도 150m/s', 'detectionRange', 150, 'm'],
    ['면적 150m2', 'detectionRange', 150, 'm'],
    ['모델명 X67', 'ingressProtection', 68, null],
    ['직원 67명', 'ingressProtection', 67, null],
    ['택트타임 5초과', 'cycleTime', 5, 's'],
    ['5W', 'powerConsumption', 0.005, 'W'],
    ['150m', 'detectionRange', 150, 'furlong'],
  ])('does not take %s for %s %d %s', (text, spec, value, unit) => {
    expect(words(text, spec, value, unit)).toBeNull();
  });

  it('prefers the number beside the name of the spec', () => {
    expect(words('케이블 150m, 감지거리 150m', 'detectionRange', 150, 'm')).toBe('감지거리 150m');
  });

  it('quotes whole numbers only, wherever they stand', () => {
    const filler = fc.string({ unit: fc.constantFrom('가', '米', ' ', ',', 'a', '㎜', '７'), maxLength: 8 });
    fc.assert(
      fc.property(filler, fc.integer({ min: 1, max: 999 }), filler, (before, value, after) => {
        const text = `${before} ${value}m ${after}`;
        const span = findQuantity(text, { value, unit: 'm' }, specKeyOf('detectionRange'));
        expect(span).not.toBeNull();
        expect(text.slice(span?.start, span?.end)).toMatch(/\d|７/);
      }),
    );
  });
});

describe('quoteSpec', () => {
  const input = {
    title: { ko: '라이다 150m', zh: '激光雷达' },
    description: { ko: '사용온도 -20~60℃, 감지거리 150m 이상', zh: '工作温度-20℃，EtherCAT / Modbus-TCP总线' },
  };

  it('quotes where the words are surest, with offsets in the stored text', () => {
    expect(quoteSpec(specKeyOf('detectionRange'), { value: 150, unit: 'm' }, input)).toEqual({
      field: 'description.ko',
      start: 14,
      end: 26,
      text: '감지거리 150m 이상',
    });
  });

  it('prefers a span that has both ends', () => {
    const offered = { shape: 'number', min: -20, max: 60 } as const;
    expect(quoteSpec(specKeyOf('operatingTemperature'), offered, input)?.text).toBe('사용온도 -20~60℃');
  });

  it('quotes words part by part', () => {
    const bus = specKeyOf('bus');
    expect(quoteSpec(bus, { shape: 'text', text: 'CANopen, Modbus TCP' }, input)?.text).toBe('Modbus-TCP');
    expect(quoteSpec(bus, { value: ['PROFINET'], unit: null }, input)).toBeNull();
  });

  it('takes an open end for what it is', () => {
    expect(quoteSpec(specKeyOf('detectionRange'), { shape: 'number', min: null, max: 150 }, input)?.text).toBe(
      '감지거리 150m 이상',
    );
  });
});

describe('quoteWords', () => {
  const input = { title: { en: 'KCC sensor' }, description: { ko: 'ＩＳＯ ９００１ 및 KC 인증, IATF-16949' } };
  it.each([
    ['ISO9001', 'ＩＳＯ ９００１'],
    ['kc', 'KC'],
    ['IATF 16949', 'IATF-16949'],
    ['ISO 900', undefined],
    ['', undefined],
  ])('%j is quoted as %j', (sought, expected) => {
    expect(quoteWords(sought, input)?.text).toBe(expected);
  });
});
