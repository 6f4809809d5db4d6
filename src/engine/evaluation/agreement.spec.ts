import { agreementOf, parseReadings } from './index.js';

const pairs = (...grades: readonly (readonly [number, number])[]) =>
  grades.map(([first, second]) => ({ first, second }));

describe('agreementOf', () => {
  it('is what is agreed beyond chance', () => {
    // Cohen's example: 20 + 15 of 50 agree, .5 by chance.
    const readings = [
      ...Array.from({ length: 20 }, () => [1, 1] as const),
      ...Array.from({ length: 5 }, () => [1, 0] as const),
      ...Array.from({ length: 10 }, () => [0, 1] as const),
      ...Array.from({ length: 15 }, () => [0, 0] as const),
    ];
    const { kappa, equal, linear } = agreementOf(pairs(...readings));
    expect(equal).toBe(35);
    expect(kappa).toBeCloseTo(0.4, 12);
    expect(linear).toBeCloseTo(0.4, 12);
  });

  it('weighs by how far two grades are apart', () => {
    const near = agreementOf(pairs([0, 0], [3, 3], [2, 3], [1, 0]));
    const far = agreementOf(pairs([0, 0], [3, 3], [0, 3], [3, 0]));
    expect(near.quadratic ?? 0).toBeGreaterThan(near.linear ?? 0);
    expect(near.linear ?? 0).toBeGreaterThan(near.kappa ?? 0);
    expect(far.quadratic).toBeCloseTo(0, 12);
  });

  it('is nothing where chance alone agrees everywhere', () => {
    expect(agreementOf(pairs([1, 1], [1, 1]))).toEqual({
      pairs: 2,
      equal: 2,
      kappa: null,
      linear: null,
      quadratic: null,
    });
  });
});

describe('parseReadings', () => {
  it('takes the pairs that were read twice', () => {
    expect(parseReadings('requirementId\tfirst\tsecond\nr\t3\t2\nr\t0\t\n')).toEqual([{ first: 3, second: 2 }]);
  });

  it('needs its columns', () => {
    expect(() => parseReadings('a\tb\n')).toThrow('first and second');
  });
});
