import { excludedStretches, isCounted } from './exclusions.js';

/** The text with the words that are left out in angle brackets. */
function marked(text: string): string {
  const out = new Set(
    excludedStretches(text, () => false).flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, index) => start + index),
    ),
  );
  return Array.from(text, (character, index) => {
    const opens = out.has(index) && !out.has(index - 1);
    const closes = out.has(index) && !out.has(index + 1);
    return `${opens ? '<' : ''}${character}${closes ? '>' : ''}`;
  }).join('');
}

describe('excludedStretches', () => {
  it.each([
    ['정밀기기 제조업; 광학기기 제외', '정밀기기 제조업;< 광학기기 >제외'],
    ['회전형이 아니라 고정형 라이다', '<회전형이> 아니라 고정형 라이다'],
    ['라이다뿐 아니라 레이더', '라이다뿐 아니라 레이더'],
    ['로봇 비전으로 티칭 없이 빈피킹', '로봇 비전으로 <티칭> 없이 빈피킹'],
    ['카메라 없이도 250m', '<카메라> 없이도 250m'],
    ['rv감속기는 취급 안 함', '<rv감속기는> 취급 안 함'],
    ['그래픽카드는 안합니다', '<그래픽카드는> 안합니다'],
    ['로봇 솔루션을 제안합니다', '로봇 솔루션을 제안합니다'],
    ['임플란트 식립 계획은 미지원', '<임플란트 식립 계획은> 미지원'],
    ['로봇으로 서보는 취급하지 않습니다', '로봇으로 <서보는> 취급하지 않습니다'],
    ['보안하드웨어를 지원', '보안하드웨어를 지원'],
    ['라이다는 검토대상 아님', '<라이다는> 검토대상 아님'],
    ['로봇으로 시공은 계약 범위에 없음', '로봇으로 <시공은> 계약 <범위에> 없음'],
    ['충전기는 필요 없습니다', '<충전기는> <필요> 없습니다'],
    ['라이다가 검토 대상입니다', '라이다가 검토 대상입니다'],
    ['웜감속기는 취급x', '<웜감속기는> 취급x'],
    ['방사선 인허가 대행 불가', '<방사선 인허가> 대행 불가'],
    ['설치 시공하지 않습니다', '<설치> 시공하지 않습니다'],
    ['봉제는 하지 않습니다', '<봉제는> 하지 않습니다'],
  ])('ko %s', (text, expected) => expect(marked(text)).toBe(expected));

  it.each([
    ['不含电池的机器人', '不含<电池>的机器人'],
    ['不做面向客户的机器人', '不做<面向客户的机器人>'],
    ['不需要训练卡', '不需要<训练卡>'],
    ['训练卡不需要', '<训练卡>不需要'],
    ['合同不在范围内', '<合同>不在范围内'],
    ['不是激光雷达而是毫米波雷达', '不是<激光雷达>而是毫米波雷达'],
    ['不仅做机器人', '不仅做机器人'],
    ['不要求机器人', '不要求机器人'],
  ])('zh %s', (text, expected) => expect(marked(text)).toBe(expected));

  it.each([
    ['no electric grippers', 'no< electric grippers>'],
    ['speech-to-text not included', '<speech-to-text >not included'],
    ['motors are not supplied', '<motors >are not< supplied>'],
    ['stereo camera, not lidar', 'stereo camera, not< lidar>'],
    ['not only lidar', 'not only lidar'],
    ['no. 1 robot', 'no. 1 robot'],
    ['no less than 3 robots', 'no less than 3 robots'],
    ['no-code robot programming', 'no-code robot programming'],
    ['robot without battery but with sensor', 'robot without< battery >but with sensor'],
  ])('en %s', (text, expected) => expect(marked(text)).toBe(expected));
});

describe('isCounted', () => {
  it.each([
    ['카메라 8채널', '카메라', true],
    ['gpu 2장', 'gpu', true],
    ['배터리 5년', '배터리', true],
    ['ddr5 32gb', 'ddr5', true],
    ['라이다 20대', '라이다', false],
    ['라이다 8 channels', '라이다', false],
  ])('%s', (text, word, expected) => expect(isCounted(text, word.length)).toBe(expected));
});
