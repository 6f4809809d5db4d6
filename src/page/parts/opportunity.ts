import type { QuoteView } from '../../capabilities/capability.dto.js';
import { TEAM_SIDES } from '../../engine/facts/index.js';
import type { Asked } from '../asked.js';
import { html, type Html, type Part } from '../html.js';
import type { ChosenOpportunity } from '../opportunity.content.js';
import type { Reader } from '../reader.js';
import { inBestLanguage } from './foreign.js';
import { originalText } from './original-text.js';
import { partyLine } from './party-line.js';
import { askedList, unconfirmedMark } from './wanted.js';

/** The project: who brings it, in which words, which roles it has. */
export function opportunityPart({ view, owner, asked }: ChosenOpportunity, reader: Reader): Html {
  const { texts, names } = reader;
  const terms = termsOf(view, reader);
  const quotes = quotesOf(view);
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
        ${originalText({ title: view.title, description: view.description ?? {} }, owner.country, quotes, reader)}
        ${quotes.length > 0 && html`<p class="hint">${texts.marks}</p>`}
      </div>
      <div>
        <h2>${texts.roles}</h2>
        <ol class="roles-asked">
          ${view.effectiveRoles.map((role, i) => roleAsked(role, view.roles[i], asked[i] ?? [], reader))}
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

/** The words that were read as conditions. */
function quotesOf({ effectiveRoles, effectiveValue, effectiveNeededBy }: View): QuoteView[] {
  const read = effectiveRoles.flatMap(({ tags, clauses, certifications }) => [...tags, ...clauses, ...certifications]);
  return [...read, effectiveValue, effectiveNeededBy].flatMap((one) => one?.quote ?? []);
}

function roleAsked(
  { name }: View['effectiveRoles'][number],
  role: View['roles'][number] | undefined,
  asked: readonly Asked[],
  reader: Reader,
): Html {
  const { names } = reader;
  const firms = [...(role?.countries ?? []).map(names.country), ...(role?.partnerKinds ?? []).map(names.companyKind)];
  return html`<li>
    <strong>${name}</strong> <span class="facts">${firms.join(' · ')}</span>
    ${(role?.licences ?? []).map(
      (licence) => html`<span class="licence">${reader.texts.licence} · ${inBestLanguage(licence, reader)}</span>`,
    )}
    ${asked.length > 0 && askedList(asked, reader)}
  </li>`;
}

function termsOf(view: View, reader: Reader): (readonly [name: string, value: Part])[] {
  const { texts, names, number, money, day } = reader;
  const { market, effectiveSides, effectiveValue: value, effectiveNeededBy: date } = view;
  const sides = TEAM_SIDES.filter((side) => effectiveSides[side] > 0).map(
    (side) => `${names.country(side === 'host' ? market : side)} ${number(effectiveSides[side])}`,
  );
  return [
    [texts.market, names.country(market)] as const,
    sides.length > 0 && ([texts.sides, sides.join(' · ')] as const),
    value !== null && ([texts.value, html`${span(value, money)} ${readMark(value, reader)}`] as const),
    date !== null &&
      ([
        names.fact('neededBy'),
        html`<time datetime="${date.date}">${day(date.date)}</time> ${readMark(date, reader)}`,
      ] as const),
  ].filter((term) => term !== false);
}

const readMark = ({ quote }: { readonly quote: QuoteView | null }, reader: Reader): Part =>
  quote !== null && unconfirmedMark(reader);

function span({ min, max, currency }: NonNullable<View['effectiveValue']>, money: Reader['money']): string {
  if (min !== null && max !== null) return `${money(min, currency)} – ${money(max, currency)}`;
  if (min !== null) return `≥ ${money(min, currency)}`;
  return max === null ? currency : `≤ ${money(max, currency)}`;
}
