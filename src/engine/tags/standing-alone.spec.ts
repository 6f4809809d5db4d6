import { standsAlone } from './standing-alone.js';

describe('standsAlone', () => {
  it.each([
    ['ai', true],
    ['ai 솔루션', true],
    ['빅데이터, ai 플랫폼 개발', true],
    ['빅데이터 및 ai', true],
    ['ai와 로봇', true],
    ['人工智能 ai、大数据', false],
    ['专注ai', true],
    ['solutions for ai', true],
    ['ai and robotics', true],
    ['통합 ai 플랫폼 누리', true],
    ['ai 솔루션 기반 설비진단', false],
    ['ai 비전검사', false],
    ['외관검사 ai', false],
    ['影像类ai软件', false],
    ['ai chest ct', false],
  ])('%s: %s', (text, expected) => {
    const start = text.indexOf('ai');
    expect(standsAlone(text, start, start + 2)).toBe(expected);
  });

  it.each([
    ['제어 장치', true],
    ['제어, 계측', true],
    ['유량 제어 mfc', false],
    ['에너지 절감 제어', false],
  ])('%s: %s', (text, expected) => {
    const start = text.indexOf('제어');
    expect(standsAlone(text, start, start + 2)).toBe(expected);
  });
});
