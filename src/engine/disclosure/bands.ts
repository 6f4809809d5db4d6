import type { ClauseBound, CompanyFacts, SpecValue } from '../facts/index.js';

/** Size of a firm by its staff, as statistics group it. */
export const SIZE_BANDS = ['one', 'to-9', 'to-49', 'to-249', 'to-999', 'from-1000'] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

const UP_TO: readonly (readonly [most: number, band: SizeBand])[] = [
  [1, 'one'],
  [9, 'to-9'],
  [49, 'to-49'],
  [249, 'to-249'],
  [999, 'to-999'],
];

export function sizeBand({ employees, onePerson }: Pick<CompanyFacts, 'employees' | 'onePerson'>): SizeBand | null {
  if (onePerson) return 'one';
  if (employees === null) return null;
  return UP_TO.find(([most]) => employees <= most)?.[1] ?? 'from-1000';
}

/** The nearest of ... 0.5, 1, 2, 5, 10, 20, 50 ... at or below a figure; below 0 the nearest away from it. */
export function floorBand(value: number): number {
  if (value < 0) return -ceilBand(-value);
  return [...steps(value)].findLast((step) => step <= value) ?? 0;
}

/** The nearest at or above; below 0 the nearest towards it. */
export function ceilBand(value: number): number {
  if (value < 0) return -floorBand(-value);
  return [...steps(value)].find((step) => step >= value) ?? 0;
}

function* steps(value: number): Generator<number> {
  if (value === 0) return;
  const power = Math.floor(Math.log10(value));
  for (const exponent of [power - 1, power, power + 1])
    for (const lead of [1, 2, 5]) yield Number(`${lead}e${exponent}`);
}

/** A figure as the two ends of its band: 138 lies in 100 to 200, and so does 100. */
export function bandOf(value: number): { readonly min: number; readonly max: number } {
  const min = floorBand(value);
  const above = ceilBand(value);
  return { min, max: above === min && value > 0 ? ceilBand(value * 1.01) : above };
}

/** Figures without a unit are grades and counts (IP67): they stay, bands would make nonsense of them. */
export function bandedValue(value: SpecValue, unit: string | null): SpecValue {
  if (value.shape === 'text' || unit === null || unit === '1') return value;
  const { min, max } = value;
  if (min !== null && min === max) return { shape: 'number', ...bandOf(min) };
  return { shape: 'number', min: min === null ? null : floorBand(min), max: max === null ? null : ceilBand(max) };
}

export function bandedBound(bound: ClauseBound, unit: string | null): ClauseBound {
  if (unit === null || unit === '1') return bound;
  switch (bound.op) {
    case '>=':
      return { op: '>=', value: floorBand(bound.value) };
    case '<=':
      return { op: '<=', value: ceilBand(bound.value) };
    case '=':
      return typeof bound.value === 'number' ? { op: 'between', ...bandOf(bound.value) } : bound;
    case 'in': {
      const figures = bound.values.filter((value) => typeof value === 'number');
      if (figures.length === 0) return bound;
      return { op: 'between', min: floorBand(Math.min(...figures)), max: ceilBand(Math.max(...figures)) };
    }
    case 'between':
      return { op: 'between', min: floorBand(bound.min), max: ceilBand(bound.max) };
  }
}
