import { html, type Html } from '../html.js';
import type { Party } from '../party.js';
import type { Reader } from '../reader.js';
import { inBestLanguage } from './foreign.js';

/** A firm in one line: name, country, region, kind. */
export function partyLine({ names, country, kind, region }: Party, reader: Reader): Html {
  // A region without a name is called by its country.
  const facts = new Set([
    reader.names.country(country),
    region === null ? null : reader.names.region(region),
    kind === null ? null : reader.names.companyKind(kind),
  ]);
  facts.delete(null);
  return html`<strong>${inBestLanguage(names, reader)}</strong> <span class="facts">${[...facts].join(' · ')}</span>`;
}
