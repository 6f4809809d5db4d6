import type { CooperationMode } from '../facts/index.js';
import { type ComplianceFacts, type Party, valueOf } from './facts.js';
import { askAbout, type Checked } from './outcome.js';
import type { Topic } from './topics.js';

/** China as export controls see it. Data and AI rules are of the mainland alone: `CN`. */
const CHINA = new Set(['CN', 'HK', 'MO']);
/** Forms in which knowledge goes over, and not only things or services. */
const TECHNOLOGY_MODES = new Set<CooperationMode>([
  'licence',
  'technology-transfer',
  'co-development',
  'joint-venture',
]);
const JOINT_MODES = new Set<CooperationMode>(['co-development', 'joint-venture']);

export const partyFrom = (facts: ComplianceFacts, country: string): Party | undefined =>
  facts.parties.find((party) => party.country === country);
export const partyFromOutside = (facts: ComplianceFacts, country: string): Party | undefined =>
  facts.parties.find((party) => party.country !== country);
export const counterpartOf = ({ parties: [first, second] }: ComplianceFacts, party: Party): Party =>
  party === first ? second : first;

export const isUsedIn = (facts: ComplianceFacts, country: string): boolean => facts.destinations.includes(country);

export const isAbout = (topics: ReadonlySet<Topic>, asked: readonly Topic[]): boolean =>
  asked.some((topic) => topics.has(topic));

/** Whoever puts such a thing into the deal, wherever it is from or from one country. */
export const bringerOf = (facts: ComplianceFacts, asked: readonly Topic[], country?: string): Party | undefined =>
  facts.parties.find((party) => (country === undefined || party.country === country) && isAbout(party.brings, asked));

/** Whether knowledge of how to make the thing goes over; undefined while the form of the cooperation is unknown. */
export const movesTechnology = (facts: ComplianceFacts): boolean | undefined => {
  if (valueOf(facts, 'equity') === true) return true;
  return valueOf(facts, 'cooperation')?.some((mode) => TECHNOLOGY_MODES.has(mode));
};

/** The party of a country whose technology is in the deal: what it brings or, where both work jointly, what it is about. */
export function technologyOwner(facts: ComplianceFacts, country: string, asked: readonly Topic[]): Party | undefined {
  const party = bringerOf(facts, asked, country);
  if (party !== undefined) return party;
  const joint = valueOf(facts, 'cooperation')?.some((mode) => JOINT_MODES.has(mode)) ?? true;
  return joint && isAbout(facts.topics, asked) ? partyFrom(facts, country) : undefined;
}

/** Whether things are sold; undefined while the form of the cooperation is unknown. */
export const sellsGoods = (facts: ComplianceFacts): boolean | undefined =>
  valueOf(facts, 'cooperation')?.includes('supply');

const isFromChina = (party: Party): boolean =>
  CHINA.has(party.country) || CHINA.has(party.known.ultimateParent?.value ?? '');

/** Whether the deal reaches China or a firm of China or Macau, wherever that stands; a question while a parent is unknown. */
export function reachesChina({ parties, destinations }: ComplianceFacts): boolean | Checked {
  return destinations.some((country) => CHINA.has(country)) || isAnyChinese(parties);
}

/** Whether one of the parties is from China or owned from there; a question while that is unknown. */
export function isAnyChinese(parties: readonly Party[]): boolean | Checked {
  if (parties.some(isFromChina)) return true;
  const open = parties.filter(({ known }) => known.ultimateParent === undefined);
  return open.length > 0 && askAbout('ultimateParent', open);
}

/** Parties whose screening is not settled. */
export const unscreened = ({ parties }: ComplianceFacts): readonly Party[] =>
  parties.filter(({ known }) => known.screening === undefined);
