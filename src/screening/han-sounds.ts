import { pinyin } from 'pinyin-pro';
import type { HanReader } from '../engine/screening/index.js';

const reader =
  (toneType: 'none' | 'symbol' | 'num'): HanReader =>
  (characters) =>
    pinyin(characters, { toneType, type: 'array' });

/** How Han characters are read in Mandarin, a word at a time where it decides the reading (重庆, 长安). */
export const readHan = reader('none');
/** kuàng shì, and kuang4 shi4; for test data. */
export const readHanWithTones = { marked: reader('symbol'), numbered: reader('num') };
