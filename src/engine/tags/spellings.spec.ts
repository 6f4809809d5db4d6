import { otherSpellings } from './spellings.js';

describe('otherSpellings', () => {
  it.each([
    ['라이다', []],
    ['자기식 엔코더', ['자기식 인코더']],
    ['谐波减速器', ['谐波减速机', '谐波减速箱']],
    ['fibre laser', ['fiber laser']],
    ['palletising robot', ['palletizing robot']],
    ['battery', ['batteries']],
    ['relay', []],
    ['智能质检', ['ai质检', '智慧质检']],
    ['retail store', []],
    ['ai sw', ['ai 소프트웨어', 'ai s/w']],
  ])('%s', (alias, expected) => {
    expect([...otherSpellings(alias)].sort()).toEqual([...expected].sort());
  });

  it('combines the words of an alias', () => {
    expect(otherSpellings('모터 엔코더')).toEqual(
      expect.arrayContaining(['모타 인코더', '모타 엔코더', '모터 인코더']),
    );
  });
});
