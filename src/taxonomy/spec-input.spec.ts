import { dataFolder } from '../config/package-root.js';
import { Reference } from './reference.js';
import { type ClauseInput, parseClause, parseSpec } from './spec-input.js';

let reference: Reference;

beforeAll(async () => {
  reference = await Reference.read(dataFolder);
});

describe('a stated spec', () => {
  const parsed = (key: string, input: unknown) => parseSpec(reference, key, input, 'specs.x');
  const number = (min: number, max = min) => ({ value: { shape: 'number', min, max } });

  it.each<[string, unknown, object]>([
    ['detectionRange', 200, number(200)],
    ['detectionRange', { value: 0.2, unit: 'km' }, number(200)],
    ['detectionRange', { value: 200 }, number(200)],
    ['detectionRange', { value: 200, unit: '미터' }, number(200)],
    ['detectionRange', { value: 656.168, unit: '[ft_i]' }, number(200.0000064)],
    ['detectionRange', [40, 200], number(40, 200)],
    ['detectionRange', { value: [4, 20], unit: 'cm' }, number(0.04, 0.2)],
    ['operatingTemperature', [-40, 85], number(-40, 85)],
    ['operatingTemperature', { value: [233.15, 358.15], unit: 'K' }, number(-40, 85)],
    ['operatingTemperature', { value: -40, unit: '[degF]' }, number(-40)],
    ['operatingTemperature', [25, 25], number(25)],
    ['ingressProtection', 67, number(67)],
    ['bus', 'CAN FD', { value: { shape: 'text', text: 'CAN FD' } }],
  ])('%s: %j is read in the stored unit', (key, input, expected) => {
    expect(parsed(key, input)).toEqual(expected);
  });

  it.each<[string, unknown, object]>([
    ['charm', 5, { field: 'specs.x', code: 'unknown-spec', facts: { value: 'charm' } }],
    ['toString', 5, { field: 'specs.x', code: 'unknown-spec', facts: { value: 'toString' } }],
    ['detectionRange', '200', { field: 'specs.x', code: 'not-number' }],
    ['detectionRange', true, { field: 'specs.x', code: 'not-number' }],
    ['detectionRange', Infinity, { field: 'specs.x', code: 'not-number' }],
    ['detectionRange', {}, { field: 'specs.x.value', code: 'not-number' }],
    ['detectionRange', { value: 5, unit: 1 }, { field: 'specs.x.unit', code: 'not-text' }],
    ['detectionRange', { value: 5, unit: 'kg' }, { field: 'specs.x.unit', code: 'unknown-unit' }],
    ['detectionRange', { value: 5, unit: '' }, { field: 'specs.x.unit', code: 'unknown-unit' }],
    ['detectionRange', { value: 5, max: 9 }, { field: 'specs.x.max', code: 'unknown-field' }],
    ['detectionRange', [200, 40], { field: 'specs.x', code: 'reversed-range', facts: { min: 200, max: 40 } }],
    ['detectionRange', { value: [20, 4], unit: 'cm' }, { field: 'specs.x.value', code: 'reversed-range' }],
    ['detectionRange', [1], { field: 'specs.x', code: 'bad-format' }],
    ['detectionRange', [1, '2'], { field: 'specs.x[1]', code: 'not-number' }],
    ['detectionRange', { value: 5001, unit: 'm' }, { field: 'specs.x.value', code: 'out-of-range' }],
    ['detectionRange', -1, { field: 'specs.x', code: 'out-of-range' }],
    ['bus', ' ', { field: 'specs.x', code: 'not-text' }],
    ['bus', 5, { field: 'specs.x', code: 'not-text' }],
    ['bus', 'x'.repeat(501), { field: 'specs.x', code: 'too-long', facts: { max: 500 } }],
  ])('%s: %j is refused', (key, input, error) => {
    expect(parsed(key, input)).toMatchObject({ error });
  });
});

describe('a required bound', () => {
  const parsed = (clause: ClauseInput) => parseClause(reference, clause, 'clauses[0]');
  const range = 'detectionRange';

  it.each<[ClauseInput, object]>([
    [
      { spec: range, op: '>=', value: 0.15, unit: 'km' },
      { op: '>=', value: 150 },
    ],
    [
      { spec: range, op: '<=', value: 150 },
      { op: '<=', value: 150 },
    ],
    [
      { spec: range, op: '=', value: 15_000, unit: 'cm' },
      { op: '=', value: 150 },
    ],
    [
      { spec: range, op: 'in', value: [1, 2], unit: 'km' },
      { op: 'in', values: [1000, 2000] },
    ],
    [
      { spec: range, op: 'between', value: [1, 2], unit: 'km' },
      { op: 'between', min: 1000, max: 2000 },
    ],
    [
      { spec: 'bus', op: '=', value: 'CAN' },
      { op: '=', value: 'CAN' },
    ],
    [
      { spec: 'bus', op: 'in', value: ['CAN', 'EtherCAT'] },
      { op: 'in', values: ['CAN', 'EtherCAT'] },
    ],
  ])('%j is read in the stored unit', (clause, value) => {
    expect(parsed(clause)).toEqual({ value });
  });

  it.each<[ClauseInput, object]>([
    [
      { spec: 'charm', op: '=', value: 1 },
      { field: 'clauses[0].spec', code: 'unknown-spec' },
    ],
    [
      { spec: range, op: '>=', value: [1, 2] },
      { field: 'clauses[0].value', code: 'not-number' },
    ],
    [
      { spec: range, op: '>=', value: 1, unit: 'kg' },
      { field: 'clauses[0].unit', code: 'unknown-unit' },
    ],
    [
      { spec: range, op: 'in', value: [1], unit: 'kg' },
      { field: 'clauses[0].unit', code: 'unknown-unit' },
    ],
    [
      { spec: range, op: 'in', value: 1 },
      { field: 'clauses[0].value', code: 'not-list' },
    ],
    [
      { spec: range, op: 'in', value: [1, 'x'] },
      { field: 'clauses[0].value[1]', code: 'not-number' },
    ],
    [
      { spec: range, op: 'between', value: [2, 1] },
      { field: 'clauses[0].value', code: 'reversed-range' },
    ],
    [
      { spec: range, op: 'between', value: [1, 2, 3] },
      { field: 'clauses[0].value', code: 'bad-format' },
    ],
    [
      { spec: 'bus', op: '>=', value: 'CAN' },
      { field: 'clauses[0].op', code: 'bound-mismatch' },
    ],
    [
      { spec: 'bus', op: 'between', value: ['A', 'B'] },
      { field: 'clauses[0].op', code: 'bound-mismatch' },
    ],
    [
      { spec: 'bus', op: 'in', value: ['CAN', 5] },
      { field: 'clauses[0].value[1]', code: 'not-text' },
    ],
  ])('%j is refused', (clause, error) => {
    expect(parsed(clause)).toMatchObject({ error });
  });

  it('names the units that it could have', () => {
    expect(parsed({ spec: range, op: '>=', value: 1, unit: 'kg' })).toMatchObject({
      error: { facts: { value: 'kg', allowed: 'm, km, cm, mm, [ft_i]' } },
    });
  });
});
