import type { SpecKey } from '../engine/facts/index.js';
import { folded } from './folded-words.js';
import type { Finding, UnitProblem, WordProblem } from './taxonomy-findings.js';

/** Faults of one spec key: its units, its cues, the words of keys that are told in words. */
export const specKeyFaults = (spec: SpecKey): Finding[] => [...unitProblems(spec), ...wordProblems(spec)];

function unitProblems({ key, shape, unit, conversions, range }: SpecKey): Finding[] {
  const problem = (what: UnitProblem, at: string | null = null): Finding => ({
    code: 'bad-unit',
    specKey: key,
    problem: what,
    unit: at,
  });
  if (shape === 'text') {
    return unit === null && conversions.length === 0 && range === null ? [] : [problem('text-with-unit')];
  }
  const findings: Finding[] = [];
  if (range !== null && range[0] >= range[1]) findings.push(problem('range-reversed'));
  if (unit !== null && !conversions.some((one) => one.unit === unit))
    findings.push(problem('stored-unit-missing', unit));
  const unitOf = new Map<string, string>();
  conversions.forEach((one, index) => {
    if (one.unit === unit && (one.factor !== 1 || (one.offset ?? 0) !== 0))
      findings.push(problem('stored-unit-converted', unit));
    if (conversions.findIndex((other) => other.unit === one.unit) < index)
      findings.push(problem('unit-twice', one.unit));
    if (!(one.factor > 0)) findings.push(problem('factor-not-positive', one.unit));
    if (one.written.length === 0) findings.push(problem('never-written', one.unit));
    // Case counts here: mW and MW, Gb and GB are different units.
    for (const written of one.written) {
      if ((unitOf.get(written) ?? one.unit) !== one.unit) findings.push(problem('written-twice', written));
      unitOf.set(written, one.unit);
    }
  });
  return findings;
}

/** The name of an area (华东) means each of its regions. */
const NAMES_SEVERAL: ReadonlySet<string> = new Set(['regionsCovered']);

function wordProblems({ key, names, aliases, shape, cues = [], topics, better, words = [] }: SpecKey): Finding[] {
  const problem = (what: WordProblem, word: string | null = null): Finding => ({
    code: 'bad-words',
    specKey: key,
    problem: what,
    word,
  });
  const findings: Finding[] = [];
  if (shape !== 'text' && words.length > 0) findings.push(problem('figure-in-words'));
  if (shape === 'text' && (cues.length > 0 || topics !== undefined || better !== undefined))
    findings.push(problem('text-with-figures'));
  const known = new Set([...Object.values(names), ...Object.values(aliases).flat()].map(folded));
  for (const cue of cues) {
    if (known.has(folded(cue))) findings.push(problem('idle-cue', cue));
    known.add(folded(cue));
  }
  const valueOf = new Map<string, string>();
  for (const { value, written } of words) {
    if (written.length === 0) findings.push(problem('never-written', value));
    for (const word of written) {
      if (!NAMES_SEVERAL.has(key) && (valueOf.get(folded(word)) ?? value) !== value)
        findings.push(problem('written-twice', word));
      valueOf.set(folded(word), value);
    }
  }
  return findings;
}
