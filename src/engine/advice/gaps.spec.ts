import * as fc from 'fast-check';
import type { ClauseBound, Need, RequirementFacts } from '../facts/index.js';
import { capabilities, requirements } from '../scoring/testing/arbitraries.js';
import {
  aCapability,
  aClause,
  aCompany,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
} from '../scoring/testing/builders.js';
import type { Gap, OfferFact } from './advice.types.js';
import { capabilityGaps } from './gaps.js';
import { adviceContext } from './testing/advice-world.js';
import { naiveGaps } from './testing/naive-gaps.js';

const context = adviceContext();
const lidar = aCapability({ tags: [offeredTag('sensor.lidar')] });
const company = aCompany({ id: 'cn-1', country: 'CN' });

let made = 0;
const asks = (over: Partial<RequirementFacts> = {}): RequirementFacts =>
  aRequirement({ id: `req-${(made += 1)}`, company, tags: [requiredTag('sensor.lidar')], ...over });
const range = (value: number, need: Need = 'must', op: '>=' | '<=' = '>='): Partial<RequirementFacts> => ({
  clauses: [aClause('c1', 'detectionRange', { op, value }, need)],
});

const nameOf = (fact: OfferFact): string => {
  switch (fact.kind) {
    case 'spec':
      return fact.spec;
    case 'certification':
      return fact.certification;
    case 'term':
      return fact.term;
  }
};
const countsOf = (gaps: readonly Gap[]): Record<string, number> =>
  Object.fromEntries(gaps.filter(({ asked }) => asked > 0).map(({ fact, asked }) => [nameOf(fact), asked]));

