import * as fc from 'fast-check';
import type { AliasContext, Concept, Taxonomy } from '../facts/index.js';
import { normalise } from '../text/normalise.js';
import { createTagger } from './derive.js';

const concept = (code: string, ko: readonly string[], zh: readonly string[], en: readonly string[]): Concept => ({
  code,
  names: { ko: ko[0] ?? code, zh: zh[0] ?? code, en: en[0] ?? code },
  aliases: { ko: ko.slice(1), zh: zh.slice(1), en: en.slice(1) },
  parents: [],
  related: [],
  kind: 'product',
});

const concepts: readonly Concept[] = [
  concept('lidar', ['라이다', '라이다 센서'], ['激光雷达'], ['LiDAR']),
  concept('sensor', ['센서', '센서 모듈'], ['传感器'], ['sensor']),
  concept('radar', ['레이더'], ['雷达'], ['radar']),
  concept('cobot', ['협동로봇', '협동 로봇'], ['协作机器人'], ['collaborative robot', 'cobot']),
  concept('robot', ['로봇'], ['机器人'], ['robot']),
  concept('serving', ['서빙 로봇'], ['送餐机器人'], ['serving robot']),
  concept('encoder', ['엔코더'], ['编码器'], ['encoder']),
  concept('magnetic', ['자기식 엔코더'], ['磁编码器'], ['magnetic encoder']),
  concept('battery', ['배터리'], ['电池'], ['battery']),
  concept('ai', ['인공지능'], ['人工智能'], ['AI']),
];
const contexts: readonly AliasContext[] = [
  { alias: '编码器', language: 'zh', code: 'magnetic', beside: ['磁式', '자기식', 'hall'] },
  { alias: '엔코더', language: 'ko', code: 'magnetic', beside: ['홀소자', '자기식'] },
  { alias: '엔코더', language: 'ko', code: 'magnetic', beside: ['hall', '磁式'] },
  { alias: '제어', language: 'ko', code: 'robot', beside: ['PLC', '공장'] },
].map((rule) => ({ ...rule }) as AliasContext);
const withControl = concepts.map((one) =>
  one.code === 'robot' ? { ...one, aliases: { ...one.aliases, ko: ['제어'] } } : one,
);
const taxonomyOf = (all: readonly Concept[], rules: readonly AliasContext[]): Taxonomy => ({
  version: 'test',
  concepts: all,
  contexts: rules,
  specKeys: [],
  certifications: [],
  idf: {},
});
const tagger = createTagger(taxonomyOf(withControl, contexts));
const codesOf = (text: string, title?: string): readonly string[] =>
  tagger.derive({ title: title === undefined ? {} : { ko: title }, description: { ko: text } }).map(({ code }) => code);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const spellings = [
  (text: string) => text,
  (text: string) => text.normalize('NFD'),
  fullWidth,
  (text: string) => text.toUpperCase(),
  (text: string) => text.replaceAll(' ', '\u3000'),
  (text: string) => Array.from(text).join('\u200B'),
];
const aliases = withControl.flatMap(({ names, aliases: { ko, zh, en } }) => [
  ...Object.values(names),
  ...ko,
  ...zh,
  ...en,
]);
const alias = fc.constantFrom(...aliases);
const anyAlias = fc.tuple(alias, fc.constantFrom(...spellings)).map(([text, write]) => write(text));
/** What stands between: emoji with joiners and skin, letters beyond the first plane, marks, compatibility forms. */
const noise = fc.constantFrom(
  '🤖',
  '👩🏽‍🔧',
  '𝐀',
  '𠮷野',
  '㎜',
  '㈜',
  '①',
  '½',
  'ﬁ',
  'é',
  'e\u0301',
  '한글'.normalize('NFD'),
  '\u0301',
  '\uD83E',
  ' ',
  '  ',
  '\n',
  '\u00A0',
  '·',
  '、',
  ', ',
  ' / ',
  '(',
  ') ',
  '. ',
  '。',
  '-',
  '5',
  'xyz',
  '品',
  '은 ',
  '용 ',
);
const writing = fc.array(fc.oneof(anyAlias, noise), { maxLength: 14 }).map((parts) => parts.join(''));
const denials = [
  '제외',
  ' 미포함',
  '不含',
  '无',
  ' 없이 ',
  'no ',
  'without ',
  ' 아님',
  '除',
  '外',
  ' not included',
  '비',
  '취급 안 함',
];
const prose = (...words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(anyAlias, fc.constantFrom(...denials, ...words), fc.constantFrom(' ', ', ', '·', '는 ', '的', '업체')),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join(''));

