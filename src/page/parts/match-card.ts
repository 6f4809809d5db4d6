import { html, type Html } from '../html.js';
import type { EvidenceState } from '../../engine/scoring/index.js';
import type { ChosenRequirement, ShownMatch } from '../page.content.js';
import type { Reader } from '../reader.js';
import { bar } from './bar.js';
import { criteriaList } from './criteria.js';
import { evidenceTable, stateLabel, type Texts, words } from './evidence.js';
import { inBestLanguage } from './foreign.js';
import { originalText } from './original-text.js';
import { partyLine } from './party-line.js';

const STATES: readonly EvidenceState[] = ['satisfied', 'partial', 'contradicted', 'no-data'];

/** One line of a list; `open` shows its evidence at once. */
export function matchCard(match: ShownMatch, chosen: ChosenRequirement, open: boolean, reader: Reader): Html {
  const { view, provider } = match;
  const { texts, number, percent } = reader;
  return html`<article class="match">
    <header>
      ${!view.nearMiss && html`<p class="rank" aria-label="${texts.rank(view.rank)}">${view.rank}</p>`}
      <div class="who">
        <h3>${inBestLanguage(view.capability.title, reader)}</h3>
        <p>${partyLine(provider, reader)}</p>
      </div>
      <dl class="figures">
        <div class="score">
          <dt>${texts.score}</dt>
          <dd>${number(view.score)}<small>/100</small></dd>
          ${bar(view.score / 100)}
        </div>
        <div>
          <dt>${texts.fit}</dt>
          <dd>${number(view.fit)}</dd>
        </div>
        <div>
          <dt>${texts.coverage}</dt>
          <dd>${percent(view.coverage)}</dd>
        </div>
      </dl>
    </header>
    ${view.explained && why(match, chosen, reader)}
    <details ${open && html`open`}>
      <summary>${texts.reasonsAndEvidence}</summary>
      ${view.explained && evidence(match, chosen, reader)}
      <h4>${texts.criteria}</h4>
      ${criteriaList(view.criteria, reader)} ${view.explained && supplierText(match, reader)}
    </details>
  </article>`;
}

/** In a sentence: why it is listed or, for a near miss, every reason that keeps it out. */
function why(match: ShownMatch, chosen: ChosenRequirement, reader: Reader): Html {
  const { view } = match;
  const texts = textsOf(match, chosen);
  const tally = STATES.map((state) => [state, view.evidence.filter((row) => row.state === state).length] as const);
  return html`${
      view.nearMiss
        ? html`<ul class="exclusions">
            ${view.gaps.map(
              ({ text, quotes }) =>
                html`<li>
                  <strong>${text}</strong>
                  ${(['requirement', 'capability'] as const).map((side) => {
                    const quoted = words(quotes, side, side === 'requirement' ? texts.asked : texts.offered, reader);
                    return quoted && html`<span class="words">${quoted}</span>`;
                  })}
                </li>`,
            )}
          </ul>`
        : html`<p class="summary">${view.summary}</p>`
    }
    <p class="tally">
      ${tally.map(([state, n]) => n > 0 && html`<span>${stateLabel(state, reader)} ${reader.number(n)}</span> `)}
    </p>`;
}

function textsOf({ view, description }: ShownMatch, { content }: ChosenRequirement): { asked: Texts; offered: Texts } {
  return {
    asked: { title: content.title, description: content.description ?? {} },
    offered: { title: view.capability.title, description },
  };
}

function evidence(match: ShownMatch, chosen: ChosenRequirement, reader: Reader): Html {
  const { asked, offered } = textsOf(match, chosen);
  return html`<h4>${reader.texts.evidence}</h4>
    ${evidenceTable(match.view.evidence, asked, offered, reader)}`;
}

function supplierText({ view, provider, description }: ShownMatch, reader: Reader): Html {
  const quotes = view.evidence.flatMap((row) => row.quotes.filter(({ side }) => side === 'capability'));
  return html`<h4>${reader.texts.supplierText}</h4>
    ${originalText({ title: view.capability.title, description }, provider.country, quotes, reader)}`;
}
