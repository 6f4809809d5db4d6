import { evidenceOf } from '../scoring/evidence.js';
import type { EvidenceRow } from '../scoring/evidence/row.types.js';
import {
  aCapability,
  aClause,
  aCompany,
  aContext,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
  wording,
} from '../scoring/testing/builders.js';
import { disclosedRows } from './evidence.js';
import { CAPABILITY_WIDTHS, type Coarsened, COMPANY_WIDTHS, widthsAt } from './widths.js';

const context = aContext();
const requirement = aRequirement({
  tags: [requiredTag('sensor.lidar')],
  clauses: [
    aClause('c1', 'detectionRange', { op: '>=', value: 150 }),
    aClause('c2', 'bus', { op: '=', value: 'EtherCAT' }),
    aClause('c3', 'weight', { op: '<=', value: 1 }, 'should'),
  ],
  quantity: 2000,
  budget: { max: 4500, currency: 'CNY' },
  regions: ['KR-41'],
});
const capability = aCapability({
  company: aCompany({ region: 'KR-41', kind: 'manufacturer' }),
  tags: [offeredTag('sensor.lidar.solid-state')],
  specs: { detectionRange: figure(180), bus: wording('HanbitLink'), weight: figure(1.3) },
  monthlyCapacity: 3100,
  minOrder: 120,
  price: { min: 4100, max: 4300, currency: 'CNY' },
});

const shown = (
  own: Coarsened<typeof CAPABILITY_WIDTHS> = {},
  company: Coarsened<typeof COMPANY_WIDTHS> = {},
): Readonly<Record<string, EvidenceRow>> => {
  const widths = { own: widthsAt(0, CAPABILITY_WIDTHS, own), company: widthsAt(0, COMPANY_WIDTHS, company) };
  const rows = disclosedRows(evidenceOf(requirement, capability, context), widths, context);
  return Object.fromEntries(rows.map((row) => [row.clause, row]));
};

it('how a row stands is told, whatever is hidden of it', () => {
  const states = evidenceOf(requirement, capability, context).map(({ clause, state }) => [clause, state]);
  const hidden = shown({
    specs: 'hidden',
    terms: 'hidden',
    certifications: 'hidden',
    markets: 'hidden',
    tags: 'field',
  });
  expect(Object.values(hidden).map(({ clause, state }) => [clause, state])).toEqual(states);
  expect([hidden.c1?.offered, hidden.q1?.offered, hidden.b1?.offered]).toEqual([null, null, null]);
});

it('figures of the product are exact unless their owner wants bands, and then nobody is told by how much they miss', () => {
  expect(shown().c1?.offered).toMatchObject({ value: figure(180) });
  expect(shown().c3?.gaps).toHaveLength(1);
  const banded = shown({ specs: 'band' });
  expect(banded.c1?.offered).toMatchObject({ value: figure(100, 200) });
  expect(banded.c1?.figures.map(({ offered }) => offered)).toEqual([figure(100, 200)]);
  expect(banded.c3?.gaps).toEqual([]);
});

it('prices and quantities stand in bands', () => {
  const { b1, q1, q2 } = shown();
  expect(b1?.offered).toMatchObject({ min: 2000, max: 5000 });
  expect(q1?.offered).toMatchObject({ pieces: 2000 });
  expect(q2?.offered).toMatchObject({ pieces: 200 });
});

it('words of the firm, its seat and its texts are not shown', () => {
  const { c2, a1 } = shown();
  expect(c2).toMatchObject({ offered: null, figures: [] });
  expect(a1).toMatchObject({ state: 'satisfied', offered: null });
  expect(Object.values(shown()).flatMap(({ quotes }) => quotes.map(({ side }) => side))).not.toContain('capability');
  // That a single region is met would tell the seat.
  expect(shown({}, { region: 'country' }).a1).toBeUndefined();
});

it('a tag is as special as its owner wants', () => {
  expect(shown().t1?.offered).toEqual({ kind: 'tag', tag: 'sensor.lidar.solid-state' });
  expect(shown({ tags: 'parent' }).t1?.offered).toEqual({ kind: 'tag', tag: 'sensor.lidar' });
  expect(shown({ tags: 'field' }).t1?.offered).toEqual({ kind: 'tag', tag: 'sensor' });
});
