import { html, type Html } from '../html.js';
import type { LaneGroup, ListedRequirement } from '../page.content.js';
import type { Reader } from '../reader.js';
import { inBestLanguage } from './foreign.js';

/** Requirements to choose from. Only the lane of the chosen one is open, so that what follows is never far away. */
export function menuPart(lanes: readonly LaneGroup[], chosen: string, reader: Reader): Html {
  return html`<nav class="menu" aria-labelledby="menu-title">
    <h2 id="menu-title">${reader.texts.requirements}</h2>
    ${lanes.map(
      ({ code, names, requirements }) =>
        html`<details class="group" ${requirements.some(({ id }) => id === chosen) && html`open`}>
          <summary>
            <span class="lane ${code}">${names[reader.language]}</span>
            <span class="count">${reader.number(requirements.length)}</span>
          </summary>
          <ul>
            ${requirements.map((requirement) => html`<li>${item(requirement, chosen, reader)}</li>`)}
          </ul>
        </details>`,
    )}
  </nav>`;
}

function item({ id, title, country, tags, matches }: ListedRequirement, chosen: string, reader: Reader): Html {
  const { texts, names, link, language } = reader;
  const facts = [names.country(country), ...tags.map((tag) => tag[language])];
  const count = matches === null ? texts.scoringShort : matches === 0 ? texts.noneYet : texts.matchCount(matches);
  return html`<a href="${link(id)}" ${id === chosen && html`aria-current="page"`}>
    <span class="title">${inBestLanguage(title, reader)}</span>
    <span class="facts">${facts.join(' · ')}</span>
    <span class="matches ${matches === 0 && 'none'}">${count}</span>
  </a>`;
}