describe('derive, for any text', () => {
  it('quotes the source exactly, whatever it is written with, and the quote says so by itself', () => {
    fc.assert(
      fc.property(writing, writing, (title, description) => {
        const written = { 'title.zh': title, 'description.ko': description };
        for (const { code, quote } of tagger.derive({ title: { zh: title }, description: { ko: description } })) {
          const field = quote?.field === 'title.zh' ? 'title.zh' : 'description.ko';
          const text = quote?.text ?? '';
          expect(text).toBe(written[field].slice(quote?.start, quote?.end));
          // A narrower meaning may rest on the word that narrows it (자기식), which names nothing alone.
          const names = tagger.derive({ title: {}, description: { ko: text } }).map((tag) => tag.code);
          if (!/자기식|磁式|hall/.test(normalise(text).text) && code !== 'magnetic') expect(names).toContain(code);
          // No half of a surrogate pair is left outside.
          expect(/^[\uDC00-\uDFFF]/.test(text)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  /**
   * The true form: what a text says stays said whatever other sentences are added before or after it, also such as
   * deny things of their own, because neither words nor denials reach beyond the end of a sentence. The one exception
   * are words that rules of context ask for: they make more aliases count, and a longer alias that now counts hides
   * the shorter one inside it (the next test).
   */
  it('never loses a tag by other sentences that hold no word of a context', () => {
    fc.assert(
      fc.property(
        prose('자기식', '공장', '홀소자'),
        prose(),
        fc.constantFrom('. ', '。', '; ', '.\n'),
        fc.constantFrom(undefined, '서빙 로봇', '자기식 엔코더'),
        (text, other, end, title) => {
          const said = codesOf(text, title);
          expect(codesOf(`${text}${end}${other}`, title)).toEqual(expect.arrayContaining([...said]));
          expect(codesOf(`${other}${end}${text}`, title)).toEqual(expect.arrayContaining([...said]));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('may hide a shorter alias once a context word makes a longer one count', () => {
    const rule: AliasContext = { alias: '로봇 칩', language: 'ko', code: 'battery', beside: ['NPU'] };
    const chips = createTagger(taxonomyOf(concepts, [rule]));
    const codes = (ko: string) => chips.derive({ title: {}, description: { ko } }).map(({ code }) => code);
    expect(codes('로봇 칩')).toEqual(['robot']);
    expect(codes('로봇 칩. NPU')).toEqual(['battery']);
  });

  it('does not depend on the order of concepts, aliases, rules and their words', () => {
    const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    const order = fc.record({
      concepts: shuffled(withControl),
      contexts: shuffled(contexts),
      flip: fc.boolean(),
    });
    fc.assert(
      fc.property(order, fc.array(writing, { minLength: 1, maxLength: 4 }), ({ flip, ...other }, texts) => {
        const turned = <T>(list: readonly T[]): readonly T[] => (flip ? list.toReversed() : list);
        const again = createTagger(
          taxonomyOf(
            other.concepts.map((one) => ({
              ...one,
              aliases: { ko: turned(one.aliases.ko), zh: turned(one.aliases.zh), en: turned(one.aliases.en) },
            })),
            other.contexts.map((rule) => ({ ...rule, beside: turned(rule.beside) })),
          ),
        );
        for (const ko of [...texts, '홀소자와 자기식, hall. 엔코더·编码器']) {
          const input = { title: { ko: '엔코더' }, description: { ko } };
          expect(again.derive(input)).toEqual(tagger.derive(input));
        }
      }),
      { numRuns: 60 },
    );
  });
});