describe('the count', () => {
  const few = fc
    .array(requirements, { maxLength: 6 })
    .map((some) => some.map((one, at) => ({ ...one, id: `req-${at}`, company: { ...one.company, id: `cn-${at}` } })));

  it('is that of a naive count, however the requirements are ordered', () => {
    fc.assert(
      fc.property(capabilities, few, (capability, some) => {
        const report = capabilityGaps(capability, some, context);
        expect(countsOf(report.gaps)).toEqual(naiveGaps(capability, some, context));
        expect(capabilityGaps(capability, some.toReversed(), context)).toEqual(report);
      }),
      { numRuns: 300 },
    );
  });

  it('never tells what fewer than three requirements want', () => {
    fc.assert(
      fc.property(capabilities, few, (capability, some) => {
        for (const { usual } of capabilityGaps(capability, some, context).gaps) {
          for (const { asked } of [...usual.ranges, ...usual.choices]) expect(asked).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('leaves out what is about another thing, what says nothing of itself, and what it may not stand for', () => {
    const { requirements: counted } = capabilityGaps(
      { ...lidar, lanes: ['component-supply'] },
      [
        asks(range(100)),
        asks({ ...range(100), tags: [requiredTag('robot.gripper')] }),
        asks({ ...range(100), tags: [requiredTag('sector.automotive')] }),
        asks({ ...range(100), lane: 'robot-parts' }),
        asks({ ...range(100), company: lidar.company }),
        asks({ ...range(100), company: aCompany({ id: 'kr-2' }) }),
      ],
      context,
    );
    expect(counted).toBe(1);
  });

  it('takes no direction for granted while the country of the firm is a guess', () => {
    const fromKorea = [asks({ company: aCompany({ id: 'kr-2' }) })];
    expect(capabilityGaps(lidar, fromKorea, context).requirements).toBe(0);
    expect(capabilityGaps(lidar, fromKorea, context, false).requirements).toBe(1);
  });
});

describe('the order', () => {
  it('is by how many ask, then by how much they need it', () => {
    const weight = (need: Need) => aClause('c2', 'weight', { op: '<=', value: 2 }, need);
    const { gaps } = capabilityGaps(
      lidar,
      [
        asks({ clauses: [...(range(100, 'nice').clauses ?? []), weight('must')] }),
        asks({ clauses: [...(range(100, 'should').clauses ?? []), weight('must')] }),
        asks({ certifications: [{ code: 'ce-mark', need: 'must' }] }),
      ],
      context,
    );
    expect(gaps.map(({ fact, asked }) => [nameOf(fact), asked])).toEqual([
      ['weight', 2],
      ['detectionRange', 2],
      ['ce-mark', 1],
      ['trl', 0],
      ['references', 0],
    ]);
  });

  it('counts a requirement once for a spec, by its strongest need', () => {
    const twice = asks({
      clauses: [
        aClause('c1', 'detectionRange', { op: '>=', value: 50 }, 'nice'),
        aClause('c2', 'detectionRange', { op: '<=', value: 90 }, 'must'),
      ],
    });
    const [gap] = capabilityGaps(lidar, [twice], context).gaps;
    expect(gap).toMatchObject({ asked: 1, needs: { must: 1, should: 0, nice: 0 } });
  });
});

describe('what is usually wanted', () => {
  const usual = (...bounds: readonly ClauseBound[]) =>
    capabilityGaps(
      lidar,
      bounds.map((bound) => asks({ clauses: [aClause('c1', 'detectionRange', bound)] })),
      context,
    ).gaps[0]?.usual;

  it('is the middle half of the limits', () => {
    const atLeast = (value: number) => ({ op: '>=', value }) as const;
    const found = usual(...[10, 300, 150, 200, 250, 900, 180, 220].map(atLeast));
    expect(found?.ranges).toEqual([{ op: '>=', from: 180, to: 250, measure: { unit: 'm', currency: null }, asked: 8 }]);
  });

  it('keeps lower and upper limits and values apart', () => {
    const found = usual(
      { op: 'between', min: 10, max: 100 },
      { op: 'between', min: 20, max: 200 },
      { op: 'between', min: 30, max: 300 },
      { op: 'in', values: [5, 6] },
      { op: '=', value: 5 },
      { op: '=', value: 5 },
    );
    expect(found?.ranges.map(({ op, from, to }) => [op, from, to])).toEqual([
      ['<=', 100, 300],
      ['>=', 10, 30],
    ]);
    expect(found?.choices).toEqual([{ value: 5, concept: null, asked: 3 }]);
  });

  it('counts words of one meaning together, in whatever language', () => {
    const words = ['의료', '医疗', 'Medical', '汽车'];
    const some = words.map((value) => asks({ clauses: [aClause('c1', 'domain', { op: '=', value })] }));
    const [gap] = capabilityGaps(lidar, some, context).gaps;
    expect(gap?.usual.choices).toEqual([{ value: 'Medical', concept: 'sector.medical', asked: 3 }]);
  });

  it('does not mix currencies', () => {
    const budgets = [10, 20, 30].map((max) => asks({ budget: { max, currency: 'CNY' } }));
    const [gap] = capabilityGaps(lidar, [...budgets, asks({ budget: { max: 1, currency: 'USD' } })], context).gaps;
    expect(gap).toMatchObject({
      asked: 4,
      usual: { ranges: [{ from: 10, to: 30, measure: { currency: 'CNY' }, asked: 3 }] },
    });
  });

  it('counts days until delivery from the day of the context', () => {
    const dates = ['2026-12-02', '2026-12-22', '2027-01-01', '2026-01-01'].map((neededBy) => asks({ neededBy }));
    const [gap] = capabilityGaps(lidar, dates, context).gaps;
    expect(gap).toMatchObject({
      asked: 4,
      usual: { ranges: [{ op: '<=', from: 10, to: 40, measure: { unit: 'd' }, asked: 3 }] },
    });
  });
});

describe('what is stated', () => {
  it('is no gap: a spec of any figure, a certification that includes the one asked for', () => {
    const stating = {
      ...lidar,
      specs: { detectionRange: figure(null, 40) },
      certifications: ['iatf-16949'],
      trl: 7,
      company: { ...lidar.company, references: 0 },
    };
    const asked = asks({ ...range(100), certifications: [{ code: 'iso-9001', need: 'must' }] });
    expect(capabilityGaps(stating, [asked], context)).toMatchObject({ requirements: 1, gaps: [] });
  });
});

describe('without demand', () => {
  it('tells what is asked for near it', () => {
    const radar = aCapability({ tags: [offeredTag('sensor.radar')] });
    const report = capabilityGaps(radar, [asks(), asks(), asks({ tags: [requiredTag('robot.gripper')] })], context);
    expect(report).toEqual({
      state: 'no-demand',
      requirements: 0,
      gaps: [],
      related: [{ tag: 'sensor.lidar', asked: 2 }],
    });
  });

  it('says when no tag tells what is offered', () => {
    expect(capabilityGaps(aCapability(), [asks()], context).state).toBe('no-subject');
    const used = aCapability({ tags: [offeredTag('sector.automotive')] });
    expect(capabilityGaps(used, [asks()], context).state).toBe('no-subject');
  });
});
