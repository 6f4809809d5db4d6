import type { FilledRoleView, TeamMemberView } from '../../matching/teams/team.dto.js';
import { html, type Html } from '../html.js';
import type { ChosenOpportunity, ShownTeam } from '../opportunity.content.js';
import type { Reader } from '../reader.js';
import { bar } from './bar.js';
import { evidenceTable } from './evidence.js';
import { firmLine } from './firm-line.js';
import { inBestLanguage } from './foreign.js';
import { pairList } from './pair-list.js';
import { teamGap } from './team-gap.js';

const REASONS_SHOWN = 3;

/** One team: its firms side by side, who fills which role and why; `open` shows pairs and evidence at once. */
export function teamCard(team: ShownTeam, chosen: ChosenOpportunity, open: boolean, reader: Reader): Html {
  const { view, evidence } = team;
  const { texts, number } = reader;
  const everywhereOpen = new Set(chosen.openRoles.map(({ role }) => role));
  const asked = { title: chosen.view.title, description: chosen.view.description ?? {} };
  const gaps = team.gaps.filter(({ role }) => !everywhereOpen.has(role));
  return html`<article class="match team">
    <header>
      <p class="rank" aria-label="${texts.rank(view.rank)}">${view.rank}</p>
      <h3 class="cast">${view.members.map((member) => html`<span>${firmName(member, reader)}</span> `)}</h3>
      <dl class="figures">
        <div class="score">
          <dt>${texts.teamValue}</dt>
          <dd>${number(view.value)}<small>/100</small></dd>
          ${bar(view.value / 100)}
        </div>
        <div>
          <dt>${texts.teamParts.needs}</dt>
          <dd>${number(view.parts.needs)}</dd>
        </div>
        <div>
          <dt>${texts.teamParts.pairs}</dt>
          <dd>${number(view.parts.pairs)}</dd>
        </div>
        <div>
          <dt>${texts.teamParts.market}</dt>
          <dd>${number(view.parts.market)}</dd>
        </div>
      </dl>
    </header>
    <ul class="roles">
      ${chosen.view.effectiveRoles.map(({ id, name }) => {
        const fill = view.fills.find(({ role }) => role === id);
        return html`<li>${fill ? filledRole(fill, reader) : openRole(name, reader)}</li>`;
      })}
    </ul>
    ${view.sideGaps.map(({ text }) => html`<p class="side-gap">${text}</p>`)} ${gaps.map((gap) => teamGap(gap, reader))}
    <details ${open && html`open`}>
      <summary>${texts.pairsAndEvidence}</summary>
      <h4>${texts.pairsTitle}</h4>
      ${pairList(view, reader)}
      <h4>${texts.marketTitle}</h4>
      <ul class="pairs">
        ${view.members.map((member) => html`<li><strong>${firmName(member, reader)}</strong> ${member.market.text}</li>`)}
      </ul>
      ${evidence.map(
        ({ fill, title, description }) =>
          html`<h4>${texts.evidence} · ${fill.name} · ${inBestLanguage(fill.company.names, reader)}</h4>
            ${evidenceTable(fill.evidence, asked, { title, description }, reader)}`,
      )}
    </details>
  </article>`;
}

const firmName = ({ company }: TeamMemberView, reader: Reader): Html => inBestLanguage(company.names, reader);

function filledRole({ name, company, capability, score, reasons }: FilledRoleView, reader: Reader): Html {
  return html`<p class="role">
      <span class="role-name">${name}</span> <span class="value">${reader.number(score)}</span>
    </p>
    <p>${firmLine(company, reader)}</p>
    ${capability && html`<p class="offer">${inBestLanguage(capability.title, reader)}</p>`}
    <ul class="reasons">
      ${reasons.slice(0, REASONS_SHOWN).map(({ text }) => html`<li>${text}</li>`)}
    </ul>`;
}

const openRole = (name: string, { texts }: Reader): Html =>
  html`<p class="role"><span class="role-name">${name}</span></p>
    <p class="absent">${texts.openRole}</p>`;
