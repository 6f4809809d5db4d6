import { cosineOf } from '../engine/scoring/index.js';
import { ModelError } from './model-error.js';
import { MOST_DIMENSIONS, quantise } from './quantise.js';

describe('quantise', () => {
  it('keeps the direction and drops the length', () => {
    expect([...quantise([0.5, -0.25, 0])]).toEqual([127, -63, 0]);
    expect(quantise([50, -25, 0])).toEqual(quantise([0.5, -0.25, 0]));
  });

  it('changes a cosine by no more than rounding', () => {
    const vector = (seed: number): number[] => Array.from({ length: 384 }, (_, i) => Math.sin(seed * (i + 1)));
    const [a, b] = [vector(1), vector(1.01)];
    const dot = (x: number[], y: number[]): number => x.reduce((sum, one, i) => sum + one * (y[i] ?? 0), 0);
    const exact = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    expect(Math.abs((cosineOf(quantise(a), quantise(b)) ?? NaN) - Math.max(0, exact) * 10_000)).toBeLessThan(30);
  });

  it.each([
    ['empty', []],
    ['all zeros', [0, 0]],
    ['not numbers throughout', [1, NaN]],
    ['endless', [1, Infinity]],
    ['holding words', [1, 'two' as unknown as number]],
    ['too long', Array.from({ length: MOST_DIMENSIONS + 1 }, () => 1)],
  ])('refuses a vector that is %s', (_, vector) => {
    expect(() => quantise(vector)).toThrow(ModelError);
  });
});
