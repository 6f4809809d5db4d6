import { buildPatternSearch } from '../tags/aho-corasick.js';
import type { LexiconEntry } from './bridge.types.js';
import type { Unit } from './units.js';

/** Words of the lexicon that stand for `entry` from unit `start` to before unit `end`. */
export interface WordHit {
  readonly entry: number;
  /** Place of the word in its column of the entry, from 0. */
  readonly place: number;
  readonly start: number;
  readonly end: number;
  /** True when a longer word of the lexicon holds it: 手 in 手机. */
  readonly inside: boolean;
}

export type WordSearch = (units: readonly Unit[]) => WordHit[];

/** Finds the words of all three columns; Latin ones only whole, with an English plural. */
export function wordSearch(lexicon: readonly LexiconEntry[]): WordSearch {
  const entriesOf = new Map<string, Pick<WordHit, 'entry' | 'place'>[]>();
  const add = (word: string, entry: number, place: number): void => {
    const known = entriesOf.get(word);
    if (known === undefined) entriesOf.set(word, [{ entry, place }]);
    else if (known.at(-1)?.entry !== entry) known.push({ entry, place });
  };
  lexicon.forEach(({ ko, zh, en }, entry) => {
    for (const column of [ko, zh, en.map((one) => one.replaceAll('-', ''))]) {
      column.forEach((word, place) => add(word, entry, place));
    }
  });
  const words = [...entriesOf.keys()];
  const search = buildPatternSearch(words);

  return (units) => {
    const { text, unitAt } = joinedText(units);
    const spans: { start: number; end: number; word: string }[] = [];
    for (const { pattern, start, end } of search.search(text)) {
      const [first, last] = [unitAt[start], unitAt[end - 1]];
      if (first === undefined || last === undefined) continue;
      const word = words[pattern] ?? '';
      if (stands(units, first, last, unitAt, start, end)) spans.push({ start: first, end: last + 1, word });
    }
    // Longest first where they begin together: what ends before an earlier one does lies inside it.
    spans.sort((a, b) => a.start - b.start || b.end - a.end);
    let reached = 0;
    return spans.flatMap(({ start, end, word }) => {
      const inside = end <= reached;
      reached = Math.max(reached, end);
      return (entriesOf.get(word) ?? []).map((of) => ({ ...of, start, end, inside }));
    });
  };
}

/** All units in one string, with a blank where words do not reach across. */
function joinedText(units: readonly Unit[]): { text: string; unitAt: readonly number[] } {
  let text = '';
  const unitAt: number[] = [];
  units.forEach((unit, index) => {
    if (!unit.joined) {
      text += ' ';
      unitAt.push(-1);
    }
    text += unit.text;
    for (let offset = 0; offset < unit.text.length; offset += 1) unitAt.push(index);
  });
  return { text, unitAt };
}

function stands(
  units: readonly Unit[],
  first: number,
  last: number,
  unitAt: readonly number[],
  start: number,
  end: number,
): boolean {
  const one = units[first];
  if (one === undefined) return false;
  const whole = unitAt[start - 1] !== first && unitAt[end] !== last;
  if (one.script === 'latin' || one.script === 'number') return whole || isPlural(units[last], end, last, unitAt);
  const begins = one.begins;
  const next = units[last + 1];
  const ends = next === undefined || next.begins;
  // A Korean word of one syllable is found in every other word, so it has to stand alone.
  if (one.script === 'hangul' && first === last) return begins && ends;
  let across = false;
  for (let unit = first + 1; unit <= last; unit += 1) across ||= units[unit]?.begins === true;
  return !across || (begins && ends);
}

function isPlural(unit: Unit | undefined, end: number, last: number, unitAt: readonly number[]): boolean {
  return unit?.text.endsWith('s') === true && unitAt[end] === last && unitAt[end + 1] !== last;
}
