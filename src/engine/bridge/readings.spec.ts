import { readingOf, readingTable } from './readings.js';

describe('readingOf', () => {
  it.each([
    ['력', '역'],
    ['녀', '여'],
    ['로', '노'],
    ['률', '율'],
    ['리', '이'],
    ['랭', '냉'],
  ])('takes %s and %s for one reading', (inside, first) => {
    expect(readingOf(inside)).toBe(readingOf(first));
  });

  it('keeps other syllables apart', () => {
    expect(new Set(Array.from('가나다마바사아자차카타파하각간', readingOf)).size).toBe(15);
  });

  it('has none for what is no syllable', () => {
    expect([readingOf('a'), readingOf('力'), readingOf(''), readingOf('ㄱ')]).toEqual([-1, -1, -1, -1]);
  });
});

it('gives a character all its readings, each once', () => {
  const table = readingTable({ 차: '车', 거: '车据', 율: '率', 률: '率' });
  expect(table.get('车')).toHaveLength(2);
  expect(table.get('率')).toHaveLength(1);
});
