import type { RoleGapView } from '../../matching/teams/team.dto.js';
import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';
import { firmLine } from './firm-line.js';

/** A role that stays open: what to look for, and who comes nearest. */
export function teamGap({ name, text, nearest }: RoleGapView, reader: Reader): Html {
  const { texts } = reader;
  return html`<div class="note open-role">
    <p><strong>${texts.openRole} · ${name}</strong></p>
    <p>${text}</p>
    ${
      nearest.length === 0
        ? html`<p class="facts">${texts.nobodyNear}</p>`
        : html`<p class="label">${texts.nearest}</p>
            <ul>
              ${nearest.map(
                ({ company, lacks }) =>
                  html`<li>
                    ${firmLine(company, reader)}
                    ${lacks.map(({ text: lack }) => html`<span class="lack">${lack}</span>`)}
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
}
