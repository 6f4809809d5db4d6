import { aCapability, aClause, aContext, aReading, aRequirement, figure } from '../testing/builders.js';
import { specFit } from './spec-fit.js';

const context = aContext();
const range = (need: 'must' | 'should' = 'must') => aClause('c1', 'detectionRange', { op: '>=', value: 100 }, need);
const light = aClause('c2', 'weight', { op: '<=', value: 2 }, 'should');

describe('spec-fit', () => {
  it('is the share of clauses met, a must counting twice', () => {
    const requirement = aRequirement({ clauses: [range(), light] });
    const far = aCapability({ specs: { detectionRange: figure(200), weight: figure(9) } });
    const heavy = aCapability({ specs: { detectionRange: figure(10), weight: figure(1) } });
    expect(specFit.check(requirement, far, context).value).toBe(6_667);
    expect(specFit.check(requirement, heavy, context).value).toBe(3_333);
  });

  it('passes over what is not stated and says so', () => {
    const { value, known, reasons } = specFit.check(
      aRequirement({ clauses: [range(), light], certifications: [{ code: 'ce-mark', need: 'must' }] }),
      aCapability({ specs: { detectionRange: figure(200) } }),
      context,
    );
    expect(value).toBe(10_000);
    // A must of 4 out of 4 + 2 (weight) + 4 (CE).
    expect(known).toBe(4_000);
    expect(reasons.map(({ code }) => code)).toEqual(['clause-met', 'clause-unstated', 'certification-unstated']);
  });

  it('lets a soft clause that is nearly met count in part', () => {
    const near = aCapability({ specs: { detectionRange: figure(95) } });
    expect(specFit.check(aRequirement({ clauses: [range('should')] }), near, context)).toMatchObject({
      value: 8_000,
      reasons: [{ code: 'clause-near', clause: 'c1', unit: 'm', offered: { min: 95 } }],
    });
  });

  it('counts a certification shown by one that includes it', () => {
    const requirement = aRequirement({ certifications: [{ code: 'iso-9001', need: 'must' }] });
    expect(specFit.check(requirement, aCapability({ certifications: ['iatf-16949'] }), context)).toEqual({
      value: 10_000,
      known: 10_000,
      reasons: [{ code: 'certification-held', certification: 'iso-9001', by: 'iatf-16949' }],
    });
  });

  it('does not take the wider certification from the narrower one', () => {
    const requirement = aRequirement({ certifications: [{ code: 'iatf-16949', need: 'must' }] });
    expect(specFit.check(requirement, aCapability({ certifications: ['iso-9001'] }), context).value).toBeNull();
  });

  it('has no data without clauses, or without any answer', () => {
    expect(specFit.check(aRequirement(), aCapability(), context)).toEqual({
      value: null,
      known: 0,
      reasons: [{ code: 'not-asked', missing: ['clauses'] }],
    });
    expect(specFit.check(aRequirement({ clauses: [range()] }), aCapability(), context).value).toBeNull();
  });

  it('counts three fifths of what only a text says, says so, and takes the rest as not known', () => {
    const offer = { detectionRange: figure(200) };
    const read = aCapability({
      specs: offer,
      readings: { specs: { detectionRange: aReading() }, certifications: {}, terms: {} },
    });
    const { value, known, reasons } = specFit.check(aRequirement({ clauses: [range()] }), read, context);
    expect([value, known]).toEqual([10_000, 6_000]);
    expect(reasons).toMatchObject([{ code: 'clause-met', unconfirmed: true }]);
    const asked = { ...range(), reading: aReading() };
    expect(specFit.check(aRequirement({ clauses: [asked] }), aCapability({ specs: offer }), context).known).toBe(6_000);
    // Of a read must (12 of 20) without an answer and a stated should (10), the stated one is known.
    const two = specFit.check(
      aRequirement({ clauses: [asked, light] }),
      aCapability({ specs: { weight: figure(1) } }),
      context,
    );
    expect(two.known).toBe(4_545);
  });

  it('lets a read must that is nearly met count in part, and a stated one not', () => {
    const near = aCapability({ specs: { detectionRange: figure(95) } });
    const valueOf = (clause: ReturnType<typeof range>) =>
      specFit.check(aRequirement({ clauses: [clause] }), near, context).value;
    expect(valueOf({ ...range(), reading: aReading() })).toBe(8_000);
    expect(valueOf(range())).toBe(0);
  });
});
