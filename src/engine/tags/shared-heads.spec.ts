import { sharedHeads } from './shared-heads.js';

const ALIASES = [
  '전동그리퍼',
  '공압그리퍼',
  '온습도센서',
  'co2센서',
  '谐波减速器',
  'rv减速器',
  '采摘机器人',
  '巡检机器人',
  'polishingrobot',
  'assemblyrobot',
  '센서모듈',
  '카메라모듈',
];

/** What a list says of its earlier members, when `last` is found in `text`. */
function completedIn(text: string, last: string, taken: readonly string[] = []): string[] {
  const kept = Array.from(text, (_, index) => index).filter((index) => text.charAt(index) !== ' ');
  const squeezed = kept.map((index) => text.charAt(index)).join('');
  const from = squeezed.indexOf(last);
  return sharedHeads(
    squeezed,
    { from, to: from + last.length },
    (index) => index === 0 || (kept[index] ?? 0) > (kept[index - 1] ?? 0) + 1,
    (alias) => ALIASES.includes(alias),
    (place) => taken.includes(squeezed.slice(place.from, place.to)),
  ).map(({ alias }) => alias);
}

describe('sharedHeads', () => {
  it.each([
    ['전동·공압 그리퍼', '공압그리퍼', ['전동그리퍼']],
    ['협동로봇용 전동 및 공압 그리퍼', '공압그리퍼', ['전동그리퍼']],
    ['온습도·co2 센서', 'co2센서', ['온습도센서']],
    ['谐波、rv减速器', 'rv减速器', ['谐波减速器']],
    ['polishing and assembly robots', 'assemblyrobot', ['polishingrobot']],
    ['温室果实采摘+巡检机器人', '巡检机器人', ['采摘机器人']],
    ['温室采摘,巡检机器人', '巡检机器人', []],
    ['전동. 공압 그리퍼', '공압그리퍼', []],
    ['전동 공압 그리퍼', '공압그리퍼', []],
    ['brand and assembly robots', 'assemblyrobot', []],
  ])('%s', (text, last, expected) => {
    expect(completedIn(text, last)).toEqual(expected);
  });

  it('leaves a word after a comma alone that means something by itself', () => {
    expect(completedIn('센서, 카메라 모듈', '카메라모듈')).toEqual(['센서모듈']);
    expect(completedIn('센서, 카메라 모듈', '카메라모듈', ['센서'])).toEqual([]);
    expect(completedIn('센서·카메라 모듈', '카메라모듈', ['센서'])).toEqual(['센서모듈']);
  });
});
