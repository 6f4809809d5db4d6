import { LOCALES } from '../../engine/facts/index.js';
import { html, type Html, type Part } from '../html.js';
import { addressOf, type Place, type Reader } from '../reader.js';
import { STYLES_ADDRESS } from '../styles.js';
import { PAGE_TEXTS } from '../texts.js';

/** How long a page waits for its first list before it looks again. */
const RELOAD_SECONDS = 4;

export interface Surroundings {
  /** Where the language switch stays. */
  readonly place: Place | null;
  readonly reload: boolean;
  /** Below the sentence: counts, the last run. */
  readonly lines: readonly Part[];
}

/** The whole page around `main`. */
export function documentOf(main: Html, { place, reload, lines }: Surroundings, reader: Reader): string {
  const { locale, texts } = reader;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${texts.sentence}" />
        ${reload && html`<meta http-equiv="refresh" content="${RELOAD_SECONDS}" />`}
        <title>${texts.title}</title>
        <link rel="stylesheet" href="${STYLES_ADDRESS}" />
        <link rel="icon" type="image/svg+xml" href="/page/naru.svg" />
      </head>
      <body>
        <a class="skip" href="#main">${texts.skip}</a>
        <header class="site">
          <div class="bar-line">
            <a class="brand" href="${reader.link(null)}">
              <img src="/page/naru.svg" alt="" width="28" height="28" /><span lang="en">Naru</span>
              <span lang="ko">나루</span>
            </a>
            <nav class="switch" aria-label="${texts.languages}">
              ${LOCALES.map(
                (other) =>
                  html`<a
                    href="${addressOf(place, other)}"
                    lang="${other}"
                    hreflang="${other}"
                    ${other === locale && html`aria-current="true"`}
                    >${PAGE_TEXTS[other].language}</a
                  >`,
              )}
            </nav>
            <div class="links">
              <a href="/api/docs">${texts.apiDocs}</a>
              <a href="/api/openapi.json" lang="en">OpenAPI</a>
            </div>
          </div>
          <p class="sentence">${texts.sentence}</p>
          ${reader.demoMode && html`<p class="line demo-mode"><strong>${texts.demoMode}</strong></p>`}
          ${lines.map((line) => html`<p class="line">${line}</p>`)}
        </header>
        <main id="main" tabindex="-1">${main}</main>
      </body>
    </html>`.markup;
}
