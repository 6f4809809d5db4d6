/** A number of a folded text, or a span of two (`-20~60`), with its magnitude words applied. */
export interface Figure {
  readonly low: number;
  /** Equals `low` for a single number. */
  readonly high: number;
  readonly isSpan: boolean;
  /** Written with a plus-minus sign: a tolerance, or a range around zero. */
  readonly plusMinus: boolean;
  readonly start: number;
  readonly end: number;
  /** The same without the last magnitude word, which may belong to the unit: 2500 of `2,500만 화소`. */
  readonly plain: { readonly low: number; readonly high: number; readonly end: number };
  /** All numbers of a list (`50/80/100`), of which the span holds the least and the greatest. */
  readonly values?: readonly number[];
  /** The unit after the first number of a span that repeats it (`-20℃~60℃`). */
  readonly innerUnit: string;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1e3, 十: 10, 百: 100, 千: 1e3 };
const BIG: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12, 万: 1e4, 亿: 1e8, 兆: 1e12 };
const ENGLISH: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, million: 1e6, billion: 1e9 };
/** Numbers that are spelled out, in the order of their value; only before something that is counted so. */
const SPELLED: readonly (readonly string[])[] = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|'),
  '한|두|세|네|다섯|여섯|일곱|여덟|아홉|열'.split('|'),
];
const [ENGLISH_WORDS = '', KOREAN_WORDS = ''] = SPELLED.map((words) => words.join('|'));
const WORD = String.raw`(?:\b(?:${ENGLISH_WORDS})(?:\s(?:thousand|million|billion))?(?=[\s-](?:cycles|tokens|parameters|pages|users|seconds?|minutes?|hours?|days?|weeks?|months?|years?|business|working|sites?|plants?|factories|hospitals?|projects?|customers?|clients?|references?|units?|pieces|sets|axes|axis|degrees|percent)\b)|(?<![가-힣])(?:${KOREAN_WORDS})(?=\s?(?:달(?!러)|개월|곳|군데|시간|축|건(?!강|물|설|조)|개사|개소|주일)))`;
const HAN_DIGITS = '零一二三四五六七八九';
/** What a Korean magnitude may stand before without a space: `3조원` is money, `3조립` is not. */
const KOREAN_COUNTED = '원대개파명건달토위톤여화픽회번장매세백만억셀유엔킬미천십시사프초패박';
const MAGNITUDE_END = String.raw`(?![가-힣](?<![${KOREAN_COUNTED}]))`;
/** `천` of 천안 and 천 개; 千 of 千瓦 is a unit of its own and is kept for it. */
const MULTIPLIERS = String.raw`(?:\s?(?:thousand|million|billion)\b|k(?=\s?(?:pcs|units|pieces|sets|chips|cards|cycles|hours|hrs)\b|$)|\s?(?:[십백천]{0,2}[만억조]{1,2}|[십백천]{1,2})${MAGNITUDE_END}|(?:[十百千]{0,2}[万亿]{1,2}|[十百千](?![瓦克米帕赫牛安伏字]))(?!能|向))`;
const PART = String.raw`${DIGITS}(?:${MULTIPLIERS})?`;
const PARTS = new RegExp(PART, 'giu');
/** `1억 2천만`, `3万5千`: further parts only after a part with a magnitude, and with one of their own. */
const ARABIC = String.raw`${DIGITS}(?:${MULTIPLIERS}(?:\s?${DIGITS}${MULTIPLIERS})*)?`;
const HAN = String.raw`(?<![第一二三四五六七八九十百千万几数])[一二三四五六七八九两十](?:[一二三四五六七八九两十百零]|千(?![瓦克米帕])|[万亿])*`;
const SIGN = String.raw`(?:[-−–+]|零下\s?|零上\s?|영하\s?|영상\s?(?=\d))`;
const NUMBER = String.raw`(?:${ARABIC}|${HAN}|${WORD})`;
const INNER = String.raw`[°℃℉A-Za-zμΩ%'"/]{0,8}|度|도|米|미터|毫米|厘米|公里|센티|센치|밀리|킬로|公斤|克|天|周|일|주|元|원|个月|개월|牛米?|伏|瓦|千瓦|毫瓦|兆?帕|毫?秒|초|분|分钟|소?시간|小时|와트|볼트|뉴턴|그램|千克|赫兹|세대|台|대|개|个|件|억|亿`;
/** `10kg 이상 20kg 이하`: both ends with a bound of their own. */
const BOTH_BOUNDS = String.raw`(?:이상|以上)[\s~,]{0,2}(?=${SIGN}?${NUMBER}\s?(?:${INNER})\s?(?:이하|以下|미만))`;
/** `1/50` beside the name of a ratio. */
const UNIT_FRACTION = String.raw`(?<=(?:감속비|기어비|速比|减速比|传动比|ratios?)[^;。]{0,24})(?<![\d/])1\/(?=\d{1,4}(?![\d/]))`;
const FIGURE = new RegExp(
  String.raw`(?<between>\bbetween\s)?(?<plus>±|\+\/-|\+-)?\s?(?:百分之|(?<!\d)1\s?:\s?(?=\d)|${UNIT_FRACTION})?(?<first>(?<![A-Za-z\d.)\]°℃%])${SIGN}${NUMBER}|${NUMBER})` +
    String.raw`(?<firstRatio>:1(?=\s?(?:[~∼〜…至到-]|to\b|에서)))?(?:\s?(?<inner>${INNER})\s?(?:(?:[~∼〜]|\.{2,3}|…|至|到|에서|\bto\b|\band\b|${BOTH_BOUNDS})\s?(?<signed>${SIGN}?${NUMBER})|[-–—]\s?(?<dashed>${NUMBER})))?(?<ratio>\s?:\s?1(?!\d))?`,
  'giu',
);

