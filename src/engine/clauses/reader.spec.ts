import * as fc from 'fast-check';
import { dataFolder } from '../../config/package-root.js';
import { readTaxonomy } from '../../taxonomy/taxonomy-files.js';
import type { Language } from '../facts/index.js';
import { createClauseReader, type ClauseReader, type ReadStatement, type Side } from './index.js';
import { GOLD } from './testing/gold.js';
import { said } from './testing/said.js';

let reader: ClauseReader;
beforeAll(async () => {
  reader = createClauseReader(await readTaxonomy(dataFolder));
});

const read = (text: string, side: Side = 'requirement', language: Language = 'zh'): ReadStatement[] =>
  reader.read({ title: {}, description: { [language]: text } }, side);
const saidIn = (text: string, side: Side = 'requirement'): string[] => read(text, side).map(said);

describe('what is asked for', () => {
  it.each<[string, string[]]>([
    ['测距200米以上', ['detectionRange >= 200 must']],
    ['5W 미만', ['powerConsumption <= 5 must']],
    ['八周以内', ['leadTimeDays 56']],
    ['월 3만 대', ['quantity 30000 a month']],
    ['20~30대/월', ['quantity 20..30 a month']],
    ['-20~60℃', ['operatingTemperature -20..60 must']],
    ['IP65 이상', ['ingressProtection >= 65 must']],
    ['500万元以内', ['budget 5000000 CNY']],
    ['1억 2천만 원', ['budget 120000000 KRW']],
    ['70亿参数', ['parameterCount = 7 must']],
    ['70억 파라미터', ['parameterCount = 7 must']],
    ['7B', ['parameterCount = 7 must']],
    ['120°×25°', ['horizontalFieldOfView >= 120 must', 'verticalFieldOfView >= 25 must']],
    ['응답시간 10ms', ['latency <= 10 must']],
    ['at least 150 m range', ['detectionRange >= 150 must']],
    ['up to 5 kg payload', ['payload >= 5 must']],
    ['负载20公斤以内', ['payload >= 20 must']],
    ['가반하중 10kg 이내', ['payload >= 10 must']],
    ['超声波探头40kHz', []],
    ['150米或以上测距', ['detectionRange >= 150 must']],
    ['探测距离100米以内', ['detectionRange <= 100 must']],
    ['감지거리 100m~', ['detectionRange >= 100 must']],
    ['2027年6月底前', ['neededBy 2027-06-30']],
    ['2027年6月前', ['neededBy 2027-05-31']],
    ['2027년 6월까지', ['neededBy 2027-06-30']],
    ['2028년 2월 29일까지', ['neededBy 2028-02-29']],
    ['2027년 2월 29일까지', []],
    ['须具备IATF16949', ['IATF16949 must']],
    ['最好通过AEC-Q100', ['AEC-Q100 should']],
    ['ISO9001 인증 우대', ['ISO9001 nice']],
    ['6-axis arm', ['degreesOfFreedom >= 6 must']],
    ['영하 20도에서 60도까지', ['operatingTemperature -20..60 must']],
    ['ISO 9001/14001 인증 필수', ['ISO9001 must', 'ISO14001 must']],
    ['500 sensors per month', ['quantity 500 a month']],
    ['수명 100만 회 이상', ['lifetimeCycles >= 1000000 must']],
    ['Reach: 1300 mm min.', ['reach >= 1300 must']],
    ['算力≥100TOPS 功耗≤75W', ['computePerformance >= 100 must', 'powerConsumption <= 75 must']],
    ['参数量在7B到14B之间', ['parameterCount 7..14 must']],
    ['不需要CE认证，但须有RoHS', ['RoHS must']],
    ['重量在3kg以内（含电池）', ['weight <= 3 must']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  it.each([
    '无需防水',
    '방수 불필요',
    '无需IP67',
    'IP67 불필요',
    'no need for ISO 9001',
    '注册资本500万元',
    '매출 300억원',
    '10%反射率',
    '每秒100米',
    'HL-200, ISO 9409-1-50',
    '外形120×80×45mm',
    'within reach of everyone',
    '2019年3月成立',
  ])('reads nothing from %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('what is offered', () => {
  it.each<[string, string[]]>([
    ['최대 200m 감지', ['detectionRange ..200']],
    ['감지거리 200m 이상', ['detectionRange 200..']],
    ['起订量100台', ['minOrder 100']],
    ['MOQ 100', ['minOrder 100']],
    ['交期8周', ['leadTimeDays 56']],
    ['납기 30일', ['leadTimeDays 30']],
    ['单价4500元以内', ['price ..4500 CNY']],
    ['단가 69만원', ['price 690000 KRW']],
    ['年产10万台', ['monthlyCapacity 8333']],
    ['TRL 7', ['trl 7']],
    ['ISO 13485 인증 보유', ['ISO13485 held']],
    ['KCs认证办理中', []],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'capability')).toEqual(expected);
  });
});

describe('how sure it is', () => {
  const only = (text: string): ReadStatement | undefined => read(text)[0];

  it('names what words name, and gives all that a figure without a name may be of', () => {
    expect(only('功耗5W以下')?.why).toBe('named');
    expect(only('5W以下')?.why).toBe('unit-only');
    const open = only('±0.02mm');
    expect(open?.why).toBe('ambiguous');
    expect(open && said(open)).toBe('undecided distanceAccuracy|repeatability');
  });

  it('is surer of a named figure than of a unit, and of an exact one than of an approximate one', () => {
    const confidence = (text: string): number => only(text)?.confidence ?? 0;
    expect(confidence('功耗5W以下')).toBeGreaterThan(confidence('5W以下'));
    expect(confidence('5W以下')).toBeGreaterThan(confidence('10ms 이하'));
    expect(confidence('测距150米')).toBeGreaterThan(confidence('测距约150米'));
    expect(only('测距约150米')?.notes).toContain('approximate');
    expect(confidence('测距150米以上')).toBeGreaterThan(confidence('测距150米'));
  });

  it('says the same thing once, by its surest words', () => {
    const input = { title: { zh: '7B大模型' }, description: { zh: '参数规模70亿', ko: '70억 파라미터' } };
    const statements = reader.read(input, 'capability');
    expect(statements.map(said)).toEqual(['parameterCount 7']);
    expect(statements[0]?.quote.field).toBe('description.ko');
  });

  it('keeps the bound as written beside the stored one', () => {
    const [clause] = read('重复定位精度不低于20微米');
    expect(clause).toMatchObject({
      kind: 'clause',
      bound: { value: 0.02 },
      written: { value: 20, unit: 'um' },
      quote: { field: 'description.zh', start: 0, end: 13 },
    });
  });
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    ...GOLD.map(({ text }) => text),
    '👨‍👩‍👧',
    '🇰🇷 ',
    'ｆｕｌｌ－ｗｉｄｔｈ　１２３㎜ ',
    '가각',
    'é́ ',
    '㈜',
    '\u200b',
    '①',
    '\n',
    'اختبار',
  );
  const texts = fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join(''));
  const sides = fc.constantFrom<Side>('capability', 'requirement');

  it('quotes are cut exactly from the text, whatever stands in it, and reading twice gives the same', () => {
    fc.assert(
      fc.property(texts, texts, sides, (title, description, side) => {
        const input = { title: { ko: title }, description: { zh: description } };
        const statements = reader.read(input, side);
        for (const { quote, confidence } of statements) {
          const source = quote.field === 'title.ko' ? title : description;
          expect(source.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.text).not.toBe('');
          expect(confidence).toBeGreaterThanOrEqual(1);
          expect(confidence).toBeLessThanOrEqual(10_000);
        }
        expect(reader.read(input, side)).toEqual(statements);
      }),
      { numRuns: 150 },
    );
  });

  it('any string is read without complaint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), sides, (text, side) => {
        for (const { quote } of read(text, side)) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      }),
    );
  });

  it('an unrelated sentence at the end takes nothing away', () => {
    const unrelated = fc.constantFrom('欢迎来电咨询。', '많은 문의 바랍니다.', 'We look forward to your reply.', '👍');
    fc.assert(
      fc.property(fc.constantFrom(...GOLD), unrelated, ({ text, side, language }, more) => {
        const before = read(`${text}\n`, side, language);
        const after = read(`${text}\n${more}`, side, language);
        expect(after).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
