import type { Language } from '../../facts/index.js';

/** How UCUM codes are printed where the code is not what people write. */
export const UNIT_SIGNS: Readonly<Record<string, string>> = {
  Cel: '°C',
  um: 'µm',
  mm2: 'mm²',
  'N.m': 'N·m',
  GBy: 'GB',
  MBy: 'MB',
  TBy: 'TB',
  'GBy/s': 'GB/s',
  'MBy/s': 'MB/s',
  'TBy/s': 'TB/s',
  'Gbit/s': 'Gb/s',
  us: 'µs',
  uW: 'µW',
  cm2: 'cm²',
  'mN.m': 'mN·m',
  'kN.m': 'kN·m',
  'kgf.cm': 'kgf·cm',
  '[ft_i]': 'ft',
  '[in_i]': 'in',
  '[lb_av]': 'lb',
  '[degF]': '°F',
  '[psi]': 'psi',
};
/** Signs that stand without a space. */
export const TIGHT_SIGNS: Readonly<Record<string, string>> = { '%': '%', deg: '°', "'": '′', "''": '″' };

/** Units that are words, with the space before them where they take one. */
export const UNIT_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '{token}': { ko: ' 토큰', zh: ' tokens', en: ' tokens' },
  '/h': { ko: '/시간', zh: '/小时', en: ' per hour' },
  '/min': { ko: '/분', zh: '/分钟', en: ' per minute' },
  '/s': { ko: '/초', zh: '/秒', en: ' per second' },
  kh: { ko: '천 시간', zh: ' 千小时', en: ' thousand hours' },
  a: { ko: '년', zh: ' 年', en: ' years' },
  d: { ko: '일', zh: ' 天', en: ' days' },
  min: { ko: '분', zh: ' 分钟', en: ' min' },
};
