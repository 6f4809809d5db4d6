import { normalise } from '../text/normalise.js';

/** A Hangul or Han character, or a Latin word, or a number. */
export interface Unit {
  readonly text: string;
  readonly script: 'hangul' | 'han' | 'latin' | 'number';
  /** Offset in the normalised text. */
  readonly start: number;
  /** True when a space, hyphen or nothing stands before it, or another script. */
  readonly begins: boolean;
  /** False when a comma, slash, bracket or the end of the title stands before it: words do not reach across. */
  readonly joined: boolean;
  /** True in the first of several lines. */
  readonly title: boolean;
}

export interface UnitText {
  readonly normalised: string;
  readonly units: readonly Unit[];
}

const UNIT =
  /(?<hangul>\p{Script=Hangul})|(?<han>\p{Script=Han})|(?<latin>\p{Script=Latin}+)|(?<number>\d+(?:\.\d+)?)/gu;
const SEPARATES = /[^\s\-‐‑]/u;
const MOST_UNITS = 65_000;

/** Cuts a text into units, left to right; what is neither letter nor digit only separates. */
export function unitsOf(source: string): UnitText {
  const { text: normalised, toSource } = normalise(source);
  const lineEnd = source.indexOf('\n');
  const units: Unit[] = [];
  let end = 0;
  for (const match of normalised.matchAll(UNIT)) {
    if (units.length === MOST_UNITS) break;
    const { hangul, han, latin } = match.groups ?? {};
    const script =
      hangul !== undefined ? 'hangul' : han !== undefined ? 'han' : latin !== undefined ? 'latin' : 'number';
    const between = normalised.slice(end, match.index);
    const before = units.at(-1);
    const title = toSource(match.index) < lineEnd;
    units.push({
      text: match[0],
      script,
      start: match.index,
      begins: between !== '' || before?.script !== script,
      joined: before?.title === title && !SEPARATES.test(between),
      title,
    });
    end = match.index + match[0].length;
  }
  return { normalised, units };
}
