import type { ConsortiumMemberView } from '../../matching/teams/consortium.dto.js';
import { html, type Html } from '../html.js';
import type { ChosenRequirement, ShownConsortium } from '../page.content.js';
import type { Reader } from '../reader.js';
import { evidenceTable } from './evidence.js';
import { firmLine } from './firm-line.js';
import { inBestLanguage } from './foreign.js';
import { pairList } from './pair-list.js';

/** Who covers what of a requirement that no single firm covers, in which words. */
export function consortiumPart(chosen: ChosenRequirement, reader: Reader): Html | null {
  const { consortium } = chosen;
  if (consortium === null) return null;
  const { texts } = reader;
  const { members } = consortium.view;
  return html`<section class="matches consortium" aria-labelledby="consortium-title">
    <h2 id="consortium-title">${texts.consortium}</h2>
    <p class="hint">${texts.consortiumText}</p>
    <article class="match team">
      <ul class="roles">
        ${members.map((member) => html`<li>${memberLine(member, reader)}</li>`)}
      </ul>
      <h3>${texts.pairsTitle}</h3>
      ${pairList(consortium.view, reader)}
      <details open>
        <summary>${texts.evidence}</summary>
        ${members.map((member) => evidenceOf(member, consortium, chosen, reader))}
      </details>
    </article>
  </section>`;
}

function memberLine({ company, items, share, lead }: ConsortiumMemberView, reader: Reader): Html {
  const { texts, language, percent } = reader;
  const names = items.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  return html`<p class="role">
      <span class="role-name">${lead ? texts.leadFirm : texts.memberFirm}</span>
      <span class="value">${texts.shareOfScope(percent(share / 100))}</span>
    </p>
    <p>${firmLine(company, reader)}</p>
    <p class="offer">${texts.covers(names)}</p>`;
}

function evidenceOf(
  { company, capabilities }: ConsortiumMemberView,
  { descriptions }: ShownConsortium,
  { content }: ChosenRequirement,
  reader: Reader,
): Html[] {
  const asked = { title: content.title, description: content.description ?? {} };
  return capabilities
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ id, title, evidence }) => {
      const offered = { title, description: descriptions.get(id) ?? {} };
      return html`<h4>${inBestLanguage(company.names, reader)} · ${inBestLanguage(title, reader)}</h4>
        ${evidenceTable(evidence, asked, offered, reader)}`;
    });
}
