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

  it('weighs what advisors have graded of the evaluation card, item by item', () => {
    const carded = (items: number, needed: number, grade: number) =>
      check({ trl: 5, company: aCompany({ card: { items, needed, grade } }) });
    // (40 x 5000 + 24 x 10000) / 64
    expect(carded(8, 8, 10_000).value).toBe(6_875);
    expect(carded(1, 8, 10_000).value).toBe(5_349);
    expect(carded(8, 8, 0).value).toBe(3_125);
    expect(carded(8, 8, 10_000).known).toBeGreaterThan(carded(1, 8, 10_000).known);
    expect(carded(1, 8, 10_000).known).toBeGreaterThan(check({ trl: 5 }).known);
    expect(carded(1, 8, 10_000).reasons).toContainEqual({ code: 'card-graded', items: 1, grade: 10_000 });
  });

  it('takes the lighter card of a one-person company for whole, and further items for no more', () => {
    const carded = (items: number, needed: number) =>
      check({ trl: 5, company: aCompany({ card: { items, needed, grade: 10_000 } }) }).value;
    expect(carded(4, 4)).toBe(carded(8, 8));
    expect(carded(6, 4)).toBe(carded(4, 4));
  });

  it('has no data when nothing is stated, and names it', () => {
    expect(check({})).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'no-data', missing: ['trl', 'certifications', 'references'] }],
    });
  });
});
