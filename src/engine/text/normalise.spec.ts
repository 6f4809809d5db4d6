import * as fc from 'fast-check';
import { normalise, normaliseKeepingCase } from './normalise.js';
import { simplified } from './traditional.js';

const wordsAt = (source: string, normalisedWords: string): string => {
  const normalised = normalise(source);
  const start = normalised.text.indexOf(normalisedWords);
  if (start < 0) throw new Error(`"${normalisedWords}" is not in "${normalised.text}"`);
  const span = normalised.sourceSpan(start, start + normalisedWords.length);
  return source.slice(span.start, span.end);
};

describe('normalise', () => {
  it.each([
    ['ＬｉＤＡＲ　１５０ｍ', 'lidar 150m'],
    ['㈜나루 5㎜', '(주)나루 5mm'],
    ['  다\t중\n\n행  ', '다 중 행'],
    ['카메라'.normalize('NFD'), '카메라'],
    ['機器人視覺', '机器人视觉'],
    ['①AI ②로봇', 'ai 로봇'],
    ['전기ㆍ전자', '전기·전자'],
    ['소프트\u00AD웨어\u200B', '소프트웨어'],
    ['', ''],
  ])('folds %j to %j', (source, expected) => {
    expect(normalise(source).text).toBe(expected);
  });

  it('keeps case where units need it', () => {
    expect(normaliseKeepingCase('５ＭＷ ㎽').text).toBe('5MW mW');
  });

  it('leads back to the words as written, characters taken apart included', () => {
    expect(wordsAt('두께 ５㎜ 이하', '5mm')).toBe('５㎜');
    expect(wordsAt('두께 ５㎜ 이하', 'm')).toBe('㎜');
    const decomposed = `x ${'그리퍼'.normalize('NFD')} y`;
    expect(wordsAt(decomposed, '그리퍼')).toBe('그리퍼'.normalize('NFD'));
    expect(wordsAt('𝐋𝐢DAR 센서', 'lidar')).toBe('𝐋𝐢DAR');
    expect(wordsAt('모듈ㅋㅋ', '모듈')).toBe('모듈');
  });

  it('maps the end of the text to the end of the source', () => {
    const { text, toSource } = normalise('끝  ');
    expect(text).toBe('끝');
    expect(toSource(text.length)).toBe(3);
  });

  const plainTwin = (source: string): string =>
    Array.from(
      source
        .replace(/[\u2460-\u24FF\u2776-\u2793]/g, ' ')
        .replaceAll('\u318D', '·')
        .normalize('NFKC'),
    )
      .map((character) => simplified(character.toLowerCase()))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();

  it('agrees with NFKC of the whole text', () => {
    const character = fc.oneof(
      fc.constantFrom(...Array.from('가각ㄱㅏㅇ㎜㈜①½ﾊﾞ｡Åéµ ＡｂΩＺ９、；\u1100\u1161\u11A8\u0301\u0323')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 20 }), (characters) => {
        const source = characters.join('').replace(/[\p{Default_Ignorable_Code_Point}\p{Script=Han}Σ]/gu, '');
        expect(normalise(source).text).toBe(plainTwin(source));
      }),
      { numRuns: 500 },
    );
  });

  it('maps forwards only, and every span gives back its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (source) => {
        const { text, toSource, sourceSpan } = normalise(source);
        for (let index = 0; index < text.length; index += 1) {
          expect(toSource(index)).toBeLessThanOrEqual(toSource(index + 1));
          const { start, end } = sourceSpan(index, index + 1);
          expect(end).toBeGreaterThan(start);
          const again = text[index] === ' ' ? ' ' : normalise(source.slice(start, end)).text;
          expect(again).toContain(text[index]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
