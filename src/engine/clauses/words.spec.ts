import { dataFolder } from '../../config/package-root.js';
import { readTaxonomy } from '../../taxonomy/taxonomy-files.js';
import { createClauseReader, type ClauseReader, type Side } from './index.js';

let reader: ClauseReader;
beforeAll(async () => {
  reader = createClauseReader(await readTaxonomy(dataFolder));
});

const words = (text: string, side: Side = 'capability') =>
  reader.readWords({ title: {}, description: { ko: text } }, side);
const told = (text: string): string[] => words(text).map(({ spec, values }) => `${spec} ${values.join(', ')}`);

describe('specs told in words', () => {
  it.each<[string, string[]]>([
    ['통신은 EtherCAT·RS-485 지원', ['bus EtherCAT, RS485']],
    ['Modbus/TCP 및 PROFINET', ['bus Modbus TCP, PROFINET']],
    ['CAN或EtherCAT总线', ['bus CAN, EtherCAT']],
    ['CAN FD interface', ['bus CAN FD']],
    ['BiSS-C/SSI 출력', ['bus BiSS-C, SSI']],
    ['플랜지 ISO 9409-1-50-4-M6 직결', ['flange ISO 9409-1-50-4-M6']],
    ['SDK(ROS2, Python) 제공', ['sdk ROS2, Python']],
    ['开放C++ SDK', ['sdk C++']],
    ['온프레미스 또는 프라이빗 클라우드', ['deployment on-premises, private-cloud']],
    ['支持私有化部署', ['deployment on-premises']],
    ['폐쇄망 서버에서 동작', ['deployment on-premises']],
    ['runs on-premises', ['deployment on-premises']],
    ['한/영/중 질의 가능', ['modelLanguages ko, en, zh']],
    ['支持中文、韩语和英语', ['modelLanguages zh, ko, en']],
    ['韩语中文双语播报', ['modelLanguages ko, zh']],
    ['机房内本地部署', ['deployment on-premises', 'deployment on-premises']],
    ['한국어와 중국어를 지원하는 모델', ['modelLanguages ko, zh']],
    ['覆盖江苏、浙江、上海', ['regionsCovered CN-JS, CN-ZJ, CN-SH']],
    ['服务宁波、杭州、上海', ['regionsCovered CN-ZJ, CN-SH']],
    ['广州、佛山，累计12个仓', ['regionsCovered CN-GD']],
    ['覆盖长三角', ['regionsCovered CN-AH, CN-JS, CN-SH, CN-ZJ']],
    ['서울·경기 지역 시공', ['regionsCovered KR-11, KR-41']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'you can call us',
    '고정설치형 카메라',
    '중국어 설명서 제공',
    '제공 문서는 영어 매뉴얼',
    '公司位于江苏，总部上海',
    '提供中文说明书',
    'EtherCAT 불필요',
    '不支持私有化部署，无需CAN',
    'Java island coffee',
    '무선통신장비 제조 및 제조서비스',
    '원료의약품(API) 제조',
    '본사 경기 소재',
    '需韩语技术支持',
    '找韩国本地化合作方',
    '在首尔机房集成',
    '华东项目需要提前安排人员',
  ])('reads nothing from %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['우한 교차로에 설치할 업체', ['CN-HB']],
    ['쑤저우·상하이 공장에 설치', ['CN-JS', 'CN-SH']],
    ['베이징 본사 방문 상담', []],
  ])('takes the places that who asks names for places of work: %s', (text, expected) => {
    const places = words(text, 'requirement').filter(({ spec }) => spec === 'regionsCovered');
    expect(places.flatMap(({ values }) => values)).toEqual(expected);
  });

  it('quotes the words and says how much they are needed', () => {
    const [read] = words('최대 EtherCAT·RS485 필수', 'requirement');
    expect(read).toMatchObject({
      spec: 'bus',
      need: 'must',
      quote: { field: 'description.ko', text: 'EtherCAT·RS485' },
    });
    expect(words('온프레미스 우대', 'requirement')[0]?.need).toBe('nice');
    expect(words('온프레미스')[0]?.need).toBeNull();
  });
});
