import { aCapability, aCompany, aContext, aRequirement } from '../testing/builders.js';
import { readiness } from './readiness.js';

const context = aContext();
const check = (over: Parameters<typeof aCapability>[0]) => readiness.check(aRequirement(), aCapability(over), context);

describe('readiness', () => {
  it('rises with the technology readiness level', () => {
    expect(check({ trl: 9 }).value).toBe(10_000);
    expect(check({ trl: 5 }).value).toBe(5_000);
    expect(check({ trl: 1 }).value).toBe(0);
  });

  it('rises with certifications and references, up to a point', () => {
    const certified = (count: number) => check({ certifications: ['a', 'b', 'c', 'd'].slice(0, count) }).value ?? 0;
    expect([1, 2, 3, 4].map(certified)).toEqual([7_000, 8_500, 10_000, 10_000]);
    const referenced = (references: number) => check({ company: aCompany({ references }) }).value;
    expect([0, 3, 10, 40].map(referenced)).toEqual([0, 3_000, 10_000, 10_000]);
  });

  it('is strengthened by a verified identity, which alone says nothing about the offer', () => {
    const company = aCompany({ verified: true });
    expect(check({ trl: 5, company }).value).toBeGreaterThan(5_000);
    expect(check({ company }).value).toBeNull();
  });

  it('has no data when nothing is stated, and names it', () => {
    expect(check({})).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'no-data', missing: ['trl', 'certifications', 'references'] }],
    });
  });
});
