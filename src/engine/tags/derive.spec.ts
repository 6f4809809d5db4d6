import * as fc from 'fast-check';
import type { AliasContext, Concept, Language, Taxonomy, Text } from '../facts/index.js';
import { createTagger } from './derive.js';

const concept = (
  code: string,
  words: Partial<Record<Language, readonly string[]>>,
  parents: string[] = [],
): Concept => {
  const { ko = [], zh = [], en = [] } = words;
  return {
    code,
    names: { ko: ko[0] ?? `이름없음${code}`, zh: zh[0] ?? `无名${code}`, en: en[0] ?? `unnamed ${code}` },
    aliases: { ko: ko.slice(1), zh: zh.slice(1), en: en.slice(1) },
    parents,
    related: [],
    kind: 'product',
  };
};

const contexts: AliasContext[] = [
  { alias: '제어', language: 'ko', code: 'control', beside: ['PLC', '설비'] },
  { alias: '芯片', language: 'zh', code: 'ai-chip', beside: ['AI'] },
];
const taxonomy: Taxonomy = {
  version: 'test',
  concepts: [
    concept('sensor', { ko: ['센서'], zh: ['传感器'], en: ['sensor'] }),
    concept('sensor.image', { ko: ['이미지 센서'], zh: ['图像传感器'] }, ['sensor']),
    concept('sensor.module', { ko: ['센서 모듈'] }, ['sensor']),
    concept('sensor.lidar', { ko: ['라이다'], zh: ['激光雷达'], en: ['LiDAR'] }, ['sensor']),
    concept('radar', { ko: ['레이더'], zh: ['雷达'] }, ['sensor']),
    concept('servo', { ko: ['서보'], zh: ['伺服'] }),
    concept('robot', { ko: ['로봇'], zh: ['机器人'], en: ['robot'] }),
    concept('cobot', { ko: ['협동로봇'], zh: ['协作机器人'], en: ['collaborative robot'] }, ['robot']),
    concept('agv', { en: ['AGV'] }),
    concept('leasing', { ko: ['리스'] }),
    concept('measuring', { en: ['CMM'] }),
    concept('upkeep', { en: ['CMMS'] }),
    concept('ai', { ko: ['인공지능', 'AI'] }),
    concept('ai-chip', { ko: ['AI 반도체'], zh: ['AI芯片'] }),
    concept('chip', { ko: ['칩', '반도체'], zh: ['芯片'] }),
    concept('control', { ko: ['공정 제어', '제어'] }),
    concept('chemistry', { ko: ['화학'] }),
    concept('car', { ko: ['자동차'] }),
    concept('battery', { ko: ['배터리'], zh: ['电池'], en: ['battery'] }),
    concept('vision', { ko: ['비전'], zh: ['机器视觉'], en: ['machine vision'] }),
    concept('instrument', { ko: ['정밀기기'] }),
    concept('optics', { ko: ['광학기기'], zh: ['光学'] }),
  ],
  contexts,
  specKeys: [],
  certifications: [],
  idf: {},
};
const tagger = createTagger(taxonomy);
const derive = (title: Text, description: Text = {}) => tagger.derive({ title, description });
const codes = (text: Text): string[] => derive(text).map((tag) => tag.code);

