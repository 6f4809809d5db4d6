import type { Language } from '../engine/facts/index.js';

export type RecordKind = 'concept' | 'spec-key' | 'certification' | 'lane' | 'cluster';

export type UnitProblem =
  | 'text-with-unit'
  | 'stored-unit-missing'
  | 'stored-unit-converted'
  | 'unit-twice'
  | 'factor-not-positive'
  | 'written-twice'
  | 'never-written'
  | 'range-reversed';

export type WordProblem = 'figure-in-words' | 'text-with-figures' | 'written-twice' | 'never-written' | 'idle-cue';

/** One fault of the reference data; `checkTaxonomy` lists them, `findingText` says them. */
export type Finding =
  | { readonly code: 'duplicate-code'; readonly kind: RecordKind; readonly value: string }
  | { readonly code: 'orphan'; readonly concept: string }
  | { readonly code: 'cycle'; readonly path: readonly string[] }
  | { readonly code: 'unknown-reference'; readonly from: string; readonly field: string; readonly to: string }
  | { readonly code: 'missing-language'; readonly kind: RecordKind; readonly of: string; readonly language: Language }
  | {
      readonly code: 'ambiguous-alias';
      readonly kind: RecordKind;
      readonly alias: string;
      readonly codes: readonly string[];
    }
  | { readonly code: 'short-alias'; readonly alias: string; readonly concept: string }
  | { readonly code: 'idle-context'; readonly alias: string; readonly concept: string }
  | { readonly code: 'bad-unit'; readonly specKey: string; readonly problem: UnitProblem; readonly unit: string | null }
  | {
      readonly code: 'bad-words';
      readonly specKey: string;
      readonly problem: WordProblem;
      readonly word: string | null;
    }
  | { readonly code: 'lane-missing'; readonly lane: string }
  | { readonly code: 'lane-weights'; readonly lane: string; readonly sum: number }
  | { readonly code: 'lane-spec-key'; readonly lane: string; readonly specKey: string }
  | { readonly code: 'missing-idf'; readonly concept: string };

/** For maintainers, so in English only. */
export function findingText(finding: Finding): string {
  switch (finding.code) {
    case 'duplicate-code':
      return `${finding.kind} "${finding.value}" is listed twice`;
    case 'orphan':
      return `concept "${finding.concept}" has no parent and is not the root of a field`;
    case 'cycle':
      return `concepts are their own parents: ${finding.path.join(' < ')}`;
    case 'unknown-reference':
      return `${finding.from}: ${finding.field} "${finding.to}" does not exist`;
    case 'missing-language':
      return `${finding.kind} "${finding.of}" has no name or text in "${finding.language}"`;
    case 'ambiguous-alias':
      return `"${finding.alias}" names ${finding.codes.join(' and ')} (${finding.kind}); give all but one a rule in contexts.json`;
    case 'short-alias':
      return `"${finding.alias}" of "${finding.concept}" is one character and has no rule in contexts.json`;
    case 'idle-context':
      return `the context rule "${finding.alias}" for "${finding.concept}" has no words or is not an alias of it`;
    case 'bad-unit':
      return `spec key "${finding.specKey}"${finding.unit === null ? '' : `, unit "${finding.unit}"`}: ${UNIT_PROBLEMS[finding.problem]}`;
    case 'bad-words':
      return `spec key "${finding.specKey}"${finding.word === null ? '' : `, word "${finding.word}"`}: ${WORD_PROBLEMS[finding.problem]}`;
    case 'lane-missing':
      return `lane "${finding.lane}" is not in lanes.json`;
    case 'lane-weights':
      return `the weights of lane "${finding.lane}" sum to ${finding.sum}, not 1000`;
    case 'lane-spec-key':
      return `lane "${finding.lane}" and spec key "${finding.specKey}" do not name each other`;
    case 'missing-idf':
      return `concept "${finding.concept}" has no frozen frequency`;
  }
}

const UNIT_PROBLEMS: Readonly<Record<UnitProblem, string>> = {
  'text-with-unit': 'words have no unit, conversion or range',
  'stored-unit-missing': 'no conversion says how the stored unit is written',
  'stored-unit-converted': 'the stored unit must have factor 1 and no offset',
  'unit-twice': 'the unit is listed twice',
  'factor-not-positive': 'the factor must be above 0',
  'written-twice': 'one written form means two units',
  'never-written': 'no written form',
  'range-reversed': 'the range must go from the smaller to the larger value',
};

const WORD_PROBLEMS: Readonly<Record<WordProblem, string>> = {
  'figure-in-words': 'only keys told in words list words',
  'text-with-figures': 'keys told in words have no cues, topics or better direction',
  'written-twice': 'stands for two values',
  'never-written': 'the value has no written form',
  'idle-cue': 'is a name of the key already, or stands twice',
};
