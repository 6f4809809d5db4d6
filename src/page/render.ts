import { html } from './html.js';
import type { PageContent } from './page.content.js';
import { consortiumPart } from './parts/consortium.js';
import { documentOf } from './parts/document.js';
import { matchListPart } from './parts/match-list.js';
import { menuPart } from './parts/menu.js';
import { noDemoPart, notFoundPart } from './parts/notes.js';
import { opportunityPart } from './parts/opportunity.js';
import { requirementPart } from './parts/requirement.js';
import { teamListPart } from './parts/team-list.js';
import type { Reader } from './reader.js';

/** The page as text of an HTML document. */
export function renderPage(content: PageContent, reader: Reader): string {
  const { lanes, opportunities, chosen, counts, lastRun } = content;
  if (!chosen) return documentOf(noDemoPart(reader), { place: null, reload: false, lines: [] }, reader);
  const { texts, number, moment } = reader;
  const main = html`<div class="columns">
    ${menuPart(lanes, opportunities, chosen.id, reader)}
    <div class="content">
      ${
        'teams' in chosen
          ? [opportunityPart(chosen, reader), teamListPart(chosen, reader)]
          : [requirementPart(chosen, reader), matchListPart(chosen, reader), consortiumPart(chosen, reader)]
      }
    </div>
  </div>`;
  const { companies, capabilities, requirements } = counts;
  const demo = texts.demo({
    companies: number(companies),
    capabilities: number(capabilities),
    requirements: number(requirements),
  });
  const run = lastRun && [
    texts.lastRun({ when: moment(lastRun.finishedAt), pairs: number(lastRun.pairs) }),
    html` <span class="versions">(${texts.versions(lastRun.versions)})</span>`,
  ];
  const surroundings = {
    place: 'teams' in chosen ? { opportunity: chosen.id } : { requirement: chosen.id },
    reload: chosen.state === 'scoring',
    lines: run ? [demo, run] : [demo],
  };
  return documentOf(main, surroundings, reader);
}

export function renderNotFound(reader: Reader): string {
  return documentOf(notFoundPart(reader), { place: null, reload: false, lines: [] }, reader);
}