/**
 * All figures of a folded text, left to right, without overlaps. Digits that belong to a word (`INT8`, `HL-200`,
 * `ISO 9409-1-50`) are none. Chinese numerals count like digits; whether a unit follows is for the reader to see.
 */
export function figuresOf(text: string): Figure[] {
  const found: Figure[] = [];
  FIGURE.lastIndex = 0;
  for (let match = FIGURE.exec(text); match !== null; match = FIGURE.exec(text)) {
    const { between, plus, first = '', inner = '', signed, dashed, ratio = '' } = match.groups ?? {};
    const second = signed ?? dashed;
    const whole = match[0].length - ratio.length;
    const isAnd = second !== undefined && /\band\s?$/u.test(match[0].slice(0, whole - second.length));
    const lead =
      /^(?:between\s)?(?:±|\+\/-|\+-)?\s?(?:百分之|1\s?:\s?(?=\d)|1\/(?=\d+$))?/u.exec(match[0])?.[0].length ?? 0;
    const start = match.index + (match[0].startsWith(' ') ? 1 : 0);
    const asSpan = second !== undefined && (!isAnd || between !== undefined);
    const end = match.index + (asSpan || second === undefined ? match[0].length : lead + first.length);
    FIGURE.lastIndex = end;
    if (isPartOfWord(text, match.index + lead, first) || /^[eE]$/u.test(inner.trim())) continue;
    found.push(figure(first, asSpan ? second : undefined, inner, { start, end, plusMinus: plus !== undefined }));
  }
  return found;
}

