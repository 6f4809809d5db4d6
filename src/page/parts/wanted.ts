import { type EvidenceRow, wantedText } from '../../engine/scoring/index.js';
import { html, type Html } from '../html.js';
import type { Asked } from '../asked.js';
import type { Reader } from '../reader.js';

/** What is asked, in the reader's words: `Detection range: at least 150 m`. */
export const askedText = (wanted: EvidenceRow['wanted'], { locale, names }: Reader): string =>
  wantedText({ wanted, figures: [] }, locale, names);

/** Beside what was read from a text and nobody has confirmed. */
export const unconfirmedMark = ({ texts }: Reader): Html => html`<span class="unconfirmed">${texts.unconfirmed}</span>`;

/** All that is asked, each with how strongly. */
export const askedList = (asked: readonly Asked[], reader: Reader): Html =>
  html`<ul class="asked-list">
    ${asked.map(
      ({ need, wanted, confirmed }) =>
        html`<li>
          <span class="need ${need}">${reader.texts.need[need]}</span>
          <span>${askedText(wanted, reader)} ${!confirmed && unconfirmedMark(reader)}</span>
        </li>`,
    )}
  </ul>`;
