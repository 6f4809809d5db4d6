import type { Language, QuoteField } from '../facts/index.js';
import { ENGLISH_INCIDENTAL } from './incidental-en.js';
import { KOREAN_INCIDENTAL } from './incidental-ko.js';
import { CHINESE_INCIDENTAL } from './incidental-zh.js';
import type { IncidentalWords, Mention } from './incidental.types.js';

const WORDS: Partial<Record<Language, IncidentalWords>> = {
  zh: CHINESE_INCIDENTAL,
  ko: KOREAN_INCIDENTAL,
  en: ENGLISH_INCIDENTAL,
};
const NEVER = (): boolean => false;
/** With so many directly narrower concepts a concept names a class of things. */
export const CLASS_SIZE = 10;

/** Beside what a title names, a whole class says what that is, holds or is used with: `카메라 8대를 융합`. */
const isOnlyClass = ({ concept, isClass = false, ofSubject }: Mention): boolean =>
  isClass && ofSubject === false && concept.kind !== 'sector';

/**
 * Whether a mention in `field` is made in passing: what the buyer has already (`现有X`), what a thing is connected to
 * (`与X对接`), what it is made of or by, who the writer is. Each sentence is judged by itself; only whether the writer
 * seeks or offers is read from all of them. A title names what it is about, never something in passing.
 * @param text the normalised text of the field
 */
export function incidentalIn(field: QuoteField, text: string): (mention: Mention) => boolean {
  const [part, language] = field.split('.');
  const words = WORDS[language as Language];
  if (part === 'title') return NEVER;
  const inPassing = words?.inPassing(text) ?? NEVER;
  return (mention) => isOnlyClass(mention) || inPassing(mention);
}

/** What is near enough to a title's subject to be meant with it: services as a whole, else the second level of a code. */
export const familyOf = (code: string): string =>
  code.startsWith('service') ? 'service' : code.split('.', 2).join('.');
