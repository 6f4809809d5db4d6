import { html } from './html.js';
import type { PageContent } from './page.content.js';
import { documentOf } from './parts/document.js';
import { matchListPart } from './parts/match-list.js';
import { menuPart } from './parts/menu.js';
import { noDemoPart, notFoundPart } from './parts/notes.js';
import { requirementPart } from './parts/requirement.js';
import type { Reader } from './reader.js';

/** The page as text of an HTML document. */
export function renderPage({ lanes, chosen, counts, lastRun }: PageContent, reader: Reader): string {
  if (!chosen) return documentOf(noDemoPart(reader), { requirement: null, reload: false, lines: [] }, reader);
  const { texts, number, moment } = reader;
  const main = html`<div class="columns">
    ${menuPart(lanes, chosen.id, reader)}
    <div class="content">${requirementPart(chosen, reader)}${matchListPart(chosen, reader)}</div>
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
    requirement: chosen.id,
    reload: chosen.state === 'scoring',
    lines: run ? [demo, run] : [demo],
  };
  return documentOf(main, surroundings, reader);
}

export function renderNotFound(reader: Reader): string {
  return documentOf(notFoundPart(reader), { requirement: null, reload: false, lines: [] }, reader);
}
