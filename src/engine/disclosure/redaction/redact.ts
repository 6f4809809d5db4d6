import type { Language } from '../../facts/index.js';
import { ADDRESSES } from './addresses.js';
import { CONTACTS } from './contacts.js';
import { findNames, type HanReadings } from './find-names.js';
import { fold, lettersIn, type Folded, type Letters, type Span } from './fold.js';
import { MARKS, type Redacted } from './marks.js';
import { spellingsOf, type Identity } from './name-keys.js';
import { figuresOf, NUMBERS } from './numbers.js';
import { OTHER_FIRMS } from './other-firms.js';
import type { Pattern } from './pattern.js';
import { PERSONS } from './persons.js';

/** What is hidden of a text: offsets in UTF-16 units of the text as written, ascending, apart from each other. */
export interface RedactedSpan extends Span {
  readonly kind: Redacted;
}

export interface Redactor {
  /** What in the text would identify the firm. */
  readonly spans: (text: string) => readonly RedactedSpan[];
  /** The text, or its part from `start` to `end`, with a neutral mark for each span that touches it. */
  readonly redact: (text: string, language: Language, start?: number, end?: number) => string;
}

/** What the redactor knows of the language and the field. */
export interface Vocabulary {
  readonly readings: HanReadings;
  /** Whether a word is a term of the field, in any language. */
  readonly isTerm: (word: string) => boolean;
  /** The syllables in which Han characters are read in Mandarin, in Latin letters without tones. */
  readonly readHan: (characters: string) => readonly string[];
}

/**
 * Hides names in every known spelling and script, brands, persons, mailboxes, telephones, pages, messenger accounts,
 * street addresses and registration numbers. It errs on the side of hiding: a technical word too few is a smaller
 * loss than a firm that is recognised.
 */
export function createRedactor(identity: Identity, { readings, isTerm, readHan }: Vocabulary): Redactor {
  const spellings = spellingsOf(identity, isTerm, readHan);
  const numbers = identity.numbers.map(lettersIn).filter((number) => number.length >= SHORTEST_NUMBER);
  const spans = (text: string): readonly RedactedSpan[] => {
    const forms = fold(text);
    return merged([
      ...findNames(text, forms, spellings, readings),
      ...numbersIn(forms.letters, numbers),
      ...matches(forms.plain, [...CONTACTS, ...ADDRESSES, ...PERSONS, ...OTHER_FIRMS]),
      ...matches({ ...forms.plain, text: figuresOf(forms.plain.text) }, NUMBERS),
    ]);
  };
  const redact: Redactor['redact'] = (text, language, start = 0, end = text.length) => {
    let [shown, from] = ['', start];
    for (const span of spans(text)) {
      if (span.end <= start || span.start >= end) continue;
      shown += text.slice(from, Math.max(from, span.start)) + MARKS[span.kind][language];
      from = span.end;
    }
    return shown + text.slice(Math.min(from, end), end);
  };
  return { spans, redact };
}

const SHORTEST_NUMBER = 7;

/** Known numbers however their digits are grouped. */
function* numbersIn(letters: Letters, numbers: readonly string[]): Generator<RedactedSpan> {
  const text = figuresOf(letters.text);
  for (const number of numbers) {
    for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
      yield { kind: 'number', ...letters.spanOf(at, at + number.length) };
    }
  }
}

function* matches({ text, spanOf }: Folded, patterns: readonly Pattern[]): Generator<RedactedSpan> {
  for (const { kind, pattern, group } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const words = (group === undefined ? undefined : match.groups?.[group]) ?? match[0];
      const at = match.index + match[0].lastIndexOf(words);
      const trimmed = words.trim();
      const start = at + words.indexOf(trimmed);
      if (trimmed !== '') yield { kind, ...spanOf(start, start + trimmed.length) };
    }
  }
}

/** One mark for what overlaps; of the kind that begins first and is longest. */
function merged(found: readonly RedactedSpan[]): RedactedSpan[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: RedactedSpan[] = [];
  for (const span of sorted) {
    const last = apart.at(-1);
    if (last !== undefined && span.start < last.end) {
      apart[apart.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else apart.push(span);
  }
  return apart;
}
