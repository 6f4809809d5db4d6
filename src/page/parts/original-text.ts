import type { Language, Text } from '../../engine/facts/index.js';
import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';
import { langOf, languagesOf } from './foreign.js';

/** The words of a text that something rests on; `field` is `title.ko`, `description.zh`, ... */
export interface Marking {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A firm's text as written, in each language it was written in, with the words marked that were read as facts. */
export function originalText(
  texts: { readonly title: Text; readonly description: Text },
  country: string,
  markings: readonly Marking[],
  reader: Reader,
): Html {
  const languages = languagesOf({ ...texts.description, ...texts.title }, country);
  const block = (language: Language): Html =>
    html`<div class="original">
      <span class="language">${reader.names.language(language)}</span>
      <div lang="${langOf(language)}">
        ${(['title', 'description'] as const).map((part) => {
          const text = texts[part][language];
          if (text === undefined) return null;
          const own = markings.filter((marking) => marking.field === `${part}.${language}`);
          return html`<p class="${part}">${marked(text, own)}</p>`;
        })}
      </div>
    </div>`;
  return html`${languages.map(block)}`;
}

/** Marks that overlap become one; those that no longer fit the text (it was changed since) are left out. */
export function marked(text: string, markings: readonly Marking[]): Html {
  const fitting = markings.filter(({ start, end, text: words }) => end > start && text.slice(start, end) === words);
  const pieces: Html[] = [];
  let at = 0;
  for (const { start, end } of fitting.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(html`${text.slice(at, from)}<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  return html`${pieces}${text.slice(at)}`;
}
