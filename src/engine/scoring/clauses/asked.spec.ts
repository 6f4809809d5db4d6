import { aClause, aContext, aRequirement } from '../testing/builders.js';
import { clausesAsked } from './asked.js';

const context = aContext();
const reading = { quote: { field: 'description.zh', start: 0, end: 2, text: '测距' }, isPlain: true } as const;
const asked = (over: Parameters<typeof aRequirement>[0]) =>
  clausesAsked(aRequirement(over), context).map(({ id, need, reading: read }) => [id, need, read === null]);

describe('clausesAsked', () => {
  it('lists clauses, certifications and terms, those that nobody has confirmed last', () => {
    expect(
      asked({
        clauses: [
          { ...aClause('r1', 'weight', { op: '<=', value: 2 }), reading },
          aClause('c10', 'bus', { op: '=', value: 'CAN' }, 'nice'),
          aClause('c2', 'detectionRange', { op: '>=', value: 150 }),
        ],
        certifications: [
          { code: 'ce-mark', need: 'should' },
          { code: 'iso-9001', need: 'must', reading },
        ],
        quantity: 2_000,
        budget: { max: 4_500, currency: 'CNY' },
        neededBy: '2027-06-30',
        readings: { budget: reading },
      }),
    ).toEqual([
      ['c2', 'must', true],
      ['c10', 'nice', true],
      ['k2', 'should', true],
      ['q', 'should', true],
      ['d', 'should', true],
      ['r1', 'must', false],
      ['k1', 'must', false],
      ['b', 'should', false],
    ]);
  });

  it('reads how long delivery may take only where no date says when it is needed', () => {
    const description = { zh: '交期8周以内。' };
    expect(clausesAsked(aRequirement({ description }), context)).toMatchObject([{ kind: 'leadTime', days: 56 }]);
    expect(clausesAsked(aRequirement({ description, neededBy: '2027-06-30' }), context)).toMatchObject([
      { kind: 'neededBy' },
    ]);
  });

  it('asks nothing where a requirement asks nothing', () => expect(asked({})).toEqual([]));
});
