import { pointsText } from '../../scoring/wording/quantities.js';
import type { GapAdvice } from '../reasons.js';
import type { TeamPhrases } from './phrases.js';
import { placesOf, type TeamNames } from './team-names.js';

const list = (items: readonly string[]): string => items.join(', ');
const joined = (items: readonly string[], word: 'and' | 'or'): string =>
  items.length < 2 ? list(items) : `${list(items.slice(0, -1))} ${word} ${items.at(-1) ?? ''}`;
const either = (items: readonly string[]): string => joined(items, 'or');
const a = (name: string): string => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
/** `the United Arab Emirates` within a sentence. */
const inside = (country: string): string =>
  /^(United|Netherlands|Philippines)/.test(country) ? `the ${country}` : country;

const placeOf = ({ local, market, countries }: GapAdvice, names: TeamNames): string => {
  if (local) return ` in ${inside(names.country(market))}`;
  return countries.length === 0 ? '' : ` from ${either(countries.map((one) => inside(names.country(one))))}`;
};

function lookFor(advice: GapAdvice, names: TeamNames): string {
  const { kinds, tags, licences } = advice;
  const who = kinds.length === 0 ? 'a company' : either(kinds.map((kind) => a(names.companyKind(kind))));
  const offer = tags.length === 0 ? '' : ` that offers ${joined(tags.map(names.tag), 'and')}`;
  const permit = licences.length === 0 ? '' : ` with ${list(licences.map(names.text))}`;
  return `${who}${placeOf(advice, names)}${offer}${permit}`;
}

export const english: TeamPhrases = {
  slot: (reason, names) => {
    switch (reason.code) {
      case 'kind-asked':
        return `It is ${a(names.companyKind(reason.kind))}, as the role asks.`;
      case 'kind-other':
        return `It is ${a(names.companyKind(reason.kind))}; the role asks for ${either(reason.asked.map((kind) => a(names.companyKind(kind))))}.`;
      case 'kind-unstated':
        return `It does not state its kind; the role asks for ${either(reason.asked.map((kind) => a(names.companyKind(kind))))}.`;
      case 'country-other':
        return `It comes from ${inside(names.country(reason.country))}; the role is for companies from ${either(reason.asked.map((one) => inside(names.country(one))))}.`;
      case 'not-local':
        return `It has neither its seat, an office nor a licence in ${inside(names.country(reason.market))}.`;
      case 'nothing-offered':
        return 'It has registered no capability that shows what it offers.';
      case 'other-offered':
        return 'What it offers has no tags that the role could be compared with.';
      case 'sectors-other':
        return 'It does such work for other sectors than the one that the role is about.';
      case 'words-echo':
        return 'It calls its offer by the words in which the role is described.';
      case 'licence-held':
        return `It holds a licence in ${inside(names.country(reason.market))}.`;
      case 'licence-unstated':
        return `No licence in ${inside(names.country(reason.market))} is stated; asked for: ${list(reason.licences.map(names.text))}.`;
      case 'role-undefined':
        return 'The role does not say what it needs.';
      case 'below-threshold':
        return `It scores ${pointsText(reason.score)}, below the ${pointsText(reason.threshold)} from which a role counts as filled.`;
      case 'market-home':
        return `It is at home in ${inside(names.country(reason.market))}.`;
      case 'market-presence':
        return `It already has ${names.presence(reason.kind)} in ${inside(names.country(reason.market))}.`;
      case 'market-aim':
        return `It wants to enter ${inside(names.country(reason.market))}.`;
      case 'market-other':
        return `It names other markets than ${inside(names.country(reason.market))}.`;
      case 'market-unstated':
        return `It does not say whether it works in ${inside(names.country(reason.market))}.`;
    }
  },
  pair: (reason, names) => {
    switch (reason.code) {
      case 'language-home':
        return `They can work in ${names.language(reason.language)}, the language of one of them.`;
      case 'language-common':
        return `They can work in ${joined(reason.languages.map(names.language), 'and')}.`;
      case 'language-apart':
        return 'They have no working language in common: plan for an interpreter.';
      case 'language-unstated':
        return 'Working languages are not stated.';
      case 'kind-wished':
        return `${names.company(reason.by)} wishes for ${a(names.companyKind(reason.kind))}, which ${names.company(reason.of)} is.`;
      case 'kind-unwished':
        return `${names.company(reason.by)} wishes for another kind of partner than ${a(names.companyKind(reason.kind))} such as ${names.company(reason.of)}.`;
      case 'region-wished':
        return `${names.company(reason.by)} wishes for a partner in ${inside(names.region(reason.region))}, where ${names.company(reason.of)} is.`;
      case 'region-unwished':
        return `${names.company(reason.by)} wishes for a partner in ${either(placesOf(reason.wished, names))}; ${names.company(reason.of)} is in ${inside(names.region(reason.region))}.`;
      case 'modes-shared':
        return `Both are open to ${joined(reason.modes.map(names.cooperationMode), 'and')}.`;
      case 'modes-apart':
        return 'They name different ways to cooperate.';
      case 'wishes-unstated':
        return 'Neither says what partner it wishes for.';
      case 'strengths-differ':
        return 'What they offer complements each other.';
      case 'strengths-overlap':
        return `Both offer ${joined(reason.tags.map(names.tag), 'and')}: agree early on who does what.`;
      case 'strengths-unstated':
        return 'What at least one of them offers is not stated.';
      case 'competitors':
        return `They are direct competitors: both offer ${joined(reason.tags.map(names.tag), 'and')}.`;
      case 'sector-excluded':
        return `${names.company(reason.by)} stays out of ${names.tag(reason.sector)}, where ${names.company(reason.of)} works.`;
    }
  },
  gap: (advice, names) => {
    const role = names.role(advice.role);
    switch (advice.code) {
      case 'look-for': {
        const licensed = advice.licences.length === 0 ? '' : 'licensed ';
        return `No ${licensed}${role}${placeOf(advice, names)} is registered: look for ${lookFor(advice, names)}.`;
      }
      case 'describe-role':
        return `The role “${role}” says too little to find anybody: add tags, conditions or the kind of company.`;
      case 'team-full':
        return `The role of ${role} stays open in this team: companies could fill it, but not within four members and the sides asked for.`;
    }
  },
  side: ({ side, asked, found }, market, names) =>
    `${found} of ${asked} ${asked === 1 ? 'company' : 'companies'} asked for from ${inside(names.teamSide(side, market))}.`,
  noConsortium: (result, item, names) => {
    switch (result.state) {
      case 'one-firm':
        return `No consortium is needed: ${names.company(result.company.id)} covers everything by itself.`;
      case 'uncovered':
        return `Nobody covers: ${list(result.items.map(item))}.`;
      case 'indivisible':
        return 'The requirement asks for fewer than two things, so there is nothing to share out.';
      case 'too-many-firms':
        return `More than ${result.most} companies would be needed.`;
    }
  },
};
