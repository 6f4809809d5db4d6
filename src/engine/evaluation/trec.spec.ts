import { formatRun, parseQrels } from './index.js';

describe('parseQrels', () => {
  it('reads grades by requirement, whatever white space stands between', () => {
    const qrels = parseQrels('\uFEFFr1 0 a 3\r\nr1\t0\tb\t0\n\nr2 0 a 1\n');
    expect(qrels.get('r1')).toEqual(new Map(Object.entries({ a: 3, b: 0 })));
    expect(qrels.get('r2')).toEqual(new Map([['a', 1]]));
  });

  it.each([
    ['r1 0 a 3\nr1 0 b', 'line 2'],
    ['r1 0 a 4', 'line 1'],
    ['r1 0 a 1.5', 'line 1'],
    ['r1 0 a 3 more', 'line 1'],
    ['r1 0 a 3\nr1 0 a 3', 'line 2 judges r1 a again'],
  ])('refuses %j', (source, message) => {
    expect(() => parseQrels(source)).toThrow(message);
  });
});

it('formatRun writes one line a place', () => {
  const run = [
    { requirement: 'r1', capability: 'a', rank: 1, score: 9000 },
    { requirement: 'r1', capability: 'b', rank: 2, score: 8000 },
  ];
  expect(formatRun(run, 'naru-1')).toBe('r1 Q0 a 1 9000 naru-1\nr1 Q0 b 2 8000 naru-1\n');
});
