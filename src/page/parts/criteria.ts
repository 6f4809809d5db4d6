import type { CriterionView } from '../../matching/lists/match.dto.js';
import { html, type Html } from '../html.js';
import type { Reader } from '../reader.js';
import { bar } from './bar.js';

/** Criteria as bars, the heaviest first, each with its reasons. */
export function criteriaList(criteria: readonly CriterionView[], reader: Reader): Html {
  const { texts, number, percent } = reader;
  return html`<ul class="criteria">
    ${[...criteria]
      .sort((a, b) => b.weight - a.weight)
      .map(
        ({ name, weight, value, reasons }) =>
          html`<li>
            <p class="criterion">
              <span class="name">${name}</span>
              ${weight > 0 && html`<span class="weight">${texts.weight(percent(weight))}</span>`}
              <span class="value">${value === null ? texts.noData : number(value * 100)}</span>
            </p>
            ${bar(value)}
            ${
              reasons.length > 0 &&
              html`<ul class="reasons">
                ${reasons.map(({ text }) => html`<li>${text}</li>`)}
              </ul>`
            }
          </li>`,
      )}
  </ul>`;
}
