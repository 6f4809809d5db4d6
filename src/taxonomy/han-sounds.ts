import { pinyin } from 'pinyin-pro';

const reader =
  (toneType: 'none' | 'symbol' | 'num') =>
  (characters: string): readonly string[] =>
    pinyin(characters, { toneType, type: 'array' });

/** The syllables in which Han characters are read in Mandarin, without tones; neighbours decide where one has several (重庆). */
export const readHan = reader('none');
/** kuàng shì, and kuang4 shi4. */
export const readHanWithTones = { marked: reader('symbol'), numbered: reader('num') };
