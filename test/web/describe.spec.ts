// The console is compiled by its own rules: what it exports is read here, its sources are not.
type Part = Record<string, unknown>;
const { areSame, statedFacts, together, withAddition } = jest.requireActual<{
  areSame: (one: unknown, other: unknown) => boolean;
  statedFacts: (writing: Part, empty: Part, standing: readonly Part[], tags: readonly Part[]) => Part;
  together: (parts: readonly Part[]) => Part;
  withAddition: (additions: readonly Part[], added: Part) => Part[];
}>('../../web/src/pages/describe/together');

const clause = (spec: string, op: string, value: number, need = 'must') => ({ clauses: [{ spec, op, value, need }] });

it('lets lists grow, and what is said later of the same thing stand', () => {
  expect(
    together([
      { clauses: [], quantity: 100 },
      clause('detectionRange', '>=', 150),
      clause('detectionRange', '<=', 300),
      clause('detectionRange', '>=', 180, 'should'),
      { markets: ['VN'], quantity: 200 },
      { markets: ['VN'] },
      { markets: ['SA'] },
    ]),
  ).toEqual({
    clauses: [
      { spec: 'detectionRange', op: '<=', value: 300, need: 'must' },
      { spec: 'detectionRange', op: '>=', value: 180, need: 'should' },
    ],
    quantity: 200,
    markets: ['VN', 'SA'],
  });
});

it('keeps specs and wishes of several parts, but takes a price as one', () => {
  expect(
    together([
      { specs: { weight: 2 }, price: { min: 1, max: 2, currency: 'KRW' }, wants: { regions: ['CN-GD'] } },
      { specs: { frameRate: 30 }, price: { max: 3, currency: 'CNY' }, wants: { partnerKinds: ['epc'] } },
    ]),
  ).toEqual({
    specs: { weight: 2, frameRate: 30 },
    price: { max: 3, currency: 'CNY' },
    wants: { regions: ['CN-GD'], partnerKinds: ['epc'] },
  });
});

it('an answer takes the place of the earlier one to the same question', () => {
  const first = { name: 'range', text: '150 m', set: clause('detectionRange', '>=', 150) };
  const market = { name: 'market', text: 'VN', set: { markets: ['VN'] } };
  const again = { name: 'range', text: '200 m', set: clause('detectionRange', '>=', 200) };
  expect(withAddition(withAddition([first], market), again)).toEqual([market, again]);
});

it('does not mind the order of fields, but that of values', () => {
  expect(areSame({ a: 1, b: { c: 2, d: [1, 2] } }, { b: { d: [1, 2], c: 2 }, a: 1 })).toBe(true);
  expect(areSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});

it('states tags only once somebody has changed them', () => {
  const tags = [
    { code: 'sensor.lidar', set: { tags: ['sensor.lidar'] } },
    { code: 'port', set: { tags: ['port'] } },
  ];
  const untouched = { removed: new Set(), additions: [], hasChosenTags: false };
  expect(statedFacts(untouched, { specs: {} }, [{ specs: { weight: 2 } }], tags)).toEqual({ specs: { weight: 2 } });
  expect(statedFacts({ ...untouched, removed: new Set(['port']) }, {}, [], tags)).toEqual({ tags: ['sensor.lidar'] });
  expect(statedFacts({ ...untouched, hasChosenTags: true }, {}, [], tags)).toEqual({ tags: ['sensor.lidar', 'port'] });
});
