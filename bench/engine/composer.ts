import type { Language, Quote, QuoteField, Text } from '../../src/engine/facts/index.js';

/** A text under composition that knows where each of its words stands. */
export interface Composer {
  readonly field: QuoteField;
  add(words: string): Composer;
  /** Adds words and quotes them. */
  quote(words: string): Quote;
  /** Adds a sentence with its `{}` filled, and quotes the filling. */
  fill(sentence: string, words: string): Quote;
  text(): string;
}

export function composer(part: 'title' | 'description', language: Language): Composer {
  const field: QuoteField = `${part}.${language}`;
  let text = '';
  const self: Composer = {
    field,
    add(words) {
      text += words;
      return self;
    },
    quote(words) {
      const start = text.length;
      text += words;
      return { field, start, end: text.length, text: words };
    },
    fill(sentence, words) {
      const slot = sentence.indexOf('{}');
      self.add(sentence.slice(0, slot));
      const quote = self.quote(words);
      self.add(sentence.slice(slot + 2));
      return quote;
    },
    text: () => text,
  };
  return self;
}

/** Texts by language without those that say nothing. */
export const written = (texts: readonly (readonly [Language, string])[]): Text =>
  Object.fromEntries(texts.filter(([, text]) => text !== ''));
