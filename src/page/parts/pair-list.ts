import type { TeamCompanyView, TeamPairView } from '../../matching/teams/team.dto.js';
import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';
import { inBestLanguage } from './foreign.js';

/** Firms that are to work together, in a team or a consortium. */
interface Together {
  readonly members: readonly { readonly company: TeamCompanyView }[];
  readonly pairs: readonly TeamPairView[];
}

/** How well each two of them go together, and why. */
export const pairList = ({ members, pairs }: Together, reader: Reader): Html =>
  html`<ul class="pairs">
    ${pairs.map(({ companies, value, reasons }) => {
      const two = companies.flatMap((id) => members.find(({ company }) => company.id === id) ?? []);
      const names = two.map(({ company }, i) => html`${i > 0 && ' × '}${inBestLanguage(company.names, reader)}`);
      return html`<li>
        <p class="role"><span class="role-name">${names}</span> <span class="value">${reader.number(value)}</span></p>
        <ul class="reasons">
          ${reasons.map(({ text }) => html`<li>${text}</li>`)}
        </ul>
      </li>`;
    })}
  </ul>`;
