import { TEAM_SIDES } from '../../engine/facts/index.js';
import { html, type Html, type Part } from '../html.js';
import type { ChosenOpportunity } from '../opportunity.content.js';
import type { Reader } from '../reader.js';
import { inBestLanguage } from './foreign.js';
import { originalText } from './original-text.js';
import { partyLine } from './party-line.js';

/** The project: who brings it, in which words, which roles it has. */
export function opportunityPart({ view, owner }: ChosenOpportunity, reader: Reader): Html {
  const { texts, names } = reader;
  const terms = termsOf(view, reader);
  return html`<section class="requirement" aria-labelledby="requirement-title">
    <p class="lane-line">
      <span class="lane third-country">${names.country(view.market)}</span> <span>${texts.opportunityLine}</span>
    </p>
    <h1 id="requirement-title">${inBestLanguage(view.title, reader)}</h1>
    <p class="party">
      <span class="label">${texts.proposer}</span>
      ${partyLine(owner, reader)}
    </p>
    <div class="two">
      <div>
        <h2>${texts.originalText}</h2>
        ${originalText({ title: view.title, description: view.description ?? {} }, owner.country, [], reader)}
      </div>
      <div>
        <h2>${texts.roles}</h2>
        <ol class="roles-asked">
          ${view.effectiveRoles.map((role, i) => roleAsked(role, view.roles[i], reader))}
        </ol>
        <h2>${texts.terms}</h2>
        <dl class="terms">
          ${terms.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
      </div>
    </div>
  </section>`;
}

type View = ChosenOpportunity['view'];

function roleAsked(
  { name, tags }: View['effectiveRoles'][number],
  role: View['roles'][number] | undefined,
  reader: Reader,
): Html {
  const { names } = reader;
  const asked = [
    ...(role?.countries ?? []).map(names.country),
    ...(role?.partnerKinds ?? []).map(names.companyKind),
    ...tags.map(({ code }) => names.tag(code)),
  ];
  return html`<li>
    <strong>${name}</strong> <span class="facts">${asked.join(' · ')}</span>
    ${(role?.licences ?? []).map(
      (licence) => html`<span class="licence">${reader.texts.licence} · ${inBestLanguage(licence, reader)}</span>`,
    )}
  </li>`;
}

function termsOf(view: View, reader: Reader): (readonly [name: string, value: Part])[] {
  const { texts, names, number, money, day } = reader;
  const { market, effectiveSides, value, neededBy } = view;
  const sides = TEAM_SIDES.filter((side) => effectiveSides[side] > 0).map(
    (side) => `${names.country(side === 'host' ? market : side)} ${number(effectiveSides[side])}`,
  );
  return [
    [texts.market, names.country(market)] as const,
    sides.length > 0 && ([texts.sides, sides.join(' · ')] as const),
    value !== undefined && ([texts.value, span(value, money)] as const),
    neededBy !== undefined &&
      ([names.fact('neededBy'), html`<time datetime="${neededBy}">${day(neededBy)}</time>`] as const),
  ].filter((term) => term !== false);
}

function span({ min, max, currency }: NonNullable<View['value']>, money: Reader['money']): string {
  if (min !== undefined && max !== undefined) return `${money(min, currency)} – ${money(max, currency)}`;
  if (min !== undefined) return `≥ ${money(min, currency)}`;
  return max === undefined ? currency : `≤ ${money(max, currency)}`;
}
