import { evaluateTeams, type JudgedSlot, parseTeamQrels, rolePrecision } from './index.js';

const slot = (proposed: readonly string[], grades: Record<string, number>, over: Partial<JudgedSlot> = {}) => ({
  opportunity: 'o',
  slot: 'role1',
  filledBy: proposed[0] ?? null,
  proposed,
  grades: new Map(Object.entries(grades)),
  ...over,
});

describe('rolePrecision', () => {
  it('is the share that fits among the first three', () => {
    const grades = { a: 3, b: 2, c: 1, d: 3 };
    expect(rolePrecision(slot(['a', 'b', 'd'], grades))).toBe(1);
    expect(rolePrecision(slot(['a', 'c', 'b', 'd'], grades))).toBeCloseTo(2 / 3, 12);
    expect(rolePrecision(slot(['unjudged', 'c', 'b'], grades))).toBeCloseTo(1 / 3, 12);
  });

  it('looks at as many places as there are companies that fit', () => {
    expect(rolePrecision(slot(['a', 'x', 'y'], { a: 3, x: 1, y: 0 }))).toBe(1);
    expect(rolePrecision(slot(['x', 'a'], { a: 3, x: 1 }))).toBe(0);
    expect(rolePrecision(slot(['a', 'x', 'b'], { a: 3, b: 2, x: 0 }))).toBe(0.5);
  });

  it('counts places that nobody was proposed for as wrong', () => {
    expect(rolePrecision(slot(['a'], { a: 3, b: 2, c: 2 }))).toBeCloseTo(1 / 3, 12);
    expect(rolePrecision(slot([], { a: 3 }))).toBe(0);
  });

  it('says nothing of a role that nobody fits', () => {
    expect(rolePrecision(slot(['x'], { x: 1 }))).toBeNull();
  });
});

describe('evaluateTeams', () => {
  it('tells filled roles, right ones, and gaps', () => {
    const measures = evaluateTeams([
      slot(['a', 'b'], { a: 3, b: 2 }),
      slot(['x', 'a'], { a: 3 }, { slot: 'role2' }),
      // Only a later team fills it.
      slot(['a'], { a: 3 }, { slot: 'role3', filledBy: null }),
      slot([], { x: 1 }, { slot: 'role4' }),
      slot(['x'], { x: 1 }, { opportunity: 'p', filledBy: null }),
    ]);
    expect(measures).toMatchObject({ opportunities: 2, slots: 5, fillable: 3, unfillable: 2, gapsRight: 1 });
    expect(measures.coverage).toBeCloseTo(2 / 3, 12);
    expect(measures.rightCoverage).toBeCloseTo(1 / 3, 12);
    expect(measures.rolePrecision3?.mean).toBeCloseTo(2 / 3, 12);
    expect(measures.shownPrecision3).toBeCloseTo(4 / 5, 12);
    expect(measures.gapShare).toBe(0.5);
  });

  it('does not show the order of the roles', () => {
    const slots = [slot(['a'], { a: 3, b: 3, c: 3 }), slot(['x'], { a: 3 }, { slot: 'role2' })];
    expect(evaluateTeams(slots.toReversed())).toEqual(evaluateTeams(slots));
  });

  it('has no shares where there is nothing to share', () => {
    expect(evaluateTeams([slot([], {})])).toMatchObject({
      coverage: null,
      rightCoverage: null,
      rolePrecision3: null,
      shownPrecision3: null,
      gapShare: 1,
    });
  });
});

describe('parseTeamQrels', () => {
  it('keeps the roles of an opportunity apart', () => {
    const qrels = parseTeamQrels('o role1 a 3\r\no role2 a 0\n\np finance b 1\n');
    expect(qrels.get('o')?.get('role1')).toEqual(new Map([['a', 3]]));
    expect(qrels.get('o')?.get('role2')).toEqual(new Map([['a', 0]]));
    expect(qrels.get('p')?.get('finance')).toEqual(new Map([['b', 1]]));
  });

  it.each([
    ['o role1 a', 'line 1 '],
    ['o role1 a 3\no role1 a 4', 'line 2 '],
    ['o role1 a 3 x', 'line 1 '],
    ['o role1 a 3\no role1 a 2', 'line 2 judges o role1 a again'],
  ])('refuses %j', (source, message) => {
    expect(() => parseTeamQrels(source)).toThrow(message);
  });
});
