import type { HanReadings } from '../disclosure/redaction/find-names.js';
import { compareForms, scoreOf } from './compare-names.js';
import { createFormReader, type NameForm } from './name-forms.js';
import { keysOf, probesFor } from './name-keys.js';
import { bareNumber, tells } from './numbers.js';
import type { HanReader, ListedParty, ScreenedCompany, ScreeningHit } from './screening.types.js';

export interface ScreeningIndex {
  readonly add: (party: ListedParty) => void;
  /** One hit a listed party, by its weightiest likeness; the weightiest first, then in the order of ids. */
  readonly screen: (company: ScreenedCompany) => ScreeningHit[];
}

interface ListedName {
  readonly party: string;
  readonly form: NameForm;
}

interface ListedNumber {
  readonly party: ListedParty;
  readonly written: string;
}

/**
 * Finds listed parties without comparing all pairs: whatever is alike shares a key.
 * @param readings of Han characters in Korean, as `readingTable` of the bridge makes them
 */
export function createScreeningIndex(readHan: HanReader, readings: HanReadings): ScreeningIndex {
  const formsOf = createFormReader(readHan);
  const names = new Map<string, ListedName[]>();
  const numbers = new Map<string, ListedNumber[]>();

  const add = (party: ListedParty): void => {
    for (const name of party.names) {
      for (const form of formsOf(name)) {
        const listed = { party: party.id, form };
        for (const key of keysOf(form, readings)) keep(names, key, listed);
      }
    }
    for (const written of party.numbers) keep(numbers, bareNumber(written), { party, written });
  };

  const byNumber = function* ({ number, country }: ScreenedCompany): Generator<ScreeningHit> {
    if (number === null) return;
    const bare = bareNumber(number);
    for (const { party, written } of numbers.get(bare) ?? []) {
      if (!tells(bare, country, party.countries)) continue;
      const alike = { likeness: 'number', extent: 'whole', score: scoreOf('number', 'whole') } as const;
      yield { party: party.id, own: number, listed: written, ...alike };
    }
  };

  const byName = function* (own: string): Generator<ScreeningHit> {
    for (const form of formsOf(own)) {
      const seen = new Set<ListedName>();
      for (const key of probesFor(form, readings)) {
        for (const listed of names.get(key) ?? []) {
          if (seen.has(listed)) continue;
          seen.add(listed);
          const alike = compareForms(form, listed.form, readings);
          if (alike) yield { party: listed.party, own, listed: listed.form.written, ...alike };
        }
      }
    }
  };

  const screen = (company: ScreenedCompany): ScreeningHit[] =>
    weightiest([...byNumber(company), ...company.names.flatMap((name) => [...byName(name)])]);
  return { add, screen };
}

/** Of each listed party the weightiest; of equals the first in the order of names, so that nothing hangs on the index. */
export function weightiest(hits: readonly ScreeningHit[]): ScreeningHit[] {
  const best = new Map<string, ScreeningHit>();
  for (const hit of hits.toSorted(inOrder)) if (!best.has(hit.party)) best.set(hit.party, hit);
  return [...best.values()];
}

const inOrder = (a: ScreeningHit, b: ScreeningHit): number =>
  b.score - a.score || byText(a.party, b.party) || byText(a.own, b.own) || byText(a.listed, b.listed);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function keep<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
