import { localeOf } from './locale.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['ko', 'ko'],
  ['ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
  ['zh', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['ZH-cn', 'zh-CN'],
  ['fr, de;q=0.9', 'en'],
  ['fr, ko;q=0.5, zh-CN;q=0.7', 'zh-CN'],
  ['ko;q=0, zh;q=0.1', 'zh-CN'],
  ['en;q=0.2, ko ; q=0.3', 'ko'],
  ['*', 'en'],
  ['ko;q=oops', 'en'],
  [';;,,q=', 'en'],
])('%p -> %s', (header, locale) => expect(localeOf(header)).toBe(locale));
