import type {
  ClauseBound,
  ClauseFact,
  Language,
  Need,
  Quote,
  SpecKey,
  SpecValue,
} from '../../src/engine/facts/index.js';
import type { Chance } from './chance.js';

/** What products of the demonstration data have for the most part, in stored units. */
const USUAL: Readonly<Record<string, number>> = {
  detectionRange: 120,
  horizontalFieldOfView: 110,
  verticalFieldOfView: 30,
  wavelength: 905,
  distanceAccuracy: 20,
  frameRate: 30,
  resolution: 5,
  pixelSize: 3,
  powerConsumption: 12,
  weight: 1.2,
  mtbf: 40_000,
  latency: 40,
  computePerformance: 26,
  bitWidth: 8,
  memoryBandwidth: 100,
  memoryCapacity: 16,
  processNode: 12,
  dieArea: 80,
  payload: 10,
  grippingForce: 80,
  stroke: 80,
  repeatability: 0.05,
  cycleTime: 5,
  reach: 900,
  degreesOfFreedom: 6,
  torque: 60,
  reductionRatio: 100,
  backlash: 1,
  parameterCount: 7,
  contextLength: 32_000,
  throughput: 1_200,
  minimumDefectSize: 30,
  deliveredProjects: 20,
  responseTime: 12,
  lifetimeCycles: 1_000_000,
};
const PROTECTION = [54, 65, 65, 67, 67, 68, 69] as const;
const REGIONS = ['KR-11', 'KR-41', 'KR-26', 'CN-GD', 'CN-JS', 'CN-ZJ', 'CN-SH', 'CN-BJ'] as const;
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  flange: ['ISO 9409-1-50-4-M6', 'ISO 9409-1-31.5-4-M5', 'ISO 9409-1-80-6-M8'],
  domain: ['의료', '제조', '금융', '교육', '물류', '医疗', '制造', '金融', '教育', 'energy'],
  services: ['설치', '시공', '유지보수', '시스템 통합', '安装', '集成', '维保', '施工', 'commissioning', 'training'],
  regionsCovered: REGIONS,
  trainingDataRights: ['licensed', 'public', 'customer-owned'],
};
const AT_LEAST: Readonly<Record<Language, string>> = { ko: ' 이상', zh: '以上', en: ' or more' };
const AT_MOST: Readonly<Record<Language, string>> = { ko: ' 이하', zh: '以内', en: ' or less' };

/** Two digits, as product sheets have them. */
const tidy = (value: number): number => Number(value.toPrecision(2));

const usual = (key: string, chance: Chance, times = 1): number => {
  if (key === 'ingressProtection') return chance.pick(PROTECTION);
  if (key === 'accuracyRate') return tidy(Math.min(99.9, 90 + chance.below(100) / 10));
  const value = tidy((USUAL[key] ?? 10) * times * Math.exp(0.55 * chance.spread()));
  return key === 'degreesOfFreedom' || key === 'deliveredProjects' ? Math.max(1, Math.round(value)) : value;
};

const span = (key: string, chance: Chance): [number, number] => {
  if (key === 'operatingTemperature') return [-10 * (1 + chance.below(4)), chance.pick([50, 60, 70, 85, 85, 105])];
  if (key === 'supplyVoltage') return [chance.pick([5, 9, 12, 24]), chance.pick([24, 36, 48])];
  return [-10 * (1 + chance.below(9)), 10 * chance.below(20)];
};

const wordsFor = ({ key, words }: SpecKey, chance: Chance, most: number): string[] =>
  chance.some(words?.map(({ value }) => value) ?? OTHER_WORDS[key] ?? ['A', 'B', 'C'], 1 + chance.below(most));

export function offeredValue(specKey: SpecKey, chance: Chance): SpecValue {
  const { key, shape } = specKey;
  if (shape === 'text') return { shape: 'text', text: wordsFor(specKey, chance, 3).join(', ') };
  if (shape === 'range') {
    const [min, max] = span(key, chance);
    return { shape: 'number', min, max };
  }
  const value = usual(key, chance);
  if (chance.often(14)) {
    const max = Math.min(specKey.range?.[1] ?? Infinity, tidy(value * (1.5 + chance.below(10) / 4)));
    return { shape: 'number', min: value, max };
  }
  return chance.often(6) ? { shape: 'number', min: null, max: value } : { shape: 'number', min: value, max: value };
}

/** @param order of the clause in its requirement, from 1 */
export function askedClause(specKey: SpecKey, order: number, need: Need, chance: Chance): ClauseFact {
  const { key, unit } = specKey;
  const bound = boundOf(specKey, chance);
  const value = 'values' in bound ? bound.values : 'min' in bound ? [bound.min, bound.max] : bound.value;
  return { id: `c${order}`, spec: key, need, bound, written: { value, unit } };
}

function boundOf(specKey: SpecKey, chance: Chance): ClauseBound {
  const { key, shape, better } = specKey;
  if (shape === 'text') {
    const values = wordsFor(specKey, chance, 2);
    const [value = ''] = values;
    return values.length > 1 ? { op: 'in', values } : { op: '=', value };
  }
  if (shape === 'range') {
    const [min, max] = span(key, chance);
    return { op: 'between', min: min / 2, max: Math.round(max * 0.8) };
  }
  switch (better) {
    case 'more':
      return { op: '>=', value: usual(key, chance, 0.7) };
    case 'less':
      return { op: '<=', value: usual(key, chance, 1.4) };
    case undefined: {
      const value = usual(key, chance);
      return chance.often(50) ? { op: '=', value } : { op: 'between', min: tidy(value / 2), max: tidy(value * 2) };
    }
  }
}

/** The words of a figure as product sheets write it: `감지 거리 200m`. */
export function offeredWords(specKey: SpecKey, value: SpecValue, language: Language): string {
  if (value.shape === 'text') return `${specKey.names[language]} ${value.text}`;
  const ends = [value.min, value.max].filter((one) => one !== null);
  return `${specKey.names[language]} ${[...new Set(ends)].join('~')}${unitOf(specKey)}`;
}

export function askedWords(specKey: SpecKey, { bound }: ClauseFact, language: Language): string {
  const [name, unit] = [specKey.names[language], unitOf(specKey)];
  switch (bound.op) {
    case '>=':
      return `${name} ${bound.value}${unit}${AT_LEAST[language]}`;
    case '<=':
      return `${name} ${bound.value}${unit}${AT_MOST[language]}`;
    case 'between':
      return `${name} ${bound.min}~${bound.max}${unit}`;
    case '=':
      return `${name} ${bound.value}${unit}`;
    case 'in':
      return `${name} ${bound.values.join('/')}`;
  }
}

const unitOf = ({ unit, conversions }: SpecKey): string =>
  conversions.find((one) => one.unit === unit)?.written[0] ?? unit ?? '';

/** What only a text says. In the judged set 4 of 10 such figures are said plainly. */
export const readingOf = (quote: Quote, chance: Chance) => ({ quote, isPlain: chance.often(40) });
