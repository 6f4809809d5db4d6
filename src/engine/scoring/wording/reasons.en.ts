import type { Reason } from '../reasons.js';
import type { NameLookup } from './names.js';
import { boundText, formatNumber as n, pointsText, shownUnit, valueText } from './quantities.js';
import { moneyText } from './money.js';

const list = (items: readonly string[]): string => items.join(', ');
const count = (value: number, one: string): string => `${n(value)} ${one}${value === 1 ? '' : 's'}`;

export function renderReason(reason: Reason, names: NameLookup): string {
  switch (reason.code) {
    case 'no-data':
      return `No data: ${list(reason.missing.map(names.fact))}.`;
    case 'not-asked':
      return `The requirement does not state: ${list(reason.missing.map(names.fact))}.`;
    case 'tag-exact':
      return `Matches on ${names.tag(reason.required)}.`;
    case 'tag-more-specific':
      return `Offers ${names.tag(reason.offered)}, a kind of ${names.tag(reason.required)}.`;
    case 'tag-more-general':
      return `Names only the broader ${names.tag(reason.offered)}; ${names.tag(reason.required)} is wanted.`;
    case 'tag-sibling':
      return `Offers ${names.tag(reason.offered)}, which is close to ${names.tag(reason.required)}.`;
    case 'tag-related':
      return `Offers ${names.tag(reason.offered)}, which is related to ${names.tag(reason.required)}.`;
    case 'wording-agrees':
      return 'Both texts speak of the same thing, though their tags do not show it.';
    case 'tag-missing':
      return `${names.tag(reason.required)} is not among what is offered.`;
    case 'clause-met':
    case 'clause-near':
    case 'clause-failed': {
      const offered = valueText(reason.offered, shownUnit(reason.spec, reason.unit), 'en', names.words);
      return `${names.spec(reason.spec)}: ${offered} offered, ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'en', names.words)} wanted; ${OUTCOME[reason.code]}.`;
    }
    case 'clause-unstated':
      return `${names.spec(reason.spec)} is not stated; ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'en', names.words)} is wanted.`;
    case 'clause-insisted':
      return `The seeker turns away offers without ${names.spec(reason.spec)} ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'en', names.words)}, and this one does not state it; state it to be judged by it.`;
    case 'certification-insisted':
      return `The seeker turns away offers without ${names.certification(reason.certification)}, and this one does not say whether it is held; say so if it is.`;
    case 'certification-held':
      return reason.by === reason.certification
        ? `Holds ${names.certification(reason.by)}.`
        : `Holds ${names.certification(reason.by)}, which includes ${names.certification(reason.certification)}.`;
    case 'certification-denied':
      return `States that ${names.certification(reason.certification)} is not held.`;
    case 'certification-unstated':
      return `Whether ${names.certification(reason.certification)} is held is not stated.`;
    case 'quantity-above-minimum':
      return `The ${n(reason.quantity)} wanted a month reach the minimum order of ${n(reason.minOrder)}.`;
    case 'quantity-below-minimum':
      return `The ${n(reason.quantity)} wanted a month are below the minimum order of ${n(reason.minOrder)}.`;
    case 'capacity-enough':
      return `Can make ${n(reason.monthlyCapacity)} a month, enough for the ${n(reason.quantity)} wanted.`;
    case 'capacity-short':
      return `Can make only ${n(reason.monthlyCapacity)} of the ${n(reason.quantity)} wanted a month.`;
    case 'price-within-budget':
      return `The price of ${moneyText(reason.price, reason.currency, 'en')} is within the budget of ${moneyText(reason.budget, reason.budgetCurrency, 'en')}.`;
    case 'price-over-budget':
      return `The price of ${moneyText(reason.price, reason.currency, 'en')} is above the budget of ${moneyText(reason.budget, reason.budgetCurrency, 'en')}.`;
    case 'delivery-in-time':
      return `Delivers in ${count(reason.leadTimeDays, 'day')}, in time: ${count(reason.days, 'day')} left.`;
    case 'delivery-late':
      return reason.days < 0
        ? `Delivers in ${count(reason.leadTimeDays, 'day')}, but the date needed has passed.`
        : `Delivers in ${count(reason.leadTimeDays, 'day')}, too late: ${count(reason.days, 'day')} left.`;
    case 'trl':
      return `Technology readiness level ${reason.trl} of 9.`;
    case 'certifications-stated':
      return `Certifications held: ${list(reason.certifications.map(names.certification))}.`;
    case 'references-stated':
      return reason.count === 0
        ? 'No reference customers or projects yet.'
        : `${count(reason.count, 'reference customer or project').replace('customer or projects', 'customers or projects')}.`;
    case 'company-verified':
      return 'The identity of the company is verified.';
    case 'card-graded':
      return `Advisors have graded ${count(reason.items, 'item')} of its evaluation card, on average ${pointsText(reason.grade)} of 100.`;
    case 'cluster-strong':
      return `${names.cluster(reason.cluster)} is strong in ${list(reason.tags.map(names.tag))}.`;
    case 'language-own':
      return `The provider works in ${names.language(reason.language)}.`;
    case 'language-shared':
      return `Both work in ${list(reason.languages.map(names.language))}.`;
    case 'language-none':
      return 'The two share no working language.';
    case 'local-partner':
      return `A local ${reason.kind === null ? 'partner' : names.companyKind(reason.kind)} that works in ${names.language(reason.language)}.`;
    case 'local-presence':
      return `Has an office, a licence or a partner in ${names.country(reason.country)}.`;
    case 'region-match':
      return `${names.side(reason.side)} is in ${names.region(reason.region)}, as wished.`;
    case 'region-near':
      return `${names.side(reason.side)} is in ${names.region(reason.region)}, in one cluster with a region wished for.`;
    case 'region-other':
      return `${names.side(reason.side)} is in ${names.region(reason.region)}, outside the regions wished for.`;
    case 'region-covered':
      return `Serves ${names.region(reason.region)}, as wished.`;
    case 'region-uncovered':
      return `Does not list the regions wished for among those it serves: ${list(reason.wished.map(names.region))}.`;
    case 'market-present':
      return `Already active in ${names.country(reason.market)}.`;
    case 'market-aimed':
      return `Also aims at ${names.country(reason.market)}.`;
    case 'market-absent':
      return `Does not name ${names.country(reason.market)} among its markets.`;
    case 'partner-kind-wanted':
      return `${names.side(reason.side)} is of a kind that is wished for: ${names.companyKind(reason.kind)}.`;
    case 'partner-kind-other':
      return `${names.side(reason.side)} is of another kind than wished for: ${names.companyKind(reason.kind)}.`;
    case 'cooperation-shared':
      return `Both accept: ${list(reason.modes.map(names.cooperationMode))}.`;
    case 'cooperation-none':
      return 'No way to cooperate suits both.';
    case 'text-affinity':
      return `The wording of the two texts is ${pointsText(reason.value)}% alike.`;
    case 'meaning-affinity':
      return `A language model finds the two texts ${pointsText(reason.value)}% alike in meaning.`;
    case 'meaning-unread':
      return 'The language model has not read both texts yet; this does not count.';
    case 'same-company':
      return 'Both sides are the same company.';
    case 'lane-direction':
      return `The lane ${names.lane(reason.lane)} is not open to this seeker (${names.country(reason.seekerCountry)}) and provider (${names.country(reason.providerCountry)}).`;
    case 'lane-not-offered':
      return `Not offered in the lane ${names.lane(reason.lane)}.`;
    case 'excluded-sector':
      return `The provider does not serve ${names.tag(reason.sector)}.`;
    case 'no-common-ground':
      return 'Nothing that is offered comes near what is wanted.';
    case 'market-no-provider':
      return `No company provides in the lane ${names.lane(reason.lane)} yet.`;
    case 'market-no-tag':
      return reason.nearest.length === 0
        ? `Nobody offers ${names.tag(reason.required)} yet, nor anything near it.`
        : `Nobody offers ${names.tag(reason.required)} yet; nearest on offer: ${list(reason.nearest.map(names.tag))}.`;
    case 'market-no-clause': {
      const wanted = `${names.spec(reason.spec)}: ${boundText(reason.bound, shownUnit(reason.spec, reason.unit), 'en', names.words)} wanted`;
      if (!reason.stated) return `${wanted}; no supplier states it.`;
      return reason.best === null
        ? `${wanted}; no supplier meets it.`
        : `${wanted}; the best on offer is ${valueText(reason.best, shownUnit(reason.spec, reason.unit), 'en', names.words)}.`;
    }
    case 'market-below-threshold':
      if (reason.best >= reason.threshold)
        return `The best candidate scores ${pointsText(reason.best)}, but offers something else or fails a condition that must be met.`;
      return `The best candidate scores ${pointsText(reason.best)}; at least ${pointsText(reason.threshold)} is needed to be offered.`;
  }
}

const OUTCOME = { 'clause-met': 'met', 'clause-near': 'nearly met', 'clause-failed': 'not met' } as const;