describe('derive', () => {
  it.each([
    ['이미지센서', ['sensor.image']],
    ['이미지 센서와 라이다를 공급', ['sensor.image', 'sensor.lidar']],
    ['리스 계약', ['leasing']],
    ['리스크 관리, 체크리스트', []],
    ['자산은 CMMS, 측정은 CMM', ['measuring', 'upkeep']],
    ['이미지센서모듈', ['sensor.image', 'sensor.module']],
    ['협동 로봇에 쓰는 서보', ['cobot', 'servo']],
    ['협동로봇용 센서', ['cobot', 'sensor']],
    ['협동-로봇', ['cobot']],
    ['a-AGV 박막', []],
    ['신형-AGV', ['agv']],
    ['센서 보드', ['sensor']],
    ['센서보드', ['sensor']],
    ['자동 차단기', []],
    ['자동차단기', ['car']],
    ['AI반도체', ['ai-chip']],
    ['AI  반도체', ['ai-chip']],
    ['칩을 설계', ['chip']],
    ['칩셋', []],
    ['비반도체', []],
    ['경비로봇', ['robot']],
    ['강화학습', []],
    ['화학 소재', ['chemistry']],
    ['텔레비전 방송', []],
    ['머신비전', ['vision']],
    ['ＬｉＤＡＲ 150m', ['sensor.lidar']],
    ['인공지능(AI)', ['ai']],
  ])('ko %s', (text, expected) => {
    expect(codes({ ko: text })).toEqual(expected);
  });

  it.each([
    ['固态激光雷达', ['sensor.lidar']],
    ['協作機器人', ['cobot']],
    ['图像传感器、雷达', ['radar', 'sensor.image']],
    ['芯片', ['chip']],
    ['非芯片', []],
    ['芯片，用于AI', ['ai', 'ai-chip', 'chip']],
  ])('zh %s', (text, expected) => {
    expect(codes({ zh: text })).toEqual(expected);
  });

  it.each([
    ['AGVs and sensors', ['agv', 'sensor']],
    ['PAGVX AIR sensory', []],
    ['5AGV AGV5', []],
    ['machine-vision Machinevision', ['vision']],
    ['rob ot', []],
    ['non-LiDAR', []],
    ['collaborative robots', ['cobot']],
  ])('en %s', (text, expected) => {
    expect(codes({ en: text })).toEqual(expected);
  });

  it('takes a word with a context only beside its words, in any of the texts', () => {
    expect(codes({ ko: '제어 장치' })).toEqual([]);
    expect(derive({ ko: '제어 장치' }, { ko: '생산 설비' }).map((tag) => tag.code)).toEqual(['control']);
    expect(codes({ ko: '제어 PLCX' })).toEqual([]);
  });

  it('takes no word that is excluded', () => {
    expect(codes({ ko: '정밀기기 제조업; 광학기기 제외' })).toEqual(['instrument']);
    expect(codes({ ko: '로봇(배터리 미포함), 센서' })).toEqual(['robot', 'sensor']);
    expect(codes({ ko: '로봇을 공급하며 배터리는 제외' })).toEqual(['robot']);
    expect(codes({ ko: '배터리를 제외한 로봇' })).toEqual(['robot']);
    expect(codes({ ko: '로봇\n배터리 제외' })).toEqual(['robot']);
    expect(codes({ zh: '机器人，不含电池' })).toEqual(['robot']);
    expect(codes({ zh: '不含电池的机器人' })).toEqual(['robot']);
    expect(codes({ zh: '除雷达外的传感器' })).toEqual(['sensor']);
    expect(codes({ zh: '除雷达外，还需要传感器' })).toEqual(['radar', 'sensor']);
    expect(codes({ zh: '无需激光雷达；机器人' })).toEqual(['robot']);
    expect(codes({ en: 'Robot without battery. Sensor, except LiDAR' })).toEqual(['robot', 'sensor']);
    expect(codes({ en: 'robot without battery but with sensor' })).toEqual(['robot', 'sensor']);
  });

  it('weighs titles over descriptions over industry classes', () => {
    expect(derive({ ko: '로봇' }, { ko: '센서를 쓰는 로봇. 반도체 제조업' })).toEqual([
      {
        code: 'robot',
        origin: 'derived',
        strength: 10_000,
        quote: { field: 'title.ko', start: 0, end: 2, text: '로봇' },
      },
      { code: 'sensor', origin: 'derived', strength: 7_000, quote: expect.objectContaining({ start: 0, end: 2 }) },
      { code: 'chip', origin: 'derived', strength: 2_500, quote: expect.objectContaining({ start: 11, end: 14 }) },
    ]);
    expect(derive({}, { ko: '센서, 배터리 및 기타 정밀기기 제조업; 광학기기 제외' }).map((t) => t.strength)).toEqual([
      2_500, 2_500, 2_500,
    ]);
    expect(derive({}, { ko: '센서 제조업체에 납품' }).map((tag) => tag.strength)).toEqual([7_000]);
  });

  it('quotes the strongest occurrence, the earliest of equals', () => {
    expect(derive({ zh: '机器人' }, { ko: '로봇, 로봇' })[0]?.quote).toEqual({
      field: 'title.zh',
      start: 0,
      end: 3,
      text: '机器人',
    });
    expect(derive({}, { ko: 'A 로봇, 로봇' })[0]?.quote?.start).toBe(2);
  });

  it('quotes the last of equals within one title, where Korean and Chinese say what a thing is', () => {
    expect(derive({ ko: '로봇 센서, 소형 로봇' }, {}).find(({ code }) => code === 'robot')?.quote?.start).toBe(10);
    expect(derive({ ko: '로봇', zh: '机器人' }, {})[0]?.quote?.field).toBe('title.ko');
  });

  it('quotes the words as they are written', () => {
    const written = `①${'협동'.normalize('NFD')}\n  로봇`;
    expect(derive({ ko: written })[0]?.quote?.text).toBe(written.slice(1));
  });

  it('gives exact quotes, and the same tags with any spacing of an alias', () => {
    const words = fc.constantFrom(
      '이미지센서',
      '협동로봇',
      '라이다',
      '激光雷达',
      'AGV',
      '배터리',
      '기타',
      'xyz',
      '㎜',
      '제외',
    );
    const separator = fc.constantFrom(' ', ', ', ' / ', '\n', '·');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, separator), { maxLength: 8 }), (parts) => {
        const text = parts.map(([word, space]) => word + space).join('');
        for (const { quote } of derive({ ko: text })) {
          expect(quote?.text).toBe(text.slice(quote?.start, quote?.end));
        }
        const spaced = text.replaceAll('이미지센서', '이미지 센서').replaceAll('협동로봇', '협동  로봇');
        expect(codes({ ko: spaced })).toEqual(codes({ ko: text }));
      }),
    );
  });
});

describe('quoteTag', () => {
  const input = { title: { ko: '센서 있는 것' }, description: { ko: '이미지센서와 협동 로봇, 배터리 제외' } };
  it.each([
    ['cobot', '협동 로봇'],
    ['robot', '협동 로봇'],
    ['sensor', '센서'],
    ['battery', undefined],
    ['agv', undefined],
  ])('%s rests on %s', (code, expected) => {
    expect(tagger.quoteTag(code, input)?.text).toBe(expected);
  });
});
