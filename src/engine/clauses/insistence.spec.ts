import { dataFolder } from '../../config/package-root.js';
import { readTaxonomy } from '../../taxonomy/taxonomy-files.js';
import type { Language } from '../facts/index.js';
import { createClauseReader, type ClauseReader } from './index.js';
import {
  INSISTING_IN_CHINESE,
  INSISTING_IN_ENGLISH,
  INSISTING_IN_KOREAN,
  type Insisting,
} from './testing/insisting.js';
import { said } from './testing/said.js';

let reader: ClauseReader;
beforeAll(async () => {
  reader = createClauseReader(await readTaxonomy(dataFolder));
});

const readAs = (text: string, language: Language, title = ''): string[] =>
  reader.read({ title: { [language]: title }, description: { [language]: text } }, 'requirement').map(said);

/** Who is turned away, and who is not: words near to a refusal must not keep a firm from a list. */
describe.each<[Language, readonly Insisting[]]>([
  ['ko', INSISTING_IN_KOREAN],
  ['zh', INSISTING_IN_CHINESE],
  ['en', INSISTING_IN_ENGLISH],
])('demands in %s', (language, sentences) => {
  it.each(sentences)('%s', (text, ...states) => {
    expect(readAs(text, language).sort()).toEqual([...states].sort());
  });
});

it('keeps what is insisted on in one place where another says the same without', () => {
  expect(readAs('达不到500米的请勿联系。', 'zh', '探测距离500米以上激光雷达')).toEqual([
    'detectionRange >= 500 must insisted',
  ]);
});

it('reads what is said in words', () => {
  const texts = {
    title: {},
    description: { zh: '不支持私有化部署的请勿联系。', ko: 'EtherCAT 미지원 업체는 연락 사절.' },
  };
  expect(reader.readWords(texts, 'requirement')).toMatchObject([
    { spec: 'bus', insisted: true },
    { spec: 'deployment', insisted: true },
  ]);
});

it('says nothing of where a firm is: its seat tells what an offer leaves out', () => {
  const texts = { title: {}, description: { zh: '服务区域须覆盖广东，达不到的请勿联系。' } };
  expect(reader.readWords(texts, 'requirement').map(({ spec, insisted }) => [spec, insisted])).toEqual([
    ['regionsCovered', undefined],
  ]);
});
