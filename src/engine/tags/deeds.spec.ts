import { deedsIn } from './deeds.js';

const codesIn = (text: string, isTitle = false): string[] => deedsIn(text, isTitle).map(({ code }) => code);
const wordsIn = (text: string, isTitle = false): string[] =>
  deedsIn(text, isTitle)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));

describe('deeds asked of a partner', () => {
  it.each([
    ['고장 나면 그날 고쳐 주실 곳을 찾습니다', 'service.maintenance'],
    ['저희 장비를 돌봐 줄 회사', 'service.maintenance'],
    ['스캐너를 중국에서 팔아 주실 분', 'service.distribution'],
    ['라인을 깔아 줄 업체', 'service.commissioning'],
    ['무인매장 돌려 보신 회사면 좋겠어요', 'service.operation'],
    ['소프트웨어를 병원 시스템에 붙여 줄 업체', 'service.system-integration'],
    ['농사 지도까지 해 본 팀', 'service.training'],
    ['상시 관제 대행', 'service.operation'],
    ['가게마다 달아 주고 거둬 갈 회사', 'service.commissioning'],
    ['현지에서 영업하고 설명해 줄 회사', 'service.distribution'],
    ['고장 접수까지 맡을 분', 'service.maintenance'],
    ['负责安装', 'service.commissioning'],
    ['能组织试用和教师培训', 'service.training'],
    ['会检修的公司', 'service.maintenance'],
  ])('reads %s', (text, code) => {
    expect(codesIn(text)).toContain(code);
  });

  it('reads every deed of a list that one firm is to do', () => {
    expect(wordsIn('PACS 연동과 서버 설치, 담당자 교육, 장애 대응을 맡아 주세요')).toEqual([
      '연동',
      '설치',
      '담당자 교육',
      '장애 대응',
    ]);
  });

  it('goes on from one verb to the next', () => {
    expect(codesIn('딸기 하우스 짓고 키우는 법 알려 줄 협력사')).toEqual(
      expect.arrayContaining(['service.epc', 'service.training']),
    );
  });

  it('takes the end of a Chinese title for what is offered', () => {
    expect(codesIn('自动售货机运营(成渝)', true)).toEqual(['service.operation']);
    expect(codesIn('自动售货机运营(成渝)')).toEqual([]);
    expect(codesIn('运营数据分析平台', true)).toEqual([]);
  });

  it.each([
    ['what a product does by itself', '이상을 알려 주는 센서, 부품을 붙여 주는 장비'],
    ['what it can do', '현장에서 고쳐 줄 수 있는 구조'],
    ['what firms are customers', '판매 업체용 재고 관리, 운영사 대상 분석'],
    ['what one does not do', '不负责门店运营'],
    ['makers who sell what they make', '전선 제조, 판매 회사'],
  ])('does not take %s for a service', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
