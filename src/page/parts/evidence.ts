import type { Language, Text } from '../../engine/facts/index.js';
import type { EvidenceRow, EvidenceState } from '../../engine/scoring/index.js';
import type { EvidenceView } from '../../matching/lists/match.dto.js';
import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';
import { langOf } from './foreign.js';
import { askedText, offeredText } from './wanted.js';
import { wordsInSentence } from './words.js';

export interface Texts {
  readonly title: Text;
  readonly description: Text;
}

const STATE_SIGNS: Readonly<Record<EvidenceState, string>> = {
  satisfied: '✓',
  partial: '◐',
  contradicted: '✕',
  'no-data': '–',
};

export function stateLabel(state: EvidenceState, { texts }: Reader): Html {
  return html`<span class="state ${state}"
    ><span aria-hidden="true">${STATE_SIGNS[state]}</span> ${texts.states[state]}</span
  >`;
}

/**
 * The evidence matrix. Narrow screens lay its rows out as blocks; the roles keep it a table for screen readers then.
 */
export function evidenceTable(rows: readonly EvidenceView[], asked: Texts, offered: Texts, reader: Reader): Html {
  const { texts } = reader;
  const heads = [texts.asked, texts.state, texts.offered, texts.wordsOfRequirement, texts.wordsOfCapability];
  return html`<table class="evidence" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => evidenceRow(row, asked, offered, reader))}
    </tbody>
  </table>`;
}

function evidenceRow(view: EvidenceView, askedTexts: Texts, offeredTexts: Texts, reader: Reader): Html {
  // The API's description leaves their shape open; they are the engine's.
  const wanted = view.wanted as EvidenceRow['wanted'];
  const offered = view.offered as EvidenceRow['offered'];
  const { texts } = reader;
  return html`<tr role="row">
    <th scope="row" role="rowheader" class="asked">
      ${askedText(wanted, reader)} <span class="need ${view.need}">${texts.need[view.need]}</span>
    </th>
    <td role="cell" class="judged">${stateLabel(view.state, reader)}</td>
    <td role="cell" class="offered">
      <span class="cell-name">${texts.offered}</span>
      ${offered === null ? html`<span class="absent">${texts.notStated}</span>` : offeredText(offered, reader)}
    </td>
    <td role="cell" class="words">
      <span class="cell-name">${texts.wordsOfRequirement}</span>
      ${words(view, 'requirement', askedTexts, reader) ?? html`<span class="absent">${texts.fromField}</span>`}
    </td>
    <td role="cell" class="words">
      <span class="cell-name">${texts.wordsOfCapability}</span>
      ${
        words(view, 'capability', offeredTexts, reader) ??
        html`<span class="absent">${offered === null ? texts.notStated : texts.fromField}</span>`
      }
    </td>
  </tr>`;
}

function words(view: EvidenceView, side: 'requirement' | 'capability', texts: Texts, reader: Reader): Html | null {
  const quote = view.quotes.find((one) => one.side === side);
  if (!quote) return null;
  const [part, language] = quote.field.split('.') as ['title' | 'description', Language];
  const source = texts[part][language] ?? '';
  const { start, end, text } = quote;
  // A text that was changed since the list was made no longer holds the words at that place.
  const found =
    source.slice(start, end) === text
      ? wordsInSentence(source, start, end, language)
      : { before: '', quote: text, after: '' };
  return html`<span class="language">${reader.names.language(language)}</span>
    <q lang="${langOf(language)}">${found.before}<mark>${found.quote}</mark>${found.after}</q>`;
}
