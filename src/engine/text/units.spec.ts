import { specKeyOf } from './testing/spec-keys.js';
import { toStored } from './units.js';

describe('toStored', () => {
  const range = specKeyOf('detectionRange');
  it.each([
    [150, null, 150],
    [150, 'm', 150],
    [150, '米', 150],
    [15_000, 'cm', 150],
    [0.15, 'km', 0.15 * 1000],
    [0.1 + 0.2, 'm', 0.3],
  ])('%d %s is %d m', (value, unit, stored) => {
    expect(toStored(range, value, unit)).toBe(stored);
  });

  it('converts with an offset, and rounds away the binary remainder', () => {
    expect(toStored(specKeyOf('operatingTemperature'), 300, 'K')).toBe(26.85);
    expect(toStored(specKeyOf('operatingTemperature'), 140, '℉')).toBe(60);
  });

  it('tells units apart by case where it matters', () => {
    expect(toStored(specKeyOf('powerConsumption'), 5, 'mW')).toBe(0.005);
    expect(toStored(specKeyOf('powerConsumption'), 5, 'MW')).toEqual({ error: 'out-of-range', min: 0, max: 100_000 });
    expect(toStored(range, 3, 'KM')).toBe(3000);
  });

  it('names the units it takes', () => {
    expect(toStored(range, 1, 'kg')).toEqual({ error: 'unknown-unit', allowed: ['m', 'cm', 'km'] });
  });

  it('refuses what no product can have', () => {
    expect(toStored(range, 9_000, 'km')).toEqual({ error: 'out-of-range', min: 0, max: 10_000 });
    expect(toStored(range, Number.NaN, 'm')).toEqual({ error: 'out-of-range', min: 0, max: 10_000 });
  });
});
