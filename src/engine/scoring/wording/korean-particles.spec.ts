import { withParticle } from './korean-particles.js';

describe('withParticle', () => {
  it.each([
    ['센서', '을/를', '센서를'],
    ['칩', '을/를', '칩을'],
    ['라이다', '이/가', '라이다가'],
    ['로봇', '은/는', '로봇은'],
    ['그리퍼', '과/와', '그리퍼와'],
    ['한국어', '으로/로', '한국어로'],
    ['서울', '으로/로', '서울로'],
    ['부산', '으로/로', '부산으로'],
  ] as const)('%s %s -> %s', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected);
  });

  it.each([
    ['IATF 16949', '을/를', 'IATF 16949를'],
    ['ISO 26262', '이/가', 'ISO 26262가'],
    ['ISO 9001', '을/를', 'ISO 9001을'],
    ['ISO 9001', '으로/로', 'ISO 9001로'],
    ['TRL', '은/는', 'TRL은'],
    ['AI', '을/를', 'AI를'],
    ['LLM', '을/를', 'LLM을'],
    ['LiDAR', '을/를', 'LiDAR를'],
    ['Modbus', '을/를', 'Modbus를'],
    ['시스템 통합(SI)', '은/는', '시스템 통합(SI)는'],
    ['', '은/는', '는'],
  ] as const)('reads %s as it is spoken (%s)', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected);
  });
});
