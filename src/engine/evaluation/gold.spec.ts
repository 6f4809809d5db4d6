import type { Concept, SpecKey } from '../facts/index.js';
import type { ReadStatement, ReadWords } from '../clauses/index.js';
import { buildHierarchy } from '../tags/index.js';
import { evaluateStatements, evaluateTags, type GoldText, parseGold } from './index.js';

const line = (more: object): string =>
  JSON.stringify({
    id: 'a',
    kind: 'capability',
    field: 'description.ko',
    half: 'dev',
    tags: [],
    statements: [],
    ...more,
  });
const textOf = (more: object): GoldText => {
  const [text] = parseGold(line(more));
  if (text === undefined) throw new Error('no text');
  return text;
};

describe('parseGold', () => {
  it('reads texts with their tags and statements', () => {
    const statements = [
      { spec: 'weight', op: '=', value: 250, unit: 'g', text: '250g' },
      { fact: 'certification', op: '=', value: 'CE', text: 'CE', optional: true },
    ];
    expect(parseGold(`\uFEFF${line({ tags: ['x'], statements })}\n\n`)).toEqual([
      {
        id: 'a',
        side: 'capability',
        field: 'description.ko',
        half: 'dev',
        tags: ['x'],
        optionalTags: [],
        statements: [
          { of: 'weight', isSpec: true, op: '=', value: 250, unit: 'g', text: '250g', optional: false },
          { of: 'certification', isSpec: false, op: '=', value: 'CE', unit: null, text: 'CE', optional: true },
        ],
      },
    ]);
  });

  it.each(['{', line({ kind: 'company' }), line({ tags: [1] }), line({ statements: [{ spec: 'weight' }] })])(
    'names the line that is not of this form: %s',
    (bad) => {
      expect(() => parseGold(`${line({})}\n${bad}`)).toThrow('line 2');
    },
  );
});

