/** A stretch of a normalised text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Closes the words that it leaves out; `제외 없이` leaves nothing out. */
const KOREAN = /(?:제외|미포함|불포함)(?!\s?없)/gu;
const CHINESE = /不(?:包含|包括|含|需要)|无需|不需/gu;
/** A Chinese clause hands over to what is offered with 的: `不含电池的机器人` is a robot. */
const HAND_OVER = /的/u;
/** 观, 壳 and the like: there 外 begins a word of its own (外观). */
const CHINESE_EXCEPT = /除(?:了|去)?(?<words>.{1,30}?)(?:之外|以外|外)(?![观形壳部设贸资科])/gu;
/** `除X外，还要Y` is "besides X". */
const BESIDES = /^\s?,?\s?(?:还|也|亦|另|同时)/u;
const ENGLISH = /\b(?:except(?:ing)?(?: for)?|exclud(?:es|ing)|without|not including)\b/gu;
/** From here on an English clause says again what is meant. */
const BACK_TO_MEANT = /\b(?:but|with)\b/u;
/** Korean endings that join a clause to the next: what stands before them is not left out with what follows. */
const JOINT = /(?:하되|하며|하고|하나|하지만|으며|이며|지만|는데)\s/gu;

const BOUNDARY = /[,;、。()[\]{}|•]|[.!?](?=\s|$)/gu;

/**
 * The stretches of a normalised text whose words are said not to be meant: Korean `X 제외`, Chinese `不含X`, `除X外`,
 * `无需X`, English `except X`, `without X`. None reaches beyond its clause (, ; 、 。 . bracket, line end).
 * @param isLineEnd whether the white space at an index was a line end in the source
 */
export function excludedStretches(text: string, isLineEnd: (index: number) => boolean): Stretch[] {
  return clauses(text, isLineEnd).flatMap(({ start, end }) => {
    const clause = text.slice(start, end);
    return excludedIn(clause, text.slice(end, end + 4)).map((found) => ({
      start: start + found.start,
      end: start + found.end,
    }));
  });
}

function excludedIn(clause: string, next: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of clause.matchAll(KOREAN)) {
    const joints = [...clause.slice(0, match.index).matchAll(JOINT)];
    const last = joints.at(-1);
    found.push({ start: last === undefined ? 0 : last.index + last[0].length, end: match.index });
  }
  const openings = [
    { marker: CHINESE, until: HAND_OVER },
    { marker: ENGLISH, until: BACK_TO_MEANT },
  ];
  for (const { marker, until } of openings) {
    for (const match of clause.matchAll(marker)) {
      const start = match.index + match[0].length;
      const stop = until.exec(clause.slice(start));
      found.push({ start, end: stop === null ? clause.length : start + stop.index });
    }
  }
  for (const match of clause.matchAll(CHINESE_EXCEPT)) {
    const end = match.index + match[0].length;
    if (!BESIDES.test(clause.slice(end) + next)) found.push({ start: match.index, end });
  }
  return found;
}

function clauses(text: string, isLineEnd: (index: number) => boolean): Stretch[] {
  const ends = Array.from(text.matchAll(BOUNDARY), (match) => match.index);
  for (let index = text.indexOf(' '); index >= 0; index = text.indexOf(' ', index + 1)) {
    if (isLineEnd(index)) ends.push(index);
  }
  ends.sort((a, b) => a - b);
  return [...ends, text.length].map((end, order) => ({ start: order === 0 ? 0 : (ends[order - 1] ?? 0) + 1, end }));
}
