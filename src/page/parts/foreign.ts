import { type Language, LANGUAGES, type Text, textFor } from '../../engine/facts/index.js';
import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';

/** For `lang` attributes: content is in simplified Chinese, which decides the shape of Han characters. */
export const langOf = (language: Language): string => (language === 'zh' ? 'zh-CN' : language);

/** A firm's own words in the language that serves the reader best, marked with it. */
export function inBestLanguage(text: Text, { language }: Reader): Html {
  const found = textFor(text, language);
  return found ? html`<span lang="${langOf(found.language)}">${found.text}</span>` : html`-`;
}

/** Languages a text is written in, the firm's own first. */
export function languagesOf(text: Text, country: string): Language[] {
  const own = OWN[country];
  return LANGUAGES.filter((language) => text[language] !== undefined).sort(
    (a, b) => Number(b === own) - Number(a === own),
  );
}

const OWN: Readonly<Record<string, Language>> = { KR: 'ko', CN: 'zh' };
