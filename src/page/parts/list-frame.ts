import { html, type Html, type Part } from '../html.js';
import type { ListState } from '../list-state.service.js';
import type { Reader } from '../reader.js';

interface Frame {
  /** Of the heading. */
  readonly id: string;
  readonly title: string;
  readonly state: ListState;
  /** Lines of the list. */
  readonly count: string | number;
  /** Said where there is no list. */
  readonly none: string;
}

/** The answering side of the page: a list under its heading, or why there is none. */
export function listFrame({ id, title, state, count, none }: Frame, list: () => Part, { texts }: Reader): Html {
  const body = (): Part => {
    switch (state) {
      case 'scoring':
        return html`<div class="note scoring" role="status">
          <p><strong>${texts.scoringTitle}</strong></p>
          <p>${texts.scoringText}</p>
        </div>`;
      case 'none':
        return html`<div class="note"><p>${none}</p></div>`;
      case 'listed':
        return list();
    }
  };
  return html`<section class="matches" aria-labelledby="${id}">
    <h2 id="${id}">${title}${state === 'listed' && html` <span class="count">${count}</span>`}</h2>
    ${body()}
  </section>`;
}
