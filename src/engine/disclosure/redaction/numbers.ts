import type { Pattern } from './pattern.js';

/** Digits told in words; each is one character, so a text of digits keeps its offsets. */
const TOLD: Readonly<Record<string, string>> = Object.fromEntries(
  ['零〇', '一幺壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((written, digit) =>
    Array.from(written, (character) => [character, String(digit)] as const),
  ),
);

/** The text with Chinese digits as figures: 一三八零零 is 13800. Same length. */
export const figuresOf = (text: string): string =>
  text.replace(/[零〇一幺壹二贰三叁四肆五伍六陆七柒八捌九玖]/g, (digit) => TOLD[digit] ?? digit);

/** Dashes of every make; people also put the long vowel of Japanese. */
const DASH = '\\-‐-―−ー';
const SEP = `(?:\\s{0,2}[${DASH}.)~·]{1,2}\\s{0,2}|\\s{1,2})`;
const CALL =
  '전화|대표번호|휴대폰|핸드폰|팩스|연락처|문의|고객센터|직통|手机|电话|座机|热线|传真|联系方式|致电|\\btel|\\bphone|\\bmobile|\\bcell|\\bfax|\\bcall|\\bhotline|☎|☏|📞';
const REGISTERED =
  '사업자\\s?등록\\s?번호|사업자\\s?번호|법인\\s?등록\\s?번호|법인\\s?번호|등록\\s?번호|통관\\s?고유\\s?부호|统一社会信用代码|社会信用代码|信用代码|注册号|税号|营业执照号?|纳税人识别号|icp备|\\bregistration\\s(?:no|number|code)|\\bbusiness\\s(?:no|number)|\\bvat(?:\\s(?:no|number))?\\b|\\btax\\sid|\\buscc|\\blei\\b';
const CREDIT_CODE = '[0-9A-HJ-NP-RTUW-Y]{2}\\d{6}[0-9A-HJ-NP-RTUW-Y]{10}';

/** Over a text of figures (see `figuresOf`). */
export const NUMBERS: readonly Pattern[] = [
  // Telephones: abroad, Korea (area, mobile, 050, 070, 080), China (mobile, area, 400).
  { kind: 'contact', pattern: /(?<![\p{L}\p{N}+])\+\s?\(?\d{1,3}\)?(?:[\s.\-()–]{0,3}\d){7,12}(?!\d)/gu },
  { kind: 'contact', pattern: /(?<![\d.,])00\s?(?:82|86)(?:[\s.\-()–]{0,3}\d){8,12}(?!\d)/gu },
  {
    kind: 'contact',
    pattern: new RegExp(`(?<![\\d.,])\\(?0(?:2|[3-6]\\d|1[016-9]|70|80|50\\d)${SEP}\\d{3,4}${SEP}\\d{4}(?!\\d)`, 'gu'),
  },
  { kind: 'contact', pattern: /(?<![\d.,])0(?:2|[3-6]\d|1[016-9]|70|80|50\d)\d{7,8}(?!\d)/gu },
  { kind: 'contact', pattern: /(?<![\d.,])(?:86[\s-]{0,2})?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu },
  { kind: 'contact', pattern: new RegExp(`(?<![\\d.,])\\(?0\\d{2,3}\\)?${SEP}\\d{7,8}(?!\\d)`, 'gu') },
  { kind: 'contact', pattern: /(?<![\d.,])[48]00-\d{3,4}-?\d{3,4}(?!\d)/gu },
  {
    kind: 'contact',
    pattern: new RegExp(`(?:${CALL})[^\\d\\n]{0,12}(?<at>\\d(?:[\\s.\\-()–]{0,3}\\d){6,14})`, 'giu'),
    group: 'at',
  },
  // Korean digits in words: no number of another kind is told digit by digit.
  { kind: 'contact', pattern: /[공영](?:[\s.,\-–]{0,3}(?:다시|에)?[\s.,\-–]{0,3}[공영일이삼사오육륙칠팔구]){8,11}/gu },
  // Registration numbers: Korean business and corporate ones, the Chinese credit code, and whatever is called one.
  { kind: 'number', pattern: /(?<![\d.,-])\d{3}\s?[-–]\s?\d{2}\s?[-–]\s?\d{5}(?![\d-])/gu },
  { kind: 'number', pattern: /(?<![\d.,-])\d{3} \d{2} \d{5}(?![\d,.])/gu },
  { kind: 'number', pattern: /(?<![\d.,-])\d{6}\s?[-–]\s?\d{7}(?![\d-])/gu },
  { kind: 'number', pattern: new RegExp(`(?<![\\p{L}\\p{N}])${CREDIT_CODE}(?![\\p{L}\\p{N}])`, 'giu') },
  {
    kind: 'number',
    pattern: new RegExp(
      `(?:${REGISTERED})[^\\p{L}\\p{N}\\n]{0,6}(?<at>[A-Z]{0,4}\\d[0-9A-Z]*(?:[\\s-]{1,3}[A-Z]*\\d[0-9A-Z]*){0,8}(?:[\\s-]{1,2}[A-Z]{1,2}(?![\\p{L}\\p{N}]))?)`,
      'giu',
    ),
    group: 'at',
  },
  { kind: 'number', pattern: /(?<![\p{L}\p{N}.,])\d{10,}(?![\p{L}\p{N}]|[.,]\d)/gu },
  // Digits one by one.
  { kind: 'number', pattern: /(?<![\d.,])\d(?:[\s\-–_.*·]{1,3}\d(?!\d)){7,}(?![\d.,]\d)/gu },
];
