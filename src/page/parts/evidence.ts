import { LANGUAGES, NEEDS, type Text } from '../../engine/facts/index.js';
import type { EvidenceRow, EvidenceState, FactName } from '../../engine/scoring/index.js';
import type { EvidenceQuoteView, EvidenceView } from '../../matching/lists/match.dto.js';
import { html, type Html } from '../html.js';
import { EVIDENCE_GROUPS, type EvidenceGroup } from '../page-texts.js';
import type { Reader } from '../reader.js';
import { langOf } from './foreign.js';
import { unconfirmedMark } from './wanted.js';
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

const GROUP_OF: Readonly<Record<EvidenceRow['wanted']['kind'], EvidenceGroup>> = {
  tag: 'fields',
  spec: 'specs',
  certification: 'certifications',
  quantity: 'terms',
  budget: 'terms',
  neededBy: 'terms',
  leadTime: 'terms',
  market: 'partnership',
  cooperation: 'partnership',
  partnerKinds: 'partnership',
  regions: 'partnership',
  languages: 'partnership',
};

/**
 * The evidence matrix by kinds of things asked, the most needed first. Narrow screens lay its rows out as blocks; the
 * roles keep it a table for screen readers then.
 */
export function evidenceTable(rows: readonly EvidenceView[], asked: Texts, offered: Texts, reader: Reader): Html {
  const { texts } = reader;
  const heads = [texts.asked, texts.state, texts.offered, texts.wordsOfRequirement, texts.wordsOfCapability];
  const groups = EVIDENCE_GROUPS.map((group) => ({ group, shown: rows.filter((row) => groupOf(row) === group) }));
  return html`<table class="evidence" role="table">
    <thead role="rowgroup">
      <tr role="row">
        ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
      </tr>
    </thead>
    ${groups.map(
      ({ group, shown }) =>
        shown.length > 0 &&
        html`<tbody role="rowgroup">
          <tr role="row" class="kind">
            <th colspan="${heads.length}" scope="rowgroup" role="rowheader">${texts.groups[group]}</th>
          </tr>
          ${byNeed(shown).map((row) => evidenceRow(row, asked, offered, reader))}
        </tbody>`,
    )}
  </table>`;
}

/** The API's description leaves the shapes of what is wanted and offered open; they are the engine's. */
const groupOf = (view: EvidenceView): EvidenceGroup => GROUP_OF[(view.wanted as EvidenceRow['wanted']).kind];

const byNeed = (rows: readonly EvidenceView[]): EvidenceView[] =>
  [...rows].sort((a, b) => Number(b.confirmed) - Number(a.confirmed) || NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need));

function evidenceRow(view: EvidenceView, askedTexts: Texts, offeredTexts: Texts, reader: Reader): Html {
  const { texts } = reader;
  const { offeredText, gapText, fields } = view;
  return html`<tr role="row">
    <th scope="row" role="rowheader" class="asked">
      ${view.wantedText} <span class="need ${view.need}">${texts.need[view.need]}</span>
      ${!view.confirmed && unconfirmedMark(reader)}
    </th>
    <td role="cell" class="judged">${stateLabel(view.state, reader)}</td>
    <td role="cell" class="offered">
      <span class="cell-name">${texts.offered}</span>
      <span>
        ${offeredText ?? html`<span class="absent">${texts.notStated}</span>`}
        ${gapText !== null && html`<span class="gap ${view.state}">${gapText}</span>`}
        ${isRead(view) && unconfirmedMark(reader)}
      </span>
    </td>
    <td role="cell" class="words">
      <span class="cell-name">${texts.wordsOfRequirement}</span>
      ${words(view.quotes, 'requirement', askedTexts, reader) ?? fieldOf(fields.requirement, reader)}
    </td>
    <td role="cell" class="words">
      <span class="cell-name">${texts.wordsOfCapability}</span>
      ${words(view.quotes, 'capability', offeredTexts, reader) ?? fieldOf(fields.capability, reader)}
    </td>
  </tr>`;
}

/** Tags that are read from a text count like chosen ones, so nothing is said of them. */
const isRead = ({ offered, fields }: EvidenceView): boolean =>
  offered !== null && (offered as NonNullable<EvidenceRow['offered']>).kind !== 'tag' && fields.capability === null;

/** Where a fact stands that is not in the words. */
const fieldOf = (field: FactName | null, { texts, names }: Reader): Html =>
  html`<span class="absent">${field === null ? texts.notStated : texts.fromField(names.fact(field))}</span>`;

export function words(
  quotes: readonly EvidenceQuoteView[],
  side: 'requirement' | 'capability',
  texts: Texts,
  reader: Reader,
): Html | null {
  const quote = quotes.find((one) => one.side === side);
  if (!quote) return null;
  const { field, start, end, text } = quote;
  const language = LANGUAGES.find((one) => field.endsWith(`.${one}`));
  // A role is called by it; the name stands by itself and in no known language.
  if (language === undefined) return html`<q><mark>${text}</mark></q>`;
  const source = texts[field.startsWith('title.') ? 'title' : 'description'][language] ?? '';
  // A text that was changed since the list was made no longer holds the words at that place.
  const found =
    source.slice(start, end) === text
      ? wordsInSentence(source, start, end, language)
      : { before: '', quote: text, after: '' };
  return html`<span class="language">${reader.names.language(language)}</span>
    <q lang="${langOf(language)}">${found.before}<mark>${found.quote}</mark>${found.after}</q>`;
}
