import type { Figure } from './figures.js';

/** Between the numbers of a list: `50/80/100`, `3kg/5kg/10kg`; the unit may be said once, after the last. */
const SLASH =
  /^\s?(?<unit>[A-Za-z°μ%가-힣\u4e00-\u9fff]{0,4})\s?(?:\/|或者?|또는|혹은|(?<=\s)or(?=\s))\s?(?:1\s?:\s?)?$/u;
const COMMA = /^\s?(?:、|,(?=\s))\s?$/u;

/**
 * Makes one figure of the numbers of a list, from the least to the greatest. Two numbers are a list only with a slash and
 * in rising order or both large: `2/3`, `1/2.5英寸` and `7/24` are none.
 */
export function joinLists(text: string, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (let at = 0; at < figures.length;) {
    const first = figures[at];
    if (first === undefined) break;
    const slashed = listFrom(text, figures, at, SLASH);
    const listed = slashed.length > 1 ? slashed : listFrom(text, figures, at, COMMA);
    const isList = listed.length > 2 || (slashed.length === 2 && isPair(slashed));
    joined.push(isList ? asOne(listed) : first);
    at += isList ? listed.length : 1;
  }
  return joined;
}

function listFrom(text: string, figures: readonly Figure[], at: number, joint: RegExp): readonly Figure[] {
  const list: Figure[] = [];
  for (const figure of figures.slice(at)) {
    const last = list.at(-1);
    if (figure.isSpan || figure.plusMinus) break;
    if (last !== undefined && !isJoint(joint.exec(text.slice(last.end, figure.start)), text.slice(figure.end))) break;
    list.push(figure);
  }
  return list;
}

/** A unit between two numbers must be that of the next: `10m/20m` is a list, `300W/48V` none. */
function isJoint(match: RegExpExecArray | null, after: string): boolean {
  const unit = match?.groups?.['unit'] ?? '';
  return match !== null && (unit === '' || after.trimStart().toLowerCase().startsWith(unit.toLowerCase()));
}

function isPair([first, second]: readonly Figure[]): boolean {
  if (first === undefined || second === undefined) return false;
  const isService = first.low === 7 && second.low === 24;
  // Of large numbers nobody writes a ratio: `800万/300万像素` names two, in whatever order.
  const isRising = first.low < second.low || second.low >= 1_000;
  return first.low > 3 && isRising && !isService;
}

function asOne(list: readonly Figure[]): Figure {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a list has numbers');
  const values = list.map(({ low }) => low);
  const plains = list.map(({ plain }) => plain.low);
  return {
    ...last,
    low: Math.min(...values),
    high: Math.max(...values),
    isSpan: true,
    start: first.start,
    values,
    plain: { low: Math.min(...plains), high: Math.max(...plains), end: last.plain.end },
  };
}
