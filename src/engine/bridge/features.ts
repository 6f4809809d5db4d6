import type { Language } from '../facts/index.js';
import { createTagger } from '../tags/derive.js';
import { buildHierarchy } from '../tags/hierarchy.js';
import type { BridgeFeatures, BridgeSignal, BridgeTables } from './bridge.types.js';
import { conceptKey, latinKey, pairKey, readingKey, wordKey } from './keys.js';
import { wordSearch, type WordHit } from './lexicon.js';
import { readingOf, readingTable } from './readings.js';
import { unitsOf, type Unit, type UnitText } from './units.js';
import { LATIN_LENGTH, NUMBER_LENGTH, rarity, STRENGTHS, TITLE } from './weights.js';

interface Stretch {
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly strength: number;
}

const HAN_NUMERALS = '一二三四五六七八九十';

/** Prepares the tables for reading texts. */
export function featureReader(
  tables: BridgeTables,
  signals: ReadonlySet<BridgeSignal>,
): (text: string, language: Language) => BridgeFeatures {
  const { taxonomy, frequencies } = tables;
  const tagger = tables.tagger ?? createTagger(taxonomy);
  const hierarchy = buildHierarchy(taxonomy.concepts);
  const concepts = new Map(
    taxonomy.concepts
      .map(({ code }) => code)
      .sort()
      .map((code, index) => [code, index]),
  );
  const search = wordSearch(tables.lexicon);
  const readings = readingTable(tables.readings);

  const weightOf = (unit: Unit): number => {
    const length = unit.script === 'latin' ? LATIN_LENGTH : unit.script === 'number' ? NUMBER_LENGTH : 1;
    const told = signals.has('frequencies') ? rarity(frequencies.counts[unit.text] ?? 0, frequencies.documents) : 1_000;
    return Math.round(length * told * (unit.title ? TITLE : 1));
  };

  function readingsAt(unit: Unit | undefined): readonly number[] {
    if (unit?.script === 'hangul') return [readingOf(unit.text)].filter((reading) => reading >= 0);
    return unit?.script === 'han' ? (readings.get(unit.text) ?? []) : [];
  }

  function* soundStretches(units: readonly Unit[], words: readonly WordHit[]): Generator<Stretch> {
    const inWord = new Uint8Array(units.length);
    for (const { start, end } of words) if (end - start > 1) inWord.fill(1, start, end);
    for (const [start, unit] of units.entries()) {
      const here = readingsAt(unit);
      const next = units[start + 1]?.joined === true ? readingsAt(units[start + 1]) : [];
      for (const first of here) {
        const strength = inWord[start] === 1 ? STRENGTHS.syllableInWord : STRENGTHS.syllable;
        yield { key: readingKey(first), start, end: start + 1, strength };
        for (const second of next) {
          yield { key: pairKey(first, second), start, end: start + 2, strength: STRENGTHS.pair };
        }
      }
    }
  }

  function* wordStretches(words: readonly WordHit[]): Generator<Stretch> {
    for (const { entry, place, start, end, inside } of words) {
      const later = STRENGTHS.laterPlace[Math.min(place, STRENGTHS.laterPlace.length - 1)] ?? 0;
      const whole = inside ? (end - start > 1 ? STRENGTHS.wordInside : STRENGTHS.characterInside) : STRENGTHS.word;
      yield { key: wordKey(entry), start, end, strength: whole - later };
    }
  }

  function* latinStretches(units: readonly Unit[]): Generator<Stretch> {
    for (const [start, { text, script }] of units.entries()) {
      const numeral = script === 'han' ? HAN_NUMERALS.indexOf(text) + 1 : 0;
      const word = numeral > 0 ? `${numeral}` : script === 'latin' || script === 'number' ? text : null;
      if (word !== null) yield { key: latinKey(word), start, end: start + 1, strength: STRENGTHS.latin };
    }
  }

  function* conceptStretches({ normalised, units }: UnitText, language: Language): Generator<Stretch> {
    for (const { code, quote } of tagger.derive({ title: { [language]: normalised }, description: {} })) {
      if (quote === null) continue;
      const start = units.findIndex((unit) => unit.start >= quote.start);
      const after = units.findIndex((unit) => unit.start >= quote.end);
      const end = after < 0 ? units.length : after;
      if (start < 0 || start >= end) continue;
      yield { key: conceptKey(concepts.get(code) ?? 0), start, end, strength: STRENGTHS.concept };
      for (const [level, broader] of hierarchy.ancestors(code).entries()) {
        const strength = STRENGTHS.broader[level];
        if (strength === undefined || hierarchy.ancestors(broader).length === 0) continue;
        yield { key: conceptKey(concepts.get(broader) ?? 0), start, end, strength };
      }
    }
  }

  return (text, language) => {
    const read = unitsOf(text);
    const stretches: Stretch[] = [];
    if (signals.has('concepts')) stretches.push(...conceptStretches(read, language));
    const words = signals.has('lexicon') ? search(read.units) : [];
    stretches.push(...wordStretches(words));
    if (signals.has('readings')) stretches.push(...soundStretches(read.units, words));
    if (signals.has('latin')) stretches.push(...latinStretches(read.units));
    stretches.sort((a, b) => a.key - b.key || a.start - b.start || a.end - b.end);
    const weights = Uint16Array.from(read.units, weightOf);
    return {
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0),
      keys: Int32Array.from(stretches, ({ key }) => key),
      starts: Uint16Array.from(stretches, ({ start }) => start),
      ends: Uint16Array.from(stretches, ({ end }) => end),
      strengths: Uint16Array.from(stretches, ({ strength }) => strength),
    };
  };
}
