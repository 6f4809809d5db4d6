import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';

export function notFoundPart({ texts, link }: Reader): Html {
  return html`<section class="note alone">
    <h1>${texts.notFoundTitle}</h1>
    <p>${texts.notFoundText}</p>
    <p><a href="${link(null)}">${texts.toFirst}</a></p>
  </section>`;
}

const IMPORT = `node dist/src/main.js import my-folder
node dist/src/main.js match --all`;
const READ = `curl -H "x-api-key: $KEY" $NARU/api/v1/requirements
curl -H "x-api-key: $KEY" $NARU/api/v1/requirements/$ID/matches`;

/** For whoever runs Naru without its examples: what to do next. */
export function noDemoPart({ texts }: Reader): Html {
  return html`<section class="note alone">
    <h1>${texts.noDemoTitle}</h1>
    <p>${texts.noDemoText}</p>
    <ol>
      <li>
        <p>${texts.nextImport}</p>
        <pre><code>${IMPORT}</code></pre>
      </li>
      <li>
        <p>${texts.nextRead}</p>
        <pre><code>${READ}</code></pre>
      </li>
      <li>
        <p><a href="/api/docs">${texts.nextDocs}</a></p>
      </li>
    </ol>
  </section>`;
}
