import * as fc from 'fast-check';
import { queryGrams, searchGrams } from './search-grams.js';

const finds = (document: string, query: string): boolean => {
  const indexed = new Set(searchGrams(document));
  const wanted = queryGrams(query);
  return wanted.length > 0 && wanted.every((gram) => indexed.has(gram));
};

describe('search grams', () => {
  it.each([
    ['车规级激光雷达模组', '激光'],
    ['车规级激光雷达模组', '车'],
    ['머신비전 카메라를 공급합니다', '카메라'],
    ['협동 로봇 그리퍼', '협동로봇'],
    ['협동로봇 그리퍼', '협동 로봇'],
    ['AI반도체', 'AI 반도체'],
    ['Solid-state LiDAR', 'lid'],
    ['ＩＰ６７ 방수', 'ip67'],
    ['機器視覺', '机器视觉'],
  ])('%s is found by %s', (document, query) => {
    expect(finds(document, query)).toBe(true);
  });

  it.each([
    ['激光雷达', '相机'],
    ['센서', '카메라'],
    ['robot arm', 'gripper'],
    ['robot arm', 'a'],
  ])('%s is not found by %s', (document, query) => {
    expect(finds(document, query)).toBe(false);
  });

  it('lists each gram once', () => {
    expect(searchGrams('로봇 로봇')).toEqual(['로', '봇', '로봇', '봇로']);
    expect(queryGrams('aaaa')).toEqual(['aa']);
  });

  it('finds every part of two or more characters of every word', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('로봇그리퍼센서激光雷达相机abLIdar679')),
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), fc.nat(), (words, w, a, b) => {
        const chosen = words[w % words.length] ?? '';
        const start = a % (chosen.length - 1);
        const part = chosen.slice(start, start + 2 + (b % (chosen.length - start - 1)));
        const indexed = new Set(searchGrams(words.join(' ')));
        expect(queryGrams(part).filter((gram) => !indexed.has(gram))).toEqual([]);
      }),
    );
  });
});
