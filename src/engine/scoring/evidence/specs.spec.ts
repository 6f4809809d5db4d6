import type { ClauseFact, RequirementFacts, SpecKey } from '../../facts/index.js';
import { evidenceOf } from '../evidence.js';
import { aCapability, aClause, aContext, aRequirement, figure, wording } from '../testing/builders.js';

/** The distances of the small world, in more than one unit. */
const inUnits = (specKey: SpecKey): SpecKey =>
  specKey.key !== 'detectionRange'
    ? specKey
    : {
        ...specKey,
        conversions: [
          { unit: 'm', factor: 1, written: ['m', '米', '미터'] },
          { unit: 'km', factor: 1_000, written: ['km', '公里'] },
          { unit: 'cm', factor: 0.01, written: ['cm', '厘米'] },
        ],
      };
const world = aContext();
const context = aContext({ taxonomy: { ...world.taxonomy, specKeys: world.taxonomy.specKeys.map(inUnits) } });

const range = (over: Partial<ClauseFact>): ClauseFact => ({
  ...aClause('c1', 'detectionRange', { op: '>=', value: 150 }),
  ...over,
});
const rowOf = (clause: ClauseFact, offered: Parameters<typeof aCapability>[0], asked: Partial<RequirementFacts> = {}) =>
  evidenceOf(aRequirement({ ...asked, clauses: [clause] }), aCapability(offered), context)[0];

describe('evidence of a spec clause', () => {
  it('shows both figures in the asked unit and in the one that the offer is written in', () => {
    const clause = range({ written: { value: 15_000, unit: 'cm' } });
    const offered = { specs: { detectionRange: figure(120) }, description: { ko: '감지 거리 0.12km' } };
    expect(rowOf(clause, offered)).toMatchObject({
      state: 'contradicted',
      wanted: { bound: { op: '>=', value: 150 }, unit: 'm' },
      offered: { value: figure(120), unit: 'm' },
      figures: [
        { unit: 'cm', bound: { op: '>=', value: 15_000 }, offered: figure(12_000) },
        { unit: 'km', bound: { op: '>=', value: 0.15 }, offered: figure(0.12) },
      ],
      gaps: [{ how: 'below', limit: 15_000, offered: 12_000, amount: 3_000, percent: 20, measure: { unit: 'cm' } }],
      quotes: [{ side: 'capability', text: '감지 거리 0.12km' }],
    });
  });

  it('has one set of figures where both sides use one unit', () => {
    const offered = { specs: { detectionRange: figure(200) }, description: { ko: '최대 200m' } };
    expect(rowOf(range({}), offered)).toMatchObject({ state: 'satisfied', figures: [{ unit: 'm' }], gaps: [] });
    expect(rowOf(range({}), offered)?.figures).toHaveLength(1);
  });

  it('names both ends of a span that is not covered', () => {
    const clause = aClause('c1', 'operatingTemperature', { op: 'between', min: -40, max: 60 }, 'should');
    expect(rowOf(clause, { specs: { operatingTemperature: figure(-20, 50) } })?.gaps).toEqual([
      expect.objectContaining({ how: 'low-end', limit: -40, offered: -20, amount: 20, percent: 20 }),
      expect.objectContaining({ how: 'high-end', limit: 60, offered: 50, amount: 10, percent: 10 }),
    ]);
  });

  it('measures the gap to the nearest of several wanted figures', () => {
    const clause = aClause('c1', 'weight', { op: 'in', values: [1, 5] });
    expect(rowOf(clause, { specs: { weight: figure(7) } })?.gaps).toEqual([
      expect.objectContaining({ how: 'above', limit: 5, amount: 2, percent: 40 }),
    ]);
  });

  it('marks what was read from either text, with its words', () => {
    const asking = { field: 'description.zh', start: 0, end: 7, text: '测距150米以上' } as const;
    const offering = { field: 'description.ko', start: 3, end: 7, text: '200m' } as const;
    const row = rowOf(range({ id: 'r1', reading: { quote: asking, isPlain: true } }), {
      specs: { detectionRange: figure(200) },
      readings: { specs: { detectionRange: { quote: offering, isPlain: true } }, certifications: {}, terms: {} },
    });
    expect(row).toMatchObject({
      clause: 'r1',
      confirmed: false,
      fields: { requirement: null, capability: null },
      quotes: [
        { side: 'requirement', ...asking },
        { side: 'capability', ...offering },
      ],
    });
    expect(rowOf(range({}), { specs: { detectionRange: figure(200) } })).toMatchObject({
      confirmed: true,
      fields: { requirement: 'clauses', capability: 'specs' },
    });
  });

  it('finds words of the lane fields in the language of either text', () => {
    const domain = aClause('c1', 'domain', { op: '=', value: 'medical' });
    const row = rowOf(
      domain,
      { specs: { domain: wording('의료') }, description: { ko: '의료 분야 경량 모델' } },
      { description: { zh: '面向医疗行业' } },
    );
    expect(row?.state).toBe('satisfied');
    expect(row?.quotes.map(({ text }) => text)).toEqual(['医疗', '의료']);
  });
});
