/** A number, or a span of two, as it stands in a text that `normaliseKeepingCase` has folded. */
export interface WrittenNumber {
  readonly value: number;
  /** Upper end of a span (`-20~60`); absent for a single number. */
  readonly max?: number;
  readonly start: number;
  /** End of the digits and of the magnitude (万, 억). */
  readonly end: number;
  /** Factor already applied to the value: 10000 for 万. 1 where no magnitude word follows. */
  readonly magnitude: number;
  /** End of the digits alone; equals `end` without a magnitude word. */
  readonly digitsEnd: number;
  /** The letters between the two numbers of a span that repeats its unit (`-20℃~60℃`). */
  readonly innerUnit: string;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const SIGN = String.raw`[-−–+]`;
/** A sign belongs to the number only where no word or number stands before it: `A-20` and `10-20` have none. */
const FIRST = String.raw`(?:(?<![\p{L}\p{N}.)\]])${SIGN})?(?:${DIGITS})`;
const UNIT_LETTERS = String.raw`[°℃A-Za-zμΩ%'"/]{0,8}|度|도|米|미터`;
/** A dash spans numbers only without a second sign; `~` and words may be followed by one. */
const SPAN = String.raw`(?<inner>${UNIT_LETTERS})\s?(?:(?:[~〜∼]|\.{2,3}|至|到|에서|\bto\b)\s?(?<signed>${SIGN}?(?:${DIGITS}))|[-–—]\s?(?<plain>${DIGITS}))`;
const NUMBER = new RegExp(`(?<first>${FIRST})(?:\\s?${SPAN})?`, 'gu');

const MAGNITUDES: Readonly<Record<string, number>> = {
  千: 1e3,
  천: 1e3,
  万: 1e4,
  만: 1e4,
  百万: 1e6,
  백만: 1e6,
  千万: 1e7,
  천만: 1e7,
  亿: 1e8,
  억: 1e8,
  十亿: 1e9,
  십억: 1e9,
  百亿: 1e10,
  백억: 1e10,
  千亿: 1e11,
  천억: 1e11,
  万亿: 1e12,
  조: 1e12,
};
/** A Korean magnitude counts only before a counted word or no Hangul at all: `3조 원`, not `3조립`. */
const MAGNITUDE = new RegExp(
  String.raw`\s?(${Object.keys(MAGNITUDES)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![가-힣](?<!원|대|개|파|명|건|달|토|위|톤|여))`,
  'uy',
);

/** All numbers of a folded text, left to right, without overlaps. */
export function writtenNumbers(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { first = '', signed, plain, inner = '' } = match.groups ?? {};
    const digitsEnd = match.index + match[0].length;
    MAGNITUDE.lastIndex = digitsEnd;
    const word = MAGNITUDE.exec(text);
    const magnitude = MAGNITUDES[word?.[1] ?? ''] ?? 1;
    const last = signed ?? plain;
    found.push({
      value: parse(first) * magnitude,
      ...(last === undefined ? {} : { max: parse(last) * magnitude }),
      start: match.index,
      end: digitsEnd + (word?.[0].length ?? 0),
      magnitude,
      digitsEnd,
      innerUnit: inner,
    });
  }
  return found;
}

const parse = (digits: string): number => Number(digits.replaceAll(',', '').replace(/[−–]/u, '-').replace('+', ''));
