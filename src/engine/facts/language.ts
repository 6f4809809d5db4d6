/** Content languages, as stored with every text. */
export const LANGUAGES = ['ko', 'zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Locales a reader may ask for. */
export const LOCALES = ['ko', 'zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in any of the content languages; at least one is present in stored facts. */
export type Text = Readonly<Partial<Record<Language, string>>>;

/** A name in every language, as reference data (tags, lanes, clusters) always has. */
export type Names = Readonly<Record<Language, string>>;

export const languageOf = (locale: Locale): Language => (locale === 'zh-CN' ? 'zh' : locale);

/** The text in the reader's language, else the first there is in the order English, Korean, Chinese. */
export function textFor(text: Text, language: Language): { language: Language; text: string } | null {
  for (const candidate of [language, 'en', 'ko', 'zh'] as const) {
    const found = text[candidate];
    if (found !== undefined) return { language: candidate, text: found };
  }
  return null;
}
