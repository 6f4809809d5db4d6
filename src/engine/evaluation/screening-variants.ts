import type { HanReader } from '../screening/index.js';

/** A public name as a list would carry it; test data says nothing of anybody's legal standing. */
export interface TestParty {
  readonly id: string;
  readonly country: string;
  /** Full names with city and legal form. */
  readonly chinese: string;
  readonly traditional: string;
  readonly english: string;
  /** What the firm's brands are called, which no rule makes of its names. */
  readonly brands: readonly string[];
}

/** How Han characters are read aloud: kuang shi, kuàng shì, kuang4 shi4. */
export interface SoundedHan {
  readonly plain: HanReader;
  readonly marked: HanReader;
  readonly numbered: HanReader;
}

export const VARIANT_RULES = [
  'as-listed',
  'traditional',
  'legal-form',
  'city',
  'spacing',
  'pinyin',
  'pinyin-with-tones',
  'typo-han',
  'typo-pinyin',
  'typo-latin',
] as const;
export type VariantRule = (typeof VARIANT_RULES)[number];

export interface NameVariant {
  readonly rule: VariantRule;
  readonly party: string;
  readonly name: string;
}

const CHINESE_FORM = /(?:集团)?(?:控股)?(?:股份)?有限(?:责任)?公司$|(?:集团)?股份有限公司$/u;
const ENGLISH_FORM =
  /[\s,]+(?:Group )?(?:Co\.,? ?|Corporation |Holding |Company )?(?:Ltd|Limited|Inc|Corp(?:oration)?)\.?(?: Ltd)?(?: China)?$/u;
const CITY = /^(?:北京|上海|杭州|浙江|深圳)市?/u;
const ENGLISH_CITY = /^(?:Beijing|Shanghai|Hangzhou|Zhejiang|Shenzhen) /u;

/**
 * Every way in which the rules write a party's names down; none twice. Typos stand at fixed places of what stands for the
 * firm, so that figures can be compared.
 * @param homophones other characters of the same sound
 */
export function variantsOf(
  party: TestParty,
  sounded: SoundedHan,
  homophones: (character: string) => readonly string[],
): NameVariant[] {
  const found = new Map<string, NameVariant>();
  const add = (rule: VariantRule, ...names: readonly string[]): void => {
    for (const name of names) if (!found.has(name)) found.set(name, { rule, party: party.id, name });
  };
  const { chinese, traditional, english } = party;
  const core = chinese.replace(CHINESE_FORM, '');
  const bare = core.replace(CITY, '');
  const latin = english.replace(ENGLISH_FORM, '');
  const bareLatin = latin.replace(ENGLISH_CITY, '');
  add('as-listed', chinese, english);
  add('traditional', traditional, traditional.replace(/(?:股份)?有限(?:責任)?公司$/u, ''));
  add('legal-form', core, `${core}有限公司`, `${core}股份有限公司`, `${core}集团有限公司`, `(주)${core}`);
  add('legal-form', latin, `${latin} Co., Ltd.`, `${latin} Inc`, `${latin} CO LTD`, `${latin} Corporation`);
  add('city', bare, `深圳${bare}`, `上海市${bare}有限公司`, `${bare}（北京）有限公司`, `广东省深圳市${bare}有限公司`);
  add('city', bareLatin, `Shenzhen ${bareLatin} Co., Ltd.`, `${bareLatin} (Beijing) Co., Ltd.`);
  add('spacing', Array.from(core).join(' '), `${core.slice(0, 2)} ${core.slice(2)}有限公司`, wide(latin));
  add('spacing', latin.replaceAll(' ', ''), latin.replaceAll(' ', '-'), latin.toUpperCase(), ` ${latin}  Co. , Ltd`);
  const syllables = sounded.plain(core);
  add(
    'pinyin',
    syllables.join(''),
    syllables.join(' '),
    syllables.map(capital).join(' '),
    sounded.plain(chinese).join(' '),
  );
  add(
    'pinyin',
    `${capital(syllables.join(''))} Co., Ltd.`,
    sounded.plain(bare).join(''),
    sounded.plain(chinese).join(''),
  );
  for (const read of [sounded.marked, sounded.numbered])
    add('pinyin-with-tones', read(core).join(''), read(core).join(' '));
  add('typo-han', ...hanTypos(core, bare, homophones));
  add('typo-pinyin', ...latinTypos(sounded.plain(bare).join('')));
  add('typo-latin', ...latinTypos(bareLatin));
  return [...found.values()];
}

/** A slip of the input method, two neighbours swapped and, in long names, one left out or a wrong one. */
function hanTypos(core: string, bare: string, homophones: (character: string) => readonly string[]): string[] {
  const before = core.slice(0, core.length - bare.length);
  const typos: string[] = [];
  for (const at of [0, 1]) {
    for (const other of homophones(bare.charAt(at)).slice(0, 2)) typos.push(before + put(bare, at, 1, other));
  }
  if (bare.length >= 4) typos.push(before + swapped(bare, 0), before + swapped(bare, 1));
  if (bare.length >= 6) typos.push(before + put(bare, 2, 1, ''), before + put(bare, 2, 1, '永'));
  return typos;
}

/** Left out, doubled, replaced and swapped, near the beginning and in the middle. */
function latinTypos(name: string): string[] {
  const places = [2, Math.floor(name.length / 2)].filter((at) => /^[a-z]{2}$/iu.test(name.slice(at, at + 2)));
  return places.flatMap((at) => {
    const letter = name.charAt(at);
    return [put(name, at, 1, ''), put(name, at, 0, letter), put(name, at, 1, nextOf(letter)), swapped(name, at)];
  });
}

const put = (name: string, at: number, taken: number, other: string): string =>
  name.slice(0, at) + other + name.slice(at + taken);
const swapped = (name: string, at: number): string =>
  name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
const nextOf = (letter: string): string => (/z/iu.test(letter) ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Full width, as Chinese input methods write it. */
const wide = (name: string): string =>
  Array.from(name, (letter) =>
    letter > ' ' && letter <= '~' ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
  ).join('');

/** @throws RangeError for what is no table of test parties */
export function parseTestParties(source: string): TestParty[] {
  const [head, ...lines] = source.trim().split(/\r?\n/u);
  if (head !== 'id\tchinese\ttraditional\tenglish\tbrands')
    throw new RangeError('the first line must name the columns');
  return lines.map((line, at) => {
    const [id, chinese, traditional, english, brands] = line.split('\t');
    if (!id || !chinese || !traditional || !english || brands === undefined)
      throw new RangeError(`line ${at + 2} lacks a column`);
    return { id, country: 'CN', chinese, traditional, english, brands: brands.split(';') };
  });
}
