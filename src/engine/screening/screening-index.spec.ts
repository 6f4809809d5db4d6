import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../config/package-root.js';
import { readHan } from '../../taxonomy/han-sounds.js';
import { readingTable } from '../bridge/readings.js';
import { compareForms } from './compare-names.js';
import { createFormReader } from './name-forms.js';
import { createScreeningIndex, weightiest } from './screening-index.js';
import type { ListedParty, ScreeningHit } from './screening.types.js';

const readings = readingTable(
  JSON.parse(readFileSync(join(dataFolder, 'bridge', 'readings.json'), 'utf8')) as Record<string, string>,
);

const party = (...names: string[]): ListedParty => ({ id: 'listed', names, numbers: [], countries: ['CN'] });

/** How `name` is like what is listed: `pinyin whole`; null where it is not. */
function likeness(name: string, ...listed: string[]): string | null {
  const index = createScreeningIndex(readHan, readings);
  index.add(party(...listed));
  const [hit] = index.screen({ names: [name], number: null, country: 'CN' });
  return hit ? `${hit.likeness} ${hit.extent}` : null;
}

it.each([
  ['北京旷视科技有限公司', '旷视科技', 'characters whole'],
  ['曠視科技股份有限公司', '北京旷视科技有限公司', 'characters whole'],
  ['旷视（深圳）科技有限公司', '北京旷视科技有限公司', 'characters whole'],
  ['kuàng shì kē jì', '旷视科技', 'pinyin whole'],
  ['kuang4shi4ke1ji4', '旷视科技', 'pinyin whole'],
  ['Beijing Kuangshi Keji Youxian Gongsi', '旷视科技', 'pinyin whole'],
  ['beijingkuangshikeji', '旷视科技', 'pinyin whole'],
  ['矿视科技', '旷视科技', 'pinyin whole'],
  ['Kuangshi Technology Co., Ltd.', '旷视科技', 'pinyin stem'],
  ['旷视机器人', '旷视科技', 'characters stem'],
  ['视旷科技', '旷视科技', 'characters one-typo'],
  ['HIKVISION DIGITAL TECHNOLOGY', 'Hangzhou Hikvision Digital Technology Co., Ltd.', 'letters whole'],
  ['Hikvison Digital Technology', 'Hangzhou Hikvision Digital Technology Co., Ltd.', 'letters one-typo'],
  ['Hikvision', 'Hangzhou Hikvision Digital Technology Co., Ltd.', 'letters stem'],
  ['성우전자', '星宇電子有限公司', 'korean-reading whole'],
  ['(주)한빛나래', 'Hanbitnarae Co., Ltd.', 'romanisation whole'],
])('%s is like %s: %s', (name, listed, expected) => {
  expect(likeness(name, listed)).toBe(expected);
});

it.each([
  ['华东技术有限公司', '华为技术有限公司'],
  ['北京银行', '上海银行'],
  ['深圳科技有限公司', '北京科技有限公司'],
  ['신한제16호스팩', '신한제19호스팩'],
  ['Megvii', '旷视科技'],
])('%s is another firm than %s', (name, listed) => {
  expect(likeness(name, listed)).toBeNull();
});

it('brands are found only where the list carries them', () => {
  expect(likeness('Face++', '旷视科技', 'Face++')).toBe('letters whole');
  expect(likeness('Face++', '旷视科技')).toBeNull();
});

describe('a registration number', () => {
  const screened = (country: string, listed: Partial<ListedParty>) => {
    const index = createScreeningIndex(readHan, readings);
    index.add({ ...party('Nobody'), ...listed });
    return index.screen({ names: ['가나다'], number: '124-81-00998', country });
  };

  it('tells more than any name, however it is written', () => {
    expect(screened('KR', { countries: ['KR'], numbers: ['1248100998'] })).toEqual([
      { party: 'listed', own: '124-81-00998', listed: '1248100998', likeness: 'number', extent: 'whole', score: 1000 },
    ]);
  });

  it('of ten digits is another one in another country', () => {
    expect(screened('KR', { countries: ['RU'], numbers: ['1248100998'] })).toEqual([]);
  });
});

const aName = fc
  .tuple(
    fc.constantFrom('', '北京', '深圳市', 'Beijing ', '서울 ', '(주)'),
    fc.array(
      fc.constantFrom(
        '旷',
        '视',
        '曠',
        '矿',
        '华',
        '为',
        'kuang',
        'shi',
        'Hua',
        'wei ',
        '성',
        '우',
        '한',
        '星',
        '宇',
        'han',
        '1',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.constantFrom('', '科技', '电子', ' Technology', 'keji', '전자', '電子'),
    fc.constantFrom('', '有限公司', ' Co., Ltd.', '（北京）', ' youxian gongsi'),
  )
  .map(([place, core, generic, form]) => place + core.join('') + generic + form);

it('finds what comparing all pairs finds, in the same order', () => {
  const formsOf = createFormReader(readHan);
  const naive = (own: string, listed: readonly ListedParty[]): ScreeningHit[] =>
    weightiest(
      listed.flatMap(({ id, names }) =>
        names.flatMap((name) =>
          formsOf(own).flatMap((one) =>
            formsOf(name).flatMap((other) => {
              const alike = compareForms(one, other, readings);
              return alike ? [{ party: id, own, listed: name, ...alike }] : [];
            }),
          ),
        ),
      ),
    );
  fc.assert(
    fc.property(
      fc.array(aName, { minLength: 1, maxLength: 12 }),
      fc.array(aName, { minLength: 1, maxLength: 4 }),
      (listed, own) => {
        const parties = listed.map((name, at) => ({ ...party(name), id: `p${at}` }));
        const index = createScreeningIndex(readHan, readings);
        for (const one of parties) index.add(one);
        for (const name of own) {
          expect(index.screen({ names: [name], number: null, country: 'CN' })).toEqual(naive(name, parties));
        }
      },
    ),
    { numRuns: 300 },
  );
});
