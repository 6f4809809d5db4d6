import type { SpecKey, UnitConversion } from '../../facts/index.js';

const key = (
  code: string,
  names: SpecKey['names'],
  unit: string | null,
  conversions: readonly UnitConversion[],
  more: Partial<SpecKey> = {},
): SpecKey => ({
  key: code,
  names,
  aliases: { ko: [], zh: [], en: [] },
  shape: 'scalar',
  unit,
  conversions,
  range: null,
  lanes: [],
  ...more,
});

const SPEC_KEYS: readonly SpecKey[] = [
  key(
    'detectionRange',
    { ko: '감지 거리', zh: '探测距离', en: 'detection range' },
    'm',
    [
      { unit: 'm', factor: 1, written: ['m', '米', '미터'] },
      { unit: 'cm', factor: 0.01, written: ['cm', '厘米', '센티미터'] },
      { unit: 'km', factor: 1000, written: ['km', '公里'] },
    ],
    { aliases: { ko: ['탐지거리', '감지'], zh: ['测距'], en: ['range'] }, range: [0, 10_000] },
  ),
  key('repeatability', { ko: '반복 정밀도', zh: '重复定位精度', en: 'repeatability' }, 'mm', [
    { unit: 'mm', factor: 1, written: ['mm', '毫米', '밀리미터'] },
    { unit: 'um', factor: 0.001, written: ['um', 'μm', '微米'] },
  ]),
  key(
    'operatingTemperature',
    { ko: '사용 온도', zh: '工作温度', en: 'operating temperature' },
    'Cel',
    [
      { unit: 'Cel', factor: 1, written: ['℃', '°C', '도', '度'] },
      { unit: 'K', factor: 1, offset: -273.15, written: ['K'] },
      { unit: '[degF]', factor: 5 / 9, offset: -160 / 9, written: ['℉'] },
    ],
    { shape: 'range' },
  ),
  key(
    'powerConsumption',
    { ko: '소비 전력', zh: '功耗', en: 'power consumption' },
    'W',
    [
      { unit: 'W', factor: 1, written: ['W', '瓦', '와트'] },
      { unit: 'mW', factor: 0.001, written: ['mW'] },
      { unit: 'MW', factor: 1e6, written: ['MW'] },
    ],
    { range: [0, 100_000] },
  ),
  key('ingressProtection', { ko: '보호 등급', zh: '防护等级', en: 'ingress protection' }, null, [], {
    aliases: { ko: ['방수방진'], zh: [], en: ['IP'] },
  }),
  key('degreesOfFreedom', { ko: '자유도', zh: '自由度', en: 'degrees of freedom' }, null, [
    { unit: '1', factor: 1, written: ['축', '轴', 'DOF'] },
  ]),
  key('parameterCount', { ko: '파라미터', zh: '参数', en: 'parameters' }, '10*9', [
    { unit: '10*9', factor: 1, written: ['B', 'billion'] },
  ]),
  key('contextLength', { ko: '컨텍스트', zh: '上下文', en: 'context' }, '{token}', [
    { unit: '{token}', factor: 1, written: ['token', 'tokens', '토큰'] },
  ]),
  key('throughput', { ko: '처리량', zh: '产能', en: 'throughput' }, '/h', [
    { unit: '/h', factor: 1, written: ['EA/h', '개/시간', '件/小时'] },
  ]),
  key('reductionRatio', { ko: '감속비', zh: '减速比', en: 'reduction ratio' }, null, []),
  key('cycleTime', { ko: '사이클 타임', zh: '节拍', en: 'cycle time' }, 's', [
    { unit: 's', factor: 1, written: ['s', '秒', '초'] },
  ]),
  key('bus', { ko: '통신', zh: '总线', en: 'bus' }, null, [], { shape: 'text' }),
];

/** A small set of spec keys for the specs of this folder. */
export function specKeyOf(code: string): SpecKey {
  const found = SPEC_KEYS.find((specKey) => specKey.key === code);
  if (found === undefined) throw new Error(`no spec key ${code}`);
  return found;
}
