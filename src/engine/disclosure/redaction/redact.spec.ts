import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../facts/index.js';
import { readingTable } from '../../bridge/readings.js';
import { readHan } from '../../../taxonomy/han-sounds.js';
import { lettersIn } from './fold.js';
import type { Identity } from './name-keys.js';
import { createRedactor, type Redactor } from './redact.js';

const data = join(process.cwd(), 'data');
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
const vocabulary = {
  readings: readingTable(readJson('bridge/readings.json') as Record<string, string>),
  isTerm: (word: string) => word === '电芯',
  readHan,
};

const nobody: Identity = { names: {}, brands: [], people: [], addresses: [], numbers: [] };
const redactorOf = (identity: Partial<Identity>): Redactor => createRedactor({ ...nobody, ...identity }, vocabulary);

const hanbit = redactorOf({
  names: { ko: '(주)한빛센서', zh: '深圳市韩光传感科技有限公司', en: 'Hanbit Sensor Co., Ltd. (fictional)' },
  brands: ['루미아이', 'LumiEye'],
  people: ['홍길동', 'Gildong Hong'],
  addresses: ['https://www.hanbit-sensor.co.kr'],
  numbers: ['124-81-00998', '031-123-4567'],
});

/** What a text looks like to a reader who ignores every disguise. */
const bare = (text: string): string => lettersIn(text);

describe('a known name', () => {
  it.each([
    ['ko', '㈜한빛센서'],
    ['ko', '주식회사 한 빛 센 서'],
    ['ko', '한\u200B빛\u2060센\u00AD서'],
    ['ko', '한빛센서'.normalize('NFD')],
    ['ko', 'ㅎㅏㄴㅂㅣㅊ센서'],
    ['ko', '한빛'],
    ['zh', '深圳市韩光传感科技有限公司'],
    ['zh', '韓光傳感'],
    ['zh', '韩光'],
    ['en', 'HANBIT SENSOR Co., Ltd.'],
    ['en', 'ＨａｎｂｉｔＳｅｎｓｏｒ'],
    ['en', 'Нanbіt'],
    ['en', 'ⓗⓐⓝⓑⓘⓣ'],
    ['en', '𝓗𝓪𝓷𝓫𝓲𝓽'],
    ['en', 'h̷a̷n̷b̷i̷t̷'],
    ['en', 'H-a-n-b-i-t'],
    ['en', 'Hanpit Senseo'],
    ['en', 'hanbit-sensor'],
    ['en', 'Hánguāng Chuángǎn Kējì'],
    ['en', 'Hanguang'],
    ['ko', 'Han Guang'],
    ['ko', '루미 아이'],
    ['en', 'lumi-eye'],
    ['en', 'Hong Gildong'],
    ['ko', '홍 길동'],
    ['ko', '１２４-8 1-00 998'],
  ] as const)('in %s as %s becomes one mark', (language, written) => {
    const shown = hanbit.redact(written, language);
    expect(shown).toMatch(/^\[[^\][]+\]$/u);
  });

  it.each([
    ['ko', '한빛의 라이다는 200m까지 감지합니다.', '[회사명]의 라이다는 200m까지 감지합니다.'],
    ['ko', '저희 (주)한빛센서는 IP67입니다', '저희 [회사명] IP67입니다'],
    ['zh', '我们（韓光）的产品', '我们（[公司名称]）的产品'],
    ['en', 'The LumiEye-200 by Hanbit Sensor Co., Ltd. sees 200 m.', 'The [product name]-200 by [company] sees 200 m.'],
  ] as const)('leaves the rest of a sentence in %s: %s', (language, text, shown) => {
    expect(hanbit.redact(text, language)).toBe(shown);
  });

  it.each([
    ['한빛', '우연한 빛을 막는 커버'],
    ['신성전자', '신성장 동력'],
    ['Sion Robotics', 'vision and version control'],
    ['电芯慧眼检测', '电芯外观检测'],
    ['한국로봇', '한국 시장용 로봇'],
    ['가온센서', '제품가 온도 보정'],
    ['유니온정밀', '유리온정밀 부품'],
  ])('%s is not found in "%s"', (name, text) => {
    expect(redactorOf({ names: { ko: name } }).spans(text)).toEqual([]);
  });

  it('in Hangul is found in Han characters by their readings, and the other way round', () => {
    expect(redactorOf({ names: { ko: '성우전자' } }).redact('星宇電子的产品', 'zh')).toBe('[公司名称]的产品');
    expect(redactorOf({ names: { zh: '江桓工业工程' } }).redact('중국 강환공업공정 납품', 'ko')).toBe(
      '중국 [회사명] 납품',
    );
  });
});

