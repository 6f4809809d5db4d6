import { LANGUAGES, type Quote, type QuoteField, type Text } from '../facts/index.js';

/** What a company wrote about one capability or requirement. */
export interface WrittenTexts {
  readonly title: Text;
  readonly description: Text;
}

export interface WrittenField {
  readonly field: QuoteField;
  readonly text: string;
}

/** Titles before descriptions, each in the order Korean, Chinese, English; the order in which words are quoted. */
export function writtenFields(input: WrittenTexts): WrittenField[] {
  return (['title', 'description'] as const).flatMap((part) =>
    LANGUAGES.flatMap((language) => {
      const text = input[part][language];
      return text === undefined ? [] : [{ field: `${part}.${language}` as const, text }];
    }),
  );
}

export const quoteOf = ({ field, text }: WrittenField, { start, end }: { start: number; end: number }): Quote => ({
  field,
  start,
  end,
  text: text.slice(start, end),
});
