import { findQuantities, unitSymbol } from './quantities.js';

const read = (text: string) =>
  findQuantities(text).map(({ value, max, unit, start, end }) => [
    ...(max === undefined ? [value] : [value, max]),
    unit,
    text.slice(start, end),
  ]);

describe('findQuantities', () => {
  it.each([
    ['测距150米以上', [[150, '米', '150米']]],
    ['-20~60℃', [[-20, 60, '°C', '-20~60℃']]],
    [
      '연 1,000대, 3.5 kg',
      [
        [1000, '대', '1,000대'],
        [3.5, 'kg', '3.5 kg'],
      ],
    ],
    ['70亿参数', [[7e9, '参数', '70亿参数']]],
    ['70억 파라미터', [[7e9, '파라미터', '70억 파라미터']]],
    ['25.6GB/s', [[25.6, 'GB/s', '25.6GB/s']]],
    ['2조립라인', [[2, null, '2']]],
    [
      '5초과 5초',
      [
        [5, null, '5'],
        [5, '초', '5초'],
      ],
    ],
    [
      '2024년 5㎜',
      [
        [2024, null, '2024'],
        [5, 'mm', '5㎜'],
      ],
    ],
    [
      'a1,2,3b',
      [
        [1, null, '1'],
        [2, null, '2'],
        [3, 'b', '3b'],
      ],
    ],
    ['없음', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('knows one unit under its names in three languages', () => {
    expect(['米', '미터', 'm', 'M'].map(unitSymbol)).toEqual(['m', 'm', 'm', 'm']);
    expect(unitSymbol('TOPS')).toBe('tops');
  });
});