describe('what leads to a firm', () => {
  it.each([
    'info@foo-tech.com',
    'info (at) foo (dot) com',
    'sales＠foo。com',
    'kim골뱅이naver점com',
    'https://foo.kr/a?b=1',
    'www.foo.com',
    'foo.co.kr',
    '한빛.한국',
    '010-1234-5678',
    '０１０ー１２３４ー５６７８',
    '0 1 0 1 2 3 4 5 6 7 8',
    '+82 10 1234 5678',
    '공일공 일이삼사 오육칠팔',
    '02)555-1234',
    '13800138000',
    '①③⑧0013⑧000',
    '一三八零零一三八零零零',
    '幺三八 零零幺三 八零零零',
    '+86-755-12345678',
    '0755-12345678',
    '٠١٠-١٢٣٤-٥٦٧٨',
    '微信：hanbit2024',
    '카톡 아이디 hanbit01',
    'QQ 123456789',
    'wechat id: abcd_ef',
    '경기도 성남시 분당구 판교로 255번길 9-22',
    '서울 강남구 테헤란로 152 7층',
    '판교로 255번길 9-22',
    '대전 유성구 궁동 220-1',
    '广东省深圳市南山区科技园路12号A座3楼',
    '152 Teheran-ro',
    'No. 12 Keji Road',
    '124-81-00998',
    '1 2 4 8 1 0 0 9 9 8',
    '91440300192317458F',
    '주식회사 가나다정공',
    '上海澄路科技有限公司',
    'Acme Motors Inc.',
  ])('%s becomes one mark', (written) => {
    expect(redactorOf({}).redact(written, 'en')).toMatch(/^\[[^\][]+\]$/u);
  });

  it.each([
    ['대표 홍길동', '대표 [name]'],
    ['김철수 대표이사가', '[name] 대표이사가'],
    ['담당자: 이영희', '담당자: [name]'],
    ['联系人：王小明', '联系人：[name]'],
    ['总经理李强', '总经理[name]'],
    ['张伟先生', '[name]先生'],
    ['CEO Gildong Hong', 'CEO [name]'],
    ['Mr. Park', 'Mr. [name]'],
    ['统一社会信用代码：9144 0300 7152 6726 XG', '统一社会信用代码：[number]'],
    ['电话 0755 1234 5678', '电话 [contact]'],
  ])('%s is %s', (written, shown) => {
    expect(redactorOf({}).redact(written, 'en')).toBe(shown);
  });
});

interface Line {
  readonly title?: object;
  readonly description?: object;
  readonly profile?: object;
}

it('ordinary technical text is left as it is', () => {
  const lines = ['capabilities', 'requirements', 'companies'].flatMap((kind) =>
    readFileSync(join(data, `demo/${kind}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  );
  const texts = lines
    .map((line) => JSON.parse(line) as Line)
    .flatMap(({ title, description, profile }) => [title, description, profile])
    .flatMap((text) => Object.values(text ?? {}) as string[]);
  expect(texts.length).toBeGreaterThan(300);
  const touched = texts.flatMap((text) =>
    redactorOf({})
      .spans(text)
      .map(({ start, end }) => text.slice(start, end)),
  );
  expect(touched).toEqual([]);
});

describe('whatever the name and its disguise', () => {
  const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
  const han = fc.constantFrom(
    ...Array.from('韩光澄路云骐海岬灵节睿屿霁空仓雀衡湖晶湾江澜浦澄家榆法溪算芽津智榫粤榕朔岳楚芷桓精泓岭钧臂舟'),
  );
  const letter = fc.constantFrom(...Array.from('abcdefghijklmnoprstuvwz'));
  const word = fc.string({ unit: letter, minLength: 4, maxLength: 8 });
  const named = fc.oneof(
    fc.record({
      language: fc.constant('ko' as const),
      name: fc.string({ unit: syllable, minLength: 2, maxLength: 5 }),
    }),
    fc.record({ language: fc.constant('zh' as const), name: fc.string({ unit: han, minLength: 2, maxLength: 6 }) }),
    fc.record({
      language: fc.constant('en' as const),
      name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    }),
  );
  const joinedBy = (between: string) => (name: string) => Array.from(name).join(between);
  const disguise = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => name.replaceAll(' ', ''),
    (name) => name.replaceAll(' ', '-'),
    joinedBy('\u200B'),
    joinedBy('\u0336'),
    joinedBy(' '),
    joinedBy('·'),
    (name) => name.replaceAll(/[a-z]/g, (latin) => String.fromCharCode(latin.charCodeAt(0) + 0xfee0)),
    (name) => name.replaceAll('a', 'а').replaceAll('o', 'ο'),
  );
  const form = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => `㈜${name}`,
    (name) => `주식회사 ${name}`,
    (name) => `${name}有限公司`,
    (name) => `${name} Co., Ltd.`,
  );
  const sentence: Readonly<Record<Language, readonly [before: string, after: string]>> = {
    ko: ['저희 ', '에서 200m 라이다를 만듭니다.'],
    zh: ['本公司', '生产激光雷达，测距200米。'],
    en: ['At ', ' we make lidars with a range of 200 m.'],
  };

  it('a planted name never survives, and the words around it do', () => {
    fc.assert(
      fc.property(named, disguise, form, form, ({ language, name }, disguised, written, registered) => {
        const [before, after] = sentence[language];
        const redactor = redactorOf({ names: { [language]: registered(name) } });
        const shown = redactor.redact(`${before}${written(disguised(name))}${after}`, language);
        expect(bare(shown)).not.toContain(bare(name));
        expect(shown).toContain('200');
      }),
      { numRuns: 500 },
    );
  });

  it('offsets are those of the text as written, apart and ascending, and a second pass finds nothing', () => {
    fc.assert(
      fc.property(named, disguise, ({ language, name }, disguised) => {
        const redactor = redactorOf({ names: { [language]: name } });
        const text = `${sentence[language][0]}${disguised(name)} 010-1234-5678 ${sentence[language][1]}`;
        const spans = redactor.spans(text);
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(redactor.spans(redactor.redact(text, language)).filter(({ kind }) => kind !== 'company')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('a part that cuts a hidden word shows its mark', () => {
    const text = '한빛센서 라이다';
    expect(hanbit.redact(text, 'ko', 2, 8)).toBe('[회사명] 라이다');
    expect(hanbit.redact(text, 'ko', 5, 8)).toBe('라이다');
  });
});
