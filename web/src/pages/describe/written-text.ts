import type { Schemas } from '../../api/client';
import type { TextLanguage } from '../../components/text';

export interface WrittenText {
  readonly language: TextLanguage;
  readonly title: string;
  readonly description: string;
  /** Where the description begins in what was typed. */
  readonly descriptionAt: number;
}

/** What is written in one language: of a stored record in the one it has, of a new one in that of its letters. */
export interface Sheet {
  readonly language: TextLanguage | null;
  readonly typed: string;
}

const LONGEST_TITLE = 300;

/** The first line is the title, the rest the description. `others` are languages that stand on sheets of their own. */
export function writtenText({ typed, language }: Sheet, others: readonly (TextLanguage | null)[] = []): WrittenText {
  const begin = typed.length - typed.trimStart().length;
  const line = typed.indexOf('\n', begin);
  const end = Math.min(line === -1 ? typed.length : line, begin + LONGEST_TITLE);
  const rest = typed.slice(end);
  const descriptionAt = end + rest.length - rest.trimStart().length;
  const ofLetters = languageOf(typed);
  // Latin letters and figures alone are written in Korean and Chinese texts too.
  const staysAs = language !== null && (ofLetters === 'en' || others.includes(ofLetters));
  return {
    language: staysAs ? language : ofLetters,
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

export type Texts = Pick<Schemas['SuggestDto'], 'title' | 'description'>;

/** All sheets together; one that holds no title is left out. */
export function textsOf(sheets: readonly Sheet[]): Texts {
  const written = sheets
    .map((sheet) => writtenText(sheet, languagesBeside(sheet, sheets)))
    .filter(({ title }) => title !== '');
  const described = written.filter(({ description }) => description !== '');
  return {
    title: Object.fromEntries(written.map(({ language, title }) => [language, title])),
    ...(described.length > 0 && {
      description: Object.fromEntries(described.map(({ language, description }) => [language, description])),
    }),
  };
}

export const languagesBeside = (sheet: Sheet, sheets: readonly Sheet[]): (TextLanguage | null)[] =>
  sheets.filter((other) => other !== sheet).map(({ language }) => language);

/** The sheets that say a stored text, that of `first` in front. */
export function sheetsOf({ title, description }: Texts, first: TextLanguage): Sheet[] {
  const languages = (Object.keys(title) as TextLanguage[]).filter((language) => title[language]);
  return languages
    .sort((a, b) => Number(b === first) - Number(a === first))
    .map((language) => ({ language, typed: [title[language], description?.[language]].filter(Boolean).join('\n') }));
}

/** Where a quote of title or description stands in what was typed. */
export function placeIn(
  typed: string,
  written: WrittenText,
  quote: Schemas['QuoteView'],
): { start: number; end: number } {
  const offset = quote.field.startsWith('title') ? typed.length - typed.trimStart().length : written.descriptionAt;
  return { start: quote.start + offset, end: quote.end + offset };
}
