import { isLatinOrDigit } from '../text/squeezed.js';

/** A stretch of a squeezed text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** An alias of which only the front stands in the text: `온습도` of `온습도·CO2 센서`. */
export interface SharedHead extends Place {
  /** The alias in full, squeezed: `온습도센서`. */
  readonly alias: string;
}

const JOIN = /(?:[·/&+]|및|또는|혹은|와|과|和|与|及|或|and|or)$/u;
const COMMA = /[,、]$/u;
const MEMBER = /[\p{L}\p{N}]+$/u;
/** Written without spaces: a member may begin anywhere in its run (番茄采摘 + 机器人). */
const HAN = /^\p{Script=Han}+$/u;
/** More members than this are a catalogue, in which the last head no longer belongs to the first word. */
const MOST_MEMBERS = 4;
const LONGEST_MEMBER = 14;
/** 机器人 belongs to any deed before it; a shorter head (设计) is joined to whole members alone. */
const LONG_HEAD = 3;

/**
 * Lists name their common head once: `전동·공압 그리퍼`, `谐波、RV减速器`, `polishing and assembly robots`. Completes the
 * words before the last member with an ending of it, the longest that makes an alias.
 * @param squeezed the text without spaces
 * @param last an alias that was found, without an English plural
 * @param startsWord whether a space or hyphen stands before a place of `squeezed`
 * @param isAlias whether the taxonomy has such an alias, squeezed
 * @param isTaken whether a place is an alias by itself: after a comma it then needs no completing
 */
export function sharedHeads(
  squeezed: string,
  last: Place,
  startsWord: (index: number) => boolean,
  isAlias: (text: string) => boolean,
  isTaken: (place: Place) => boolean,
): SharedHead[] {
  const found: SharedHead[] = [];
  const heads = headsOf(squeezed, last, startsWord);
  let at = last.from;
  for (let members = 0; members < MOST_MEMBERS && heads.length > 0; members += 1) {
    const before = squeezed.slice(Math.max(0, at - LONGEST_MEMBER), at);
    const comma = COMMA.exec(before);
    const join = comma ?? JOIN.exec(before);
    if (join === null || (/[a-z]/.test(join[0]) && !startsWord(at - join[0].length))) break;
    const to = at - join[0].length;
    const run = MEMBER.exec(before.slice(0, join.index))?.[0] ?? '';
    if (run.length < 2) break;
    let from = to - 1;
    while (from > to - run.length && !startsWord(from)) from -= 1;
    const starts =
      HAN.test(run) && !before.endsWith(',')
        ? Array.from({ length: to - from - 1 }, (_, index) => from + index)
        : [from];
    const completed = starts.flatMap((start) => {
      const head = heads.find(
        (ending) => (start === from || ending.length >= LONG_HEAD) && isAlias(squeezed.slice(start, to) + ending),
      );
      return head === undefined ? [] : [{ from: start, to, alias: squeezed.slice(start, to) + head }];
    })[0];
    if (completed !== undefined && (comma === null || !isTaken(completed))) found.push(completed);
    at = from;
  }
  return found;
}

/** Proper endings of an alias, longest first; none cuts a Latin word. */
function headsOf(squeezed: string, { from, to }: Place, startsWord: (index: number) => boolean): string[] {
  const heads: string[] = [];
  for (let index = from + 1; index <= to - 2; index += 1) {
    const cutsLatin = isLatinOrDigit(squeezed.charAt(index - 1)) && isLatinOrDigit(squeezed.charAt(index));
    if (!cutsLatin || startsWord(index)) heads.push(squeezed.slice(index, to));
  }
  return heads;
}
