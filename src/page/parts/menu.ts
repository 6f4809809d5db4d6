import { html, type Html } from '../html.js';
import type { ListedOpportunity } from '../opportunity.content.js';
import type { LaneGroup, ListedRequirement } from '../page.content.js';
import type { Reader } from '../reader.js';
import { inBestLanguage } from './foreign.js';

/** Requirements and opportunities to choose from. Only the lane of the chosen one is open, so that what follows is never far away. */
export function menuPart(
  lanes: readonly LaneGroup[],
  opportunities: readonly ListedOpportunity[],
  chosen: string,
  reader: Reader,
): Html {
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
    ${opportunities.length > 0 && opportunityGroup(opportunities, chosen, reader)}
  </nav>`;
}

function item({ id, title, country, tags, matches }: ListedRequirement, chosen: string, reader: Reader): Html {
  const { texts, names, link, language } = reader;
  const facts = [names.country(country), ...tags.map((tag) => tag[language])];
  const count = matches === null ? texts.scoringShort : matches === 0 ? texts.noneYet : texts.matchCount(matches);
  return html`<a href="${link({ requirement: id })}" ${id === chosen && html`aria-current="page"`}>
    <span class="title">${inBestLanguage(title, reader)}</span>
    <span class="facts">${facts.join(' · ')}</span>
    <span class="matches ${matches === 0 && 'none'}">${count}</span>
  </a>`;
}

function opportunityGroup(opportunities: readonly ListedOpportunity[], chosen: string, reader: Reader): Html {
  const { texts, number } = reader;
  return html`<h2>${texts.opportunities}</h2>
    <details class="group" ${opportunities.some(({ id }) => id === chosen) && html`open`}>
      <summary>
        <span class="lane third-country">${texts.opportunityLine}</span>
        <span class="count">${number(opportunities.length)}</span>
      </summary>
      <ul>
        ${opportunities.map((opportunity) => html`<li>${opportunityItem(opportunity, chosen, reader)}</li>`)}
      </ul>
    </details>`;
}

function opportunityItem({ id, title, market, roles, teams }: ListedOpportunity, chosen: string, reader: Reader): Html {
  const { texts, names, link } = reader;
  const count = teams === null ? texts.scoringShort : teams === 0 ? texts.noTeamShort : texts.teamCount(teams);
  return html`<a href="${link({ opportunity: id })}" ${id === chosen && html`aria-current="page"`}>
    <span class="title">${inBestLanguage(title, reader)}</span>
    <span class="facts">${names.country(market)} · ${texts.roleCount(roles)}</span>
    <span class="matches ${teams === 0 && 'none'}">${count}</span>
  </a>`;
}
