import { html, type Html } from '../html.js';
import type { ChosenOpportunity } from '../opportunity.content.js';
import type { Reader } from '../reader.js';
import { listFrame } from './list-frame.js';
import { teamCard } from './team-card.js';
import { teamGap } from './team-gap.js';

/** The teams, or why there are none, and what is missing. */
export function teamListPart(chosen: ChosenOpportunity, reader: Reader): Html {
  const { texts, number } = reader;
  const { state, teams } = chosen;
  const frame = { id: 'teams-title', title: texts.teams, state, count: number(teams.length), none: texts.noTeamsYet };
  return listFrame(frame, () => listed(chosen, reader), reader);
}

function listed(chosen: ChosenOpportunity, reader: Reader): Html {
  const { texts, number, moment } = reader;
  const { teams, openRoles, considered, createdAt, hidden, gap, explained } = chosen;
  const when = createdAt === null ? '-' : moment(new Date(createdAt));
  const proof = gap === 0 ? texts.proven : texts.unproven(number(gap));
  return html`<p class="made">
      ${texts.teamsFrom({ considered: number(considered), when })}${teams.length > 0 && html` · ${proof}`}
    </p>
    ${!explained && html`<p class="note">${texts.unexplained}</p>`} ${openRoles.map((role) => teamGap(role, reader))}
    ${
      teams.length === 0 &&
      hidden === 0 &&
      html`<div class="note empty">
        <p><strong>${texts.noTeamTitle}</strong></p>
        <p>${texts.noTeamText}</p>
      </div>`
    }
    ${teams.map((team, i) => teamCard(team, chosen, i === 0, reader))}
    ${hidden > 0 && html`<p class="hidden">${texts.hiddenTeams(hidden)}</p>`}`;
}