/** Model names and standards: letters, or letters with hyphens and figures, run into the number. */
function isPartOfWord(text: string, start: number, first: string): boolean {
  if (/^[-−–+]/u.test(first) || !/^\d/.test(first)) return false;
  if (
    /(?<![A-Za-z\d])(?:DC|AC|Max|MAX|max|Min|MIN|min|Typ|TYP|MOQ|H?FOV|MTBF|TDP|USD|RMB|KRW|CNY|EUR|RS)\.?$/u.test(
      text.slice(Math.max(0, start - 6), start),
    )
  )
    return false;
  if (/\d\s?(?:[a-zμ°%]{1,3}|[VWNABKT]|GB|TB|MB|MP|Nm|Hz|TOPS)\/$/u.test(text.slice(Math.max(0, start - 8), start)))
    return false;
  if (/(?:\d|°|度|도|m)\s?[xX]$/u.test(text.slice(Math.max(0, start - 4), start))) return false;
  return /(?:第|[A-Za-z]|[A-Za-z\d][A-Za-z\d.]*[-_]|\d\.|[A-Za-z][\d.-]*[-/])$/.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

function figure(
  first: string,
  second: string | undefined,
  innerUnit: string,
  place: { start: number; end: number; plusMinus: boolean },
): Figure {
  const last = second ?? first;
  const inherited = second !== undefined && innerUnit === '' ? magnitudeOf(second) : 1;
  const whole = second === undefined ? valueOf(first) : valueOf(first) * (magnitudeOf(first) === 1 ? inherited : 1);
  const high = valueOf(last);
  const tail = lastMagnitude(last);
  const factor = tail === '' ? 1 : magnitudeOf(`1${tail.trim()}`);
  // `900~1万`: the first number has its full value already.
  const low = second !== undefined && whole > high ? valueOf(first) : whole;
  return {
    low,
    high,
    isSpan: second !== undefined,
    ...place,
    plain: { low: low / factor, high: high / factor, end: place.end - tail.length },
    innerUnit,
  };
}

const lastMagnitude = (number: string): string =>
  /^[-−–+]?\d/u.test(number)
    ? (/\s?(?:[십백천만억조十百千万亿]+|thousand|million|billion|k)$/iu.exec(number)?.[0] ?? '')
    : (/(?<=.)[万亿]+$/u.exec(number)?.[0] ?? '');

/** The product of magnitude words: `천만`, `million`. */
const productOf = (words: string): number =>
  ENGLISH[words.toLowerCase()] ??
  Array.from(words).reduce((product, word) => product * (SMALL[word] ?? BIG[word] ?? 1), 1);

/** The product of the magnitude words at the end of a number with one part; 1 without any. */
function magnitudeOf(number: string): number {
  const words = /^\D{0,3}[\d,.]+\s?(?<words>[십백천만억조十百千万亿]+|[a-z]+)$/iu.exec(number)?.groups?.['words'] ?? '';
  return productOf(words);
}

function valueOf(written: string): number {
  const negative = /^(?:[-−–]|零下|영하)/u.test(written);
  const body = written.replace(/^(?:[-−–+]|零[下上]|영[하상])\s?/u, '');
  const value = spelled(body) ?? (/^\d/.test(body) ? arabic(body) : han(body));
  return negative ? -value : value;
}

/** `two`, `one million`, `세`; null for figures. */
function spelled(written: string): number | null {
  const [word = '', magnitude = ''] = written.toLowerCase().split(/\s/u);
  const at = SPELLED.map((words) => words.indexOf(word)).find((index) => index >= 0);
  return at === undefined ? null : (at + 1) * (ENGLISH[magnitude] ?? 1);
}

function arabic(written: string): number {
  let value = 0;
  let section = 0;
  for (const part of written.matchAll(PARTS)) {
    const digits = /^[\d,.]+/.exec(part[0])?.[0] ?? '0';
    const words = part[0].slice(digits.length).trim();
    const number = Number(digits.replaceAll(',', ''));
    const big = Array.from(words).reduce((product, word) => product * (BIG[word] ?? 1), 1);
    if (section > 0 && big > 1) {
      // `3천5백만`: what stands before the great magnitude is multiplied by it as a whole.
      value += exactly((section + number * (productOf(words) / big)) * big);
      section = 0;
    } else if (/^[백천百千]$/u.test(words) && value >= 1e8) {
      // `2억4천`: the magnitude after it goes without saying.
      value += number * productOf(words) * 1e4;
    } else if (/^[십백천十百千]+$/u.test(words)) section += exactly(number * productOf(words));
    else value += exactly(number * productOf(words));
  }
  return value + section;
}

const exactly = (value: number): number => Number(value.toPrecision(12));

function han(written: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of written) {
    const small = SMALL[character];
    const big = BIG[character];
    if (small !== undefined) {
      section += (digit === 0 ? 1 : digit) * small;
      digit = 0;
    } else if (big !== undefined) {
      total = (total + section + digit) * big;
      section = 0;
      digit = 0;
    } else digit = character === '两' ? 2 : HAN_DIGITS.indexOf(character);
  }
  return total + section + digit;
}
