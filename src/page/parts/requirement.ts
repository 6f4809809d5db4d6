import { html, type Html, type Part } from '../html.js';
import type { ChosenRequirement } from '../page.content.js';
import type { Reader } from '../reader.js';
import { inBestLanguage } from './foreign.js';
import { originalText } from './original-text.js';
import { partyLine } from './party-line.js';
import { askedList } from './wanted.js';

/** The asking side: who, what for, in which words, and what Naru took from them. */
export function requirementPart(chosen: ChosenRequirement, reader: Reader): Html {
  const { lane, content, seeker, asked, matches, nearMisses } = chosen;
  const { texts, language } = reader;
  const quotes = [...matches, ...nearMisses].flatMap(({ view }) =>
    view.evidence.flatMap((row) => row.quotes.filter(({ side }) => side === 'requirement')),
  );
  const terms = termsOf(chosen, reader);
  return html`<section class="requirement" aria-labelledby="requirement-title">
    <p class="lane-line">
      <span class="lane ${lane.code}">${lane.names[language]}</span> <span>${lane.advice[language]}</span>
    </p>
    <h1 id="requirement-title">${inBestLanguage(content.title, reader)}</h1>
    <p class="party"><span class="label">${texts.seeker}</span> ${partyLine(seeker, reader)}</p>
    <div class="two">
      <div>
        <h2>${texts.originalText}</h2>
        ${originalText({ title: content.title, description: content.description ?? {} }, seeker.country, quotes, reader)}
        ${quotes.length > 0 && html`<p class="hint">${texts.marks}</p>`}
      </div>
      <div>
        <h2>${texts.asked}</h2>
        ${askedList(asked, reader)}
        ${
          terms.length > 0 &&
          html`<h2>${texts.terms}</h2>
            <dl class="terms">
              ${terms.map(
                ([name, value]) =>
                  html`<dt>${name}</dt>
                    <dd>${value}</dd>`,
              )}
            </dl>`
        }
      </div>
    </div>
  </section>`;
}

function termsOf({ content }: ChosenRequirement, reader: Reader): (readonly [name: string, value: Part])[] {
  const { names, number, money, day, language } = reader;
  const { quantity, budget, neededBy, cooperationModes = [], partnerKinds = [], regions = [], markets = [] } = content;
  const list = (items: readonly string[]): string => items.join(language === 'zh' ? '、' : ', ');
  return [
    quantity !== undefined && ([names.fact('quantity'), number(quantity)] as const),
    budget !== undefined && ([names.fact('budget'), money(budget.max, budget.currency)] as const),
    neededBy !== undefined &&
      ([names.fact('neededBy'), html`<time datetime="${neededBy}">${day(neededBy)}</time>`] as const),
    cooperationModes.length > 0 &&
      ([names.fact('cooperationModes'), list(cooperationModes.map(names.cooperationMode))] as const),
    partnerKinds.length > 0 && ([names.fact('partnerKinds'), list(partnerKinds.map(names.companyKind))] as const),
    regions.length > 0 && ([names.fact('regions'), list(regions.map(names.region))] as const),
    markets.length > 0 && ([names.fact('markets'), list(markets.map(names.country))] as const),
  ].filter((term) => term !== false);
}
