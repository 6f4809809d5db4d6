/** A normalised text without its spaces and hyphens, as words are compared in it. */
export interface SqueezedText {
  readonly text: string;
  /** Index in the normalised text of the character at `index`. */
  readonly toNormalised: (index: number) => number;
}

const GAP = /[\s\-‐‑]/;
/** Units that are no gap, without asking the expression: digits, letters of Latin, Han and Hangul. */
const isLetter = (unit: number): boolean => (unit > 0x2d && unit < 0x7f) || (unit > 0x3000 && unit < 0xd800);
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u;

/** `협동 로봇` and `협동로봇`, `on-premise` and `on premise` become one; both sides of a comparison are squeezed. */
export function squeeze(normalised: string): SqueezedText {
  const kept: number[] = [];
  let text = '';
  for (let index = 0; index < normalised.length; index += 1) {
    const unit = normalised.charAt(index);
    if (!isLetter(normalised.charCodeAt(index)) && GAP.test(unit)) continue;
    text += unit;
    kept.push(index);
  }
  return { text, toNormalised: (index) => kept[index] ?? normalised.length };
}

export const isLatinOrDigit = (character: string): boolean => LATIN_OR_DIGIT.test(character);

/** True unless the words from `start` to `end` cut a Latin word or a number in two: `AI` in `AIR`, `5G` in `25G`. */
export function standsWhole(normalised: string, start: number, end: number): boolean {
  const cutAt = (index: number): boolean =>
    isLatinOrDigit(normalised.charAt(index - 1)) && isLatinOrDigit(normalised.charAt(index));
  return !cutAt(start) && !cutAt(end);
}
