import * as fc from 'fast-check';
import { bandedBound, bandedValue, bandOf, ceilBand, floorBand, sizeBand } from './bands.js';

const figure = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-6),
  fc.integer({ min: -100_000, max: 100_000 }),
);

it('a band holds its figure, and its ends are of the series 1, 2, 5', () => {
  fc.assert(
    fc.property(figure, (value) => {
      expect(floorBand(value)).toBeLessThanOrEqual(value);
      expect(ceilBand(value)).toBeGreaterThanOrEqual(value);
      for (const end of [floorBand(value), ceilBand(value)]) {
        expect(['0', '1', '2', '5']).toContain(Math.abs(end).toExponential().charAt(0));
      }
    }),
  );
});

it('does not say at which end the figure lies', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
      const { min, max } = bandOf(value);
      expect(min).toBeLessThan(max);
      expect(bandOf(min)).toEqual({ min, max });
    }),
  );
});

it.each([
  [3000, { min: 2000, max: 5000 }],
  [100, { min: 100, max: 200 }],
  [0.92, { min: 0.5, max: 1 }],
  [0, { min: 0, max: 0 }],
])('%d lies in %j', (value, band) => {
  expect(bandOf(value)).toEqual(band);
});

it('a span grows at both ends; grades and words stay', () => {
  expect(bandedValue({ shape: 'number', min: -40, max: 85 }, 'Cel')).toEqual({ shape: 'number', min: -50, max: 100 });
  expect(bandedValue({ shape: 'number', min: 67, max: 67 }, null)).toEqual({ shape: 'number', min: 67, max: 67 });
  expect(bandedBound({ op: '>=', value: 150 }, 'm')).toEqual({ op: '>=', value: 100 });
  expect(bandedBound({ op: '<=', value: 150 }, 'ms')).toEqual({ op: '<=', value: 200 });
  expect(bandedBound({ op: '=', value: 24 }, 'V')).toEqual({ op: 'between', min: 20, max: 50 });
  expect(bandedBound({ op: 'in', values: ['EtherCAT'] }, 'm')).toEqual({ op: 'in', values: ['EtherCAT'] });
});

it.each([
  [1, false, 'one'],
  [138, false, 'to-249'],
  [1000, false, 'from-1000'],
  [40, true, 'one'],
  [null, false, null],
] as const)('%s staff, one person %s: %s', (employees, onePerson, band) => {
  expect(sizeBand({ employees, onePerson })).toBe(band);
});
