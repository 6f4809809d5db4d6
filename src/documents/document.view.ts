import type { Locale } from '../errors/describe.js';
import type { DocumentPageView, DocumentTextView } from './document.dto.js';
import { NOTE_TEXTS, sectionName } from './notes.js';
import type { DocumentText, TextPage } from './reading/document-text.js';

export function documentTextView(
  { type, pages, text, truncated, notes }: DocumentText,
  fileName: string | undefined,
  locale: Locale,
): DocumentTextView {
  return {
    type,
    ...(fileName !== undefined && { fileName }),
    pages: pages.map((page) => pageView(page, locale)),
    text,
    characters: text.length,
    truncated,
    warnings: notes.map((code) => ({ code, message: NOTE_TEXTS[locale][code] })),
  };
}

function pageView({ number, sheet, section, start, end }: TextPage, locale: Locale): DocumentPageView {
  const label = sheet ?? (section === undefined ? undefined : sectionName(section, locale));
  return { number, ...(label !== undefined && { label }), start, end };
}
