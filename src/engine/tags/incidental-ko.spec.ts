import { incidentalIn } from './incidental.js';

/** Whether `word` of a Korean description is only named in passing. */
const passing = (
  word: string,
  text: string,
  code = 'factory.mes',
  kind: 'product' | 'sector' | 'service' = 'product',
  ofSubject?: boolean,
) => {
  const start = text.indexOf(word);
  return incidentalIn('description.ko', text)({ concept: { code, kind }, start, end: start + word.length, ofSubject });
};

describe('Korean words in passing', () => {
  it.each([
    ['plc', '기존 설비 plc에서 데이타 수집'],
    ['cctv', '기존 cctv를 활용한 행동분석'],
    ['mes', '사용 중인 mes와 잇습니다'],
    ['컨트롤러', '컨트롤러 별도'],
    ['로봇팔', '카메라와 로봇팔은 고객사 것을 그대로 씁니다'],
    ['mes', '3d 시뮬레이션, mes 연동'],
    ['erp', '그룹웨어·erp와 연동 가능'],
    ['erp', 'erp에서 자동 취합'],
    ['npu', '저가 npu에서 구동'],
    ['알루미늄', '하우징은 알루미늄 재질'],
    ['머시닝센터', '5축 머시닝센터 12대 보유'],
    ['공작기계', '1998년 설립 이후 공작기계 기어를 만들어 왔으며 2016년부터 감속기를 생산'],
    ['수리점', '농기계 수리점으로 시작'],
    ['브라켓', '로봇 브라켓 시공 경험'],
    ['도장로봇', '납품처: 조선소, 도장로봇 업체'],
    ['카메라', '카메라 대비 야간에 강함'],
    ['육안검사', '육안검사를 대체합니다'],
    ['절삭유', '절삭유 튀는 라인에 쓸 자켓'],
    ['커넥터', '커넥터 케이블 별도'],
    ['plc', 'mes 구축, plc 데이터 수집'],
    ['plc', '400종 plc 드라이버 내장'],
    ['감속기', '관절모듈(모터+감속기+드라이버 일체형)'],
    ['엘리베이터', '엘리베이터 자동 탑승'],
    ['mes', '한 화면에서 보며 erp, mes, 그룹웨어와 api로 연동됩니다'],
    ['pacs', '검진센터에서 사용 중이며 pacs 회사 6곳과 연동 완료'],
    ['gpu 서버', 'gpu 서버 1대에 설치하며 답변이 빠름'],
    ['산업용 pc', '산업용 pc에서도 돌아갑니다'],
    ['알루미늄 합금', '본체는 알루미늄 합금, 무게 1.2kg'],
    ['방제드론', '농업용 방제드론을 만들던 팀이 창업'],
    ['팬', '공기청정기 팬으로 사업을 시작했습니다'],
    ['메모리', '국내 메모리 업체 2곳에서 가동 중'],
    ['카메라', '카메라 제조사 무관'],
    ['화장품 odm', '자동차부품 4개사, 화장품 odm 2개사'],
    ['cdmo', '국내 cdmo와 백신 회사에 공급'],
    ['시공', '현지 시공은 베트남 업체'],
    ['필름', '필름은 독일산, 무게 3kg'],
    ['클린룸', '백을 클린룸에서 생산합니다'],
    ['금형', '자체 금형으로 사출'],
    ['비전검사기', '습식 분리막 제조. 자체 비전검사기로 전수검사 후 출하합니다'],
    ['컨베이어', '컨베이어와 소터는 기존 것을 씁니다'],
  ])('%s in "%s"', (word, text) => expect(passing(word, text)).toBe(true));

  it.each([
    ['행동분석', '기존 cctv를 활용한 행동분석'],
    ['무인지게차', '기존 지게차를 무인지게차로 개조'],
    ['pacs', 'pacs와 연동할 현지 si를 찾습니다'],
    ['emr', 'emr 연동 개발 전문'],
    ['라이다', '라이다 인지 기술 보유'],
    ['토크센서', '당사는 협동로봇용 토크센서를 공급합니다'],
    ['초음파센서', '20년간 초음파센서를 제조해 왔으며 품질이 안정적'],
    ['그리퍼', '그리퍼 개발 경험 업체 우대'],
    ['스카라', '스카라 로봇을 보유한 업체'],
    ['감속기', '감속기는 자체 개발'],
    ['pda', 'wms 패키지, pda 공급, erp와 연동'],
    ['협동로봇', '협동로봇으로 사람이 하던 일을 대신'],
    ['mes', 'mes 120개사 구축'],
    ['클린룸', '클린룸 설계와 시공'],
  ])('are not %s in "%s"', (word, text) => expect(passing(word, text)).toBe(false));

  it('speak of what the seeker does itself only in a text that seeks', () => {
    const own = '우리는 wcs 담당';
    expect(passing('wcs', own)).toBe(false);
    expect(passing('wcs', `${own}. 스태커크레인을 맡을 회사`)).toBe(true);
    expect(passing('더빙', '더빙은 당사에서. 제작사를 찾습니다')).toBe(true);
    expect(passing('차량', '차량은 기도입. 예산 3억')).toBe(true);
    expect(passing('시공업체', '당사는 클린룸 시공업체. 로봇이 필요합니다')).toBe(true);
  });

  it('leave the trade of customers, which says what a thing is for', () => {
    expect(passing('제철소', '납품처: 제철소, 시멘트', 'sector.steel', 'sector')).toBe(false);
  });

  it('tell praised services from offered ones', () => {
    expect(passing('유지보수', '유지보수 비용 절감', 'service.maintenance', 'service')).toBe(true);
    expect(passing('유지보수', '설치와 유지보수 맡습니다', 'service.maintenance', 'service')).toBe(false);
  });

  it('tell a certificate that was obtained from help with obtaining it', () => {
    expect(passing('안전인증', '운행안전인증 획득', 'service.certification.safety', 'service')).toBe(true);
    expect(passing('인증', '인증 취득 대행', 'service.certification', 'service')).toBe(false);
  });

  it('take a mark for no service unless the sentence or the title is of such a service', () => {
    const mark = 'service.certification.medical';
    expect(passing('ce mdr', '식약처 3등급 허가, ce mdr', mark, 'service')).toBe(true);
    expect(passing('ce mdr', '식약처 3등급 허가, ce mdr', mark, 'service', true)).toBe(false);
    expect(passing('ce mdr', 'fda, ce mdr 인허가 대행', mark, 'service')).toBe(false);
    expect(passing('교정성적서', '교정성적서 동봉', 'service.calibration', 'service')).toBe(true);
  });

  it('take the topic of a clause for a part where the title names something else, but not in a text that seeks', () => {
    const part = '서보모터와 plc는 미쓰비시';
    expect(passing('서보모터', part, 'robot.motor.servo', 'product', false)).toBe(true);
    expect(passing('서보모터', part, 'robot.motor.servo', 'product', true)).toBe(false);
    expect(passing('서보모터', part, 'robot.motor.servo')).toBe(false);
    expect(passing('mes', 'mes는 한국 기업이 맡아야 함', 'factory.mes', 'product', false)).toBe(false);
  });

  it('leave what is only agreed apart', () => {
    expect(passing('서보모터', '서보모터 가격 별도 협의')).toBe(false);
  });

  it('take the name of a whole field for itself only where its word ends', () => {
    expect(passing('센서', '센서매트 포함', 'sensor')).toBe(true);
    expect(passing('센서', '센서용 하네스', 'sensor')).toBe(false);
    expect(passing('토크센서', '토크센서보드', 'robot.force-torque-sensor')).toBe(false);
  });

  it('are never in a title', () => {
    const title = incidentalIn('title.ko', 'mes 연동');
    expect(title({ concept: { code: 'factory.mes', kind: 'product' }, start: 0, end: 3 })).toBe(false);
  });
});
