import { isCompanion, isWatchedForFaults } from './companions.js';

const companion = (alias: string, text: string): boolean => {
  const start = text.indexOf(alias);
  return isCompanion(alias, text, start, start + alias.length);
};
const watched = (word: string, text: string): boolean => isWatchedForFaults(text, text.indexOf(word) + word.length);

describe('devices that a thing is used with', () => {
  it.each([
    ['태블릿', '4단 트레이, 태블릿 주문 연동'],
    ['스마트폰', '14일 부착, 스마트폰 앱 확인'],
    ['手机', '用手机查看数据'],
    ['tablet', 'controlled from a tablet'],
    ['알루미늄', '버스바 알루미늄/구리 이종접합'],
    ['유리', '뼈조각, 돌, 유리까지 잡습니다'],
    ['plastic', 'finds plastic and bone'],
    ['배터리', '배터리 교체형'],
    ['배터리', '총기, 배터리, 라이터 등 자동 판독'],
    ['차량', '차량 관제와 기술'],
    ['교육', '조종자 교육 포함'],
  ])('%s in "%s"', (alias, text) => {
    expect(companion(alias, text)).toBe(true);
  });

  it.each([
    ['스마트폰', '스마트폰용 카메라 모듈'],
    ['노트북', '노트북 제조사에 공급'],
    ['手机', '用于手机和平板'],
    ['laptop', 'hinges for laptop'],
    ['플라스틱', '플라스틱 제품 라인에 공급'],
    ['고무', '고무 및 플라스틱 공장용'],
    ['glass', 'used in glass processing'],
    ['배터리', '배터리'],
    ['배터리', '배터리 제조사용'],
    ['배터리', '전기차 배터리를 생산합니다'],
    ['배터리', '센서, 배터리 및 기타 정밀기기 제조업'],
    ['교육', '교육 기관에 공급'],
  ])('are meant where it is made for them: %s in "%s"', (alias, text) => {
    expect(companion(alias, text)).toBe(false);
  });

  it('leaves other words alone', () => {
    expect(companion('카메라', '카메라 연동')).toBe(false);
  });
});

describe('parts that are watched for faults', () => {
  it.each([
    ['베어링', '베어링 이상을 미리 알림'],
    ['절연유', '절연유 열화 감시'],
    ['기어박스', '기어박스와 베어링 이상을 미리 알림'],
    ['轴承', '轴承故障预警'],
    ['轴承', '轴承、齿轮箱振动监测'],
    ['挤出机', '挤出机设备健康管理'],
    ['gearbox', 'finds gearbox wear early'],
  ])('%s in "%s"', (word, text) => {
    expect(watched(word, text)).toBe(true);
  });

  it.each([
    ['베어링', '베어링 100개 이상'],
    ['베어링', '베어링 이상적인 선택'],
    ['轴承', '轴承振动台'],
    ['gearbox', 'a gearbox for robots'],
  ])('is not said of %s in "%s"', (word, text) => {
    expect(watched(word, text)).toBe(false);
  });
});
