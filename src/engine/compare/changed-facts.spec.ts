import {
  aCapability,
  aClause,
  aCompany,
  aReading,
  aRequirement,
  figure,
  offeredTag,
  requiredTag,
  wording,
} from '../scoring/testing/builders.js';
import { changedCompany, changedNeed, changedOffer } from './changed-facts.js';

const readings = { specs: {}, certifications: {}, terms: {}, denied: {} };

describe('an offer', () => {
  it('is told by field: what came, what went, what is another', () => {
    const before = aCapability({
      title: { ko: '라이다' },
      tags: [offeredTag('sensor.radar'), offeredTag('sensor.lidar')],
      specs: { detectionRange: figure(150), weight: figure(1), bus: wording('CAN') },
      certifications: ['CE'],
      leadTimeDays: 60,
      price: { min: null, max: 900, currency: 'CNY' },
      wants: { partnerKinds: [], regions: ['CN-GD'], excludedSectors: [] },
    });
    const after = aCapability({
      title: { ko: '고정형 라이다' },
      tags: [offeredTag('sensor.lidar'), offeredTag('robot.gripper')],
      specs: { detectionRange: figure(200), bus: wording('CAN'), operatingTemperature: figure(-20, 60) },
      certifications: ['CE', 'IATF16949'],
      leadTimeDays: 30,
      price: { min: null, max: 800, currency: 'CNY' },
      wants: { partnerKinds: ['integrator'], regions: [], excludedSectors: [] },
    });
    expect(changedOffer(before, after)).toEqual([
      { kind: 'text', field: 'title' },
      { kind: 'codes', field: 'tags', added: ['robot.gripper'], removed: ['sensor.radar'] },
      { kind: 'spec', spec: 'detectionRange', before: figure(150), after: figure(200) },
      { kind: 'spec', spec: 'operatingTemperature', before: null, after: figure(-20, 60) },
      { kind: 'spec', spec: 'weight', before: figure(1), after: null },
      { kind: 'codes', field: 'certifications', added: ['IATF16949'], removed: [] },
      { kind: 'figure', field: 'leadTimeDays', before: 60, after: 30 },
      { kind: 'money', field: 'price', before: before.price, after: after.price },
      { kind: 'codes', field: 'partnerKinds', added: ['integrator'], removed: [] },
      { kind: 'codes', field: 'regions', added: [], removed: ['CN-GD'] },
    ]);
    expect(changedOffer(after, after)).toEqual([]);
  });

  it('that states what its text alone said has been confirmed, unless it states something else', () => {
    const read = aCapability({
      trl: 7,
      specs: { weight: figure(1) },
      readings: { ...readings, terms: { trl: aReading() }, specs: { weight: aReading() } },
    });
    expect(changedOffer(read, aCapability({ trl: 7, specs: { weight: figure(2) } }))).toEqual([
      { kind: 'spec', spec: 'weight', before: figure(1), after: figure(2) },
      { kind: 'confirmed', fact: { kind: 'term', term: 'trl' }, isConfirmed: true },
    ]);
    expect(changedOffer(aCapability({ trl: 7, specs: { weight: figure(1) } }), read)).toEqual([
      { kind: 'confirmed', fact: { kind: 'spec', spec: 'weight' }, isConfirmed: false },
      { kind: 'confirmed', fact: { kind: 'term', term: 'trl' }, isConfirmed: false },
    ]);
  });
});

describe('a requirement', () => {
  it('that only puts its clauses in another order asks the same', () => {
    const range = aClause('c1', 'detectionRange', { op: '>=', value: 150 });
    const weight = aClause('c2', 'weight', { op: '<=', value: 2 });
    const before = aRequirement({ clauses: [range, weight] });
    const after = aRequirement({
      clauses: [
        { ...weight, id: 'c1' },
        { ...range, id: 'c2' },
      ],
    });
    expect(changedNeed(before, after)).toEqual([]);
  });

  it('is told by what it asks and how strongly', () => {
    const before = aRequirement({
      tags: [requiredTag('sensor.lidar')],
      clauses: [aClause('c1', 'detectionRange', { op: '>=', value: 150 })],
      certifications: [{ code: 'CE', need: 'must' }],
      budget: { max: 500, currency: 'CNY' },
    });
    const after = aRequirement({
      lane: 'robot-parts',
      tags: [requiredTag('sensor.lidar', 'nice')],
      clauses: [
        aClause('c1', 'weight', { op: '<=', value: 2 }, 'should'),
        aClause('c2', 'detectionRange', { op: '>=', value: 200 }),
      ],
      certifications: [{ code: 'CE', need: 'should' }],
      neededBy: '2027-01-31',
    });
    expect(changedNeed(before, after)).toEqual([
      { kind: 'word', field: 'lane', before: 'component-supply', after: 'robot-parts' },
      { kind: 'word', field: 'neededBy', before: null, after: '2027-01-31' },
      { kind: 'need', field: 'tags', code: 'sensor.lidar', before: 'must', after: 'nice' },
      {
        kind: 'clause',
        spec: 'detectionRange',
        before: { bound: { op: '>=', value: 150 }, need: 'must', isRead: false },
        after: { bound: { op: '>=', value: 200 }, need: 'must', isRead: false },
      },
      {
        kind: 'clause',
        spec: 'weight',
        before: null,
        after: { bound: { op: '<=', value: 2 }, need: 'should', isRead: false },
      },
      { kind: 'need', field: 'certifications', code: 'CE', before: 'must', after: 'should' },
      { kind: 'money', field: 'budget', before: { min: null, max: 500, currency: 'CNY' }, after: null },
    ]);
  });
});

it('tells of a company only what scores read', () => {
  const before = aCompany({ references: 2, markets: ['AE'], employees: 10 });
  const after = aCompany({ references: 3, markets: ['SA', 'AE'], employees: 900, region: 'KR-11' });
  expect(changedCompany(before, after)).toEqual([
    { kind: 'word', field: 'region', before: null, after: 'KR-11' },
    { kind: 'codes', field: 'markets', added: ['SA'], removed: [] },
    { kind: 'figure', field: 'references', before: 2, after: 3 },
  ]);
});

it('tells how far the evaluation card of a company has come', () => {
  const after = aCompany({ card: { items: 2, needed: 8, grade: 7_500 } });
  expect(changedCompany(aCompany(), after)).toEqual([
    { kind: 'figure', field: 'cardItems', before: null, after: 2 },
    { kind: 'figure', field: 'cardGrade', before: null, after: 7_500 },
  ]);
});