describe('evaluateTags', () => {
  const concept = (code: string, ...parents: string[]): Concept => ({
    code,
    names: { ko: code, zh: code, en: code },
    aliases: { ko: [], zh: [], en: [] },
    parents,
    related: [],
    kind: 'product',
  });
  const hierarchy = buildHierarchy([
    concept('sensor'),
    concept('sensor.lidar', 'sensor'),
    concept('sensor.lidar.fmcw', 'sensor.lidar'),
    concept('robot'),
  ]);
  const measured = (gold: object, ...derived: string[]) => evaluateTags([{ gold: textOf(gold), derived }], hierarchy);

  it('counts what is given and what is missing', () => {
    const found = measured({ tags: ['sensor.lidar', 'sensor'] }, 'sensor.lidar', 'robot');
    expect(found).toMatchObject({ expected: 2, read: 2, right: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(found.differences).toEqual([{ id: 'a', wrong: ['robot'], missing: ['sensor'] }]);
  });

  it('takes broader and optional tags for neither right nor wrong, narrower ones for wrong', () => {
    expect(
      measured({ tags: ['sensor.lidar'], optionalTags: ['robot'] }, 'sensor.lidar', 'sensor', 'robot'),
    ).toMatchObject({ read: 1, precision: 1, recall: 1 });
    expect(measured({ tags: ['sensor.lidar'] }, 'sensor.lidar.fmcw')).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('lets a dropped code stand for its nearest remaining ancestor', () => {
    expect(measured({ tags: ['sensor.lidar.spinning.small'] }, 'sensor.lidar')).toMatchObject({
      expected: 1,
      right: 1,
    });
    expect(measured({ tags: ['boat.ferry'] })).toMatchObject({ expected: 0, recall: null, precision: null, f1: null });
  });

  it('sums by language and by side', () => {
    const texts = [
      { gold: textOf({ tags: ['robot'] }), derived: ['robot'] },
      { gold: textOf({ tags: ['robot'], kind: 'requirement', field: 'description.zh' }), derived: [] },
    ];
    const { languages, sides, recall } = evaluateTags(texts, hierarchy);
    expect(recall).toBe(0.5);
    expect(Object.entries(languages).map(([name, one]) => [name, one.recall])).toEqual([
      ['ko', 1],
      ['zh', 0],
    ]);
    expect(Object.entries(sides).map(([name, one]) => [name, one.recall])).toEqual([
      ['capability', 1],
      ['requirement', 0],
    ]);
  });
});

describe('evaluateStatements', () => {
  const key = (more: Partial<SpecKey>): SpecKey => ({
    key: 'weight',
    names: { ko: '무게', zh: '重量', en: 'weight' },
    aliases: { ko: [], zh: [], en: [] },
    shape: 'scalar',
    unit: 'kg',
    conversions: [
      { unit: 'kg', factor: 1, written: ['kg'] },
      { unit: 'g', factor: 0.001, written: ['g'] },
    ],
    range: null,
    lanes: [],
    ...more,
  });
  const specKeys = [key({}), key({ key: 'bus', shape: 'text', unit: null, conversions: [] })];
  const source = '무게 250g, EtherCAT, CE';
  const quoted = (text: string) => ({
    quote: {
      field: 'description.ko' as const,
      start: source.indexOf(text),
      end: source.indexOf(text) + text.length,
      text,
    },
    confidence: 9000,
  });
  const weight = (min: number | null, max: number | null): ReadStatement => ({
    kind: 'spec',
    spec: 'weight',
    min,
    max,
    written: { min, max, unit: 'kg' },
    why: 'named',
    notes: [],
    ...quoted('250g'),
  });
  const bus: ReadWords = { kind: 'words', spec: 'bus', values: ['EtherCAT'], need: null, ...quoted('EtherCAT') };
  const certificate: ReadStatement = {
    kind: 'certification',
    code: 'CE',
    need: null,
    why: 'named',
    notes: [],
    ...quoted('CE'),
  };
  const grams = (more: object = {}) => ({ spec: 'weight', op: '=', value: 250, unit: 'g', text: '250g', ...more });
  const measured = (statements: readonly object[], ...read: (ReadStatement | ReadWords)[]) =>
    evaluateStatements([{ gold: textOf({ statements }), source, statements: read }], specKeys);

  it('compares after conversion', () => {
    expect(measured([grams()], weight(0.25, 0.25))).toMatchObject({ exactly: 1, exact: 1, precision: 1, recall: 1 });
  });

  it('tells a value that is wrong from one that is not there', () => {
    const other = measured([grams()], weight(null, 0.25));
    expect(other).toMatchObject({ exact: 0, precision: 0, recall: 1 });
    expect(other.differences).toEqual([{ id: 'a', wrong: ['weight ..0.25 "250g"'], missing: ['weight 0.25 "250g"'] }]);
    expect(measured([grams()])).toMatchObject({ exact: 0, precision: null, recall: 0 });
  });

  it.each<[object, number | null, number | null]>([
    [{ op: '<=' }, null, 0.25],
    [{ op: '>=' }, 0.25, null],
    [{ op: 'between', value: [100, 250] }, 0.1, 0.25],
    [{ op: 'in', value: [100, 200, 250] }, 0.1, 0.25],
  ])('reads the comparison %j', (gold, min, max) => {
    expect(measured([grams(gold)], weight(min, max)).exact).toBe(1);
  });

  it('takes what is optional for neither right nor wrong, and a second claim for wrong', () => {
    expect(measured([grams({ optional: true })], weight(0.25, 0.25))).toMatchObject({ expected: 0, read: 0 });
    expect(measured([grams({ optional: true })])).toMatchObject({ expected: 0, exact: null });
    expect(measured([grams()], weight(0.25, 0.25), weight(0.25, 0.25))).toMatchObject({ exact: 1, precision: 0.5 });
  });

  it('asks of words told that the key and the place are right', () => {
    const told = { spec: 'bus', op: '=', value: 'ethercat', text: 'EtherCAT' };
    expect(measured([told], bus).exact).toBe(1);
    expect(measured([{ ...told, text: 'CE' }], bus).exact).toBe(0);
  });

  it('compares facts, whatever the need', () => {
    const gold = { fact: 'certification', op: '=', value: 'CE', text: 'CE' };
    expect(measured([gold], { ...certificate, need: 'must' }).exact).toBe(1);
    expect(measured([{ ...gold, value: 'KC' }], certificate)).toMatchObject({ exact: 0, recall: 1 });
  });

  it('counts what is left to a person apart, and passes over other fields', () => {
    const open: ReadStatement = { kind: 'undecided', alternatives: [], why: 'ambiguous', notes: [], ...quoted('250g') };
    expect(measured([grams()], open)).toMatchObject({ read: 0, undecided: 1, exact: 0, precision: null });
    const elsewhere = { ...weight(0.25, 0.25), quote: { field: 'title.ko' as const, start: 0, end: 1, text: '무' } };
    expect(measured([], elsewhere)).toMatchObject({ read: 0 });
  });
});
