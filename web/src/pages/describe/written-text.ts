import type { Schemas } from '../../api/client';
import type { TextLanguage } from '../../components/text';

export interface WrittenText {
  readonly language: TextLanguage;
  readonly title: string;
  readonly description: string;
  /** Where the description begins in what was typed. */
  readonly descriptionAt: number;
}

const LONGEST_TITLE = 300;

/** The first line is the title, the rest the description; the language is the one of its letters. */
export function writtenText(typed: string): WrittenText {
  const begin = typed.length - typed.trimStart().length;
  const line = typed.indexOf('\n', begin);
  const end = Math.min(line === -1 ? typed.length : line, begin + LONGEST_TITLE);
  const rest = typed.slice(end);
  const descriptionAt = end + rest.length - rest.trimStart().length;
  return {
    language: languageOf(typed),
    title: typed.slice(begin, end).trimEnd(),
    description: typed.slice(descriptionAt).trimEnd(),
    descriptionAt,
  };
}

function languageOf(text: string): TextLanguage {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const [hangul, han] = [count(/\p{Script=Hangul}/gu), count(/\p{Script=Han}/gu)];
  if (hangul === 0 && han === 0) return 'en';
  // Korean texts carry Hanja, Chinese ones no Hangul but in names.
  return hangul * 2 >= han ? 'ko' : 'zh';
}

type Texts = Pick<Schemas['SuggestDto'], 'title' | 'description'>;

export const textsOf = ({ language, title, description }: WrittenText): Texts => ({
  title: { [language]: title },
  ...(description !== '' && { description: { [language]: description } }),
});

/** Where a quote of title or description stands in what was typed. */
export function placeIn(
  typed: string,
  written: WrittenText,
  quote: Schemas['QuoteView'],
): { start: number; end: number } {
  const offset = quote.field.startsWith('title') ? typed.length - typed.trimStart().length : written.descriptionAt;
  return { start: quote.start + offset, end: quote.end + offset };
}
