import type { ReasonView } from '../../matching/lists/match.dto.js';
import { html, type Html } from '../html.js';
import type { ChosenRequirement } from '../page.content.js';
import type { Reader } from '../reader.js';
import { listFrame } from './list-frame.js';
import { matchCard } from './match-card.js';

/** The matches, or why there are none, and those that nearly are. */
export function matchListPart(chosen: ChosenRequirement, reader: Reader): Html {
  const { texts } = reader;
  const { state, list: made } = chosen;
  const frame = { id: 'matches-title', title: texts.matches, state, count: made.listed, none: texts.unscored };
  const listed = (): Html =>
    html`${madeWhen(chosen, reader)}${made.listed === 0 ? emptyList(chosen, reader) : list(chosen, reader)}
    ${nearMisses(chosen, reader)}`;
  return listFrame(frame, listed, reader);
}

function madeWhen({ list: { createdAt, considered } }: ChosenRequirement, { texts, number, moment }: Reader): Html {
  const when = createdAt === null ? '-' : moment(new Date(createdAt));
  return html`<p class="made">${texts.compared({ considered: number(considered), when })}</p>`;
}

function list(chosen: ChosenRequirement, reader: Reader): Html {
  const { texts } = reader;
  const { matches, hidden } = chosen;
  return html`<details class="legend">
      <summary>${texts.figuresTitle}</summary>
      <dl>
        ${texts.figures.map(
          ([term, meaning]) =>
            html`<dt>${term}</dt>
              <dd>${meaning}</dd>`,
        )}
      </dl>
    </details>
    ${!matches.every(({ view }) => view.explained) && html`<p class="note">${texts.unexplained}</p>`}
    ${matches.map((match, i) => matchCard(match, chosen, i === 0, reader))}
    ${hidden.matches > 0 && html`<p class="hidden">${texts.hidden(hidden.matches)}</p>`}`;
}

function emptyList({ list: { considered, gap }, gapIsPublic }: ChosenRequirement, reader: Reader): Html {
  const { texts } = reader;
  const lacking = gap
    .map((reason) => (gapIsPublic ? reason.text : withoutOffers(reason, reader)))
    .filter((text) => text !== null);
  return html`<div class="note empty">
    <p><strong>${texts.emptyTitle}</strong></p>
    <p>${texts.emptyText(reader.number(considered))}</p>
    ${
      lacking.length > 0 &&
      html`<h3>${texts.missing}</h3>
        <ul>
          ${lacking.map((text) => html`<li>${text}</li>`)}
        </ul>`
    }
  </div>`;
}

/** A gap without what is offered instead: the nearest offer may be that of a real company. */
function withoutOffers({ code, text, facts }: ReasonView, { texts, names }: Reader): string | null {
  if (code === 'market-no-provider') return text;
  if (code === 'market-no-tag' && typeof facts.required === 'string')
    return texts.missingTag(names.tag(facts.required));
  if (code === 'market-no-clause' && typeof facts.spec === 'string') return texts.missingTag(names.spec(facts.spec));
  return null;
}

function nearMisses(chosen: ChosenRequirement, reader: Reader): Html | null {
  const { texts } = reader;
  if (chosen.nearMisses.length === 0) return null;
  return html`<section class="near" aria-labelledby="near-title">
    <h2 id="near-title">${texts.nearMisses} <span class="count">${chosen.list.nearMisses}</span></h2>
    <p class="made">${texts.nearMissesText}</p>
    ${chosen.nearMisses.map((match) => matchCard(match, chosen, false, reader))}
    ${chosen.hidden.nearMisses > 0 && html`<p class="hidden">${texts.hidden(chosen.hidden.nearMisses)}</p>`}
  </section>`;
}
