import type { CapabilityFacts, RequirementFacts } from '../../facts/index.js';
import { COMPANY_KINDS, COOPERATION_MODES, LANGUAGES } from '../../facts/index.js';
import type { Judgement } from '../clauses/judgement.js';
import {
  judgeCooperation,
  judgeKind,
  judgeLanguages,
  judgeMarket,
  judgeReach,
  thirdMarkets,
} from '../clauses/partnership.js';
import { countryWords, kindWords, modeWords, regionWords } from '../clauses/term-words.js';
import { byCodeUnits } from '../fixed-point.js';
import type { FactName } from '../reasons.js';
import { regionsCovered } from '../regions.js';
import type { ScoringContext } from '../score.types.js';
import { bothSides, quoteAny } from './quotes.js';
import type { EvidenceRow, Offered, Wanted } from './row.types.js';
import { stateOf } from './terms.js';

/** Closed vocabularies in the order they are shown. */
const inOrderOf =
  <T>(all: readonly T[]) =>
  (some: readonly T[]): readonly T[] =>
    all.filter((one) => some.includes(one));
const modesOf = inOrderOf(COOPERATION_MODES);
const kindsOf = inOrderOf(COMPANY_KINDS);
const languagesOf = inOrderOf(LANGUAGES);

const sorted = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort(byCodeUnits);

/** Markets, ways to cooperate, kinds of partner, regions and languages: what one firm wishes the other to be. */
export function partnershipRows(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): EvidenceRow[] {
  return [
    ...thirdMarkets(requirement, capability).map((market, index) =>
      marketRow(`m${index + 1}`, market, requirement, capability),
    ),
    ...cooperationRow(requirement, capability),
    ...kindRow(requirement, capability),
    ...regionRow(requirement, capability, context),
    ...languageRow(requirement, capability),
  ];
}

function marketRow(
  id: string,
  market: string,
  requirement: RequirementFacts,
  capability: CapabilityFacts,
): EvidenceRow {
  const { company } = capability;
  const present = sorted(company.presence.map((one) => one.market));
  const aimed = sorted([...capability.markets, ...company.markets]).filter((one) => !present.includes(one));
  const words = countryWords(market);
  return row(id, judgeMarket(market, capability), {
    wanted: { kind: 'market', market },
    offered: present.length + aimed.length === 0 ? null : { kind: 'markets', present, aimed },
    fields: ['markets', 'markets'],
    quotes: bothSides(
      quoteAny(words, requirement),
      present.includes(market) || aimed.includes(market) ? quoteAny(words, capability) : null,
    ),
  });
}

function cooperationRow(requirement: RequirementFacts, capability: CapabilityFacts): EvidenceRow[] {
  const asked = modesOf(requirement.cooperationModes);
  const modes = modesOf(capability.cooperationModes);
  if (asked.length === 0) return [];
  const shared = asked.filter((mode) => modes.includes(mode));
  return [
    row('w1', judgeCooperation(asked, modes), {
      wanted: { kind: 'cooperation', modes: asked },
      offered: modes.length === 0 ? null : { kind: 'cooperation', modes },
      fields: ['cooperationModes', 'cooperationModes'],
      quotes: bothSides(
        quoteAny([...shared, ...asked].flatMap(modeWords), requirement),
        quoteAny([...shared, ...modes].flatMap(modeWords), capability),
      ),
    }),
  ];
}

function kindRow(requirement: RequirementFacts, { company }: CapabilityFacts): EvidenceRow[] {
  const kinds = kindsOf(requirement.partnerKinds);
  if (kinds.length === 0) return [];
  return [
    row('p1', judgeKind(kinds, company, 'provider'), {
      wanted: { kind: 'partnerKinds', kinds },
      offered: company.kind === null ? null : { kind: 'companyKind', companyKind: company.kind },
      fields: ['partnerKinds', 'kind'],
      quotes: bothSides(quoteAny(kinds.flatMap(kindWords), requirement), null),
    }),
  ];
}

function regionRow(requirement: RequirementFacts, capability: CapabilityFacts, context: ScoringContext): EvidenceRow[] {
  const regions = sorted(requirement.regions);
  if (regions.length === 0) return [];
  const seat = capability.company.region;
  const stated = regionsCovered(capability);
  const covered = sorted(stated ?? []);
  const offered = [...covered, ...(seat === null ? [] : [seat])];
  return [
    row('a1', judgeReach(regions, capability, context), {
      wanted: { kind: 'regions', regions },
      offered: offered.length === 0 ? null : { kind: 'regions', seat, covered },
      fields: ['regions', stated === null ? 'region' : 'regionsCovered'],
      quotes: bothSides(
        quoteAny(regions.flatMap(regionWords), requirement),
        quoteAny(offered.filter((one) => regions.includes(one)).flatMap(regionWords), capability),
      ),
    }),
  ];
}

/** The languages are those of the firms: what a text says of languages is mostly about the product. */
function languageRow({ company: seeker }: RequirementFacts, { company: provider }: CapabilityFacts): EvidenceRow[] {
  if (seeker.languages.length === 0) return [];
  const judged = row('s1', judgeLanguages(seeker, provider), {
    wanted: { kind: 'languages', languages: languagesOf(seeker.languages) },
    offered: provider.languages.length === 0 ? null : { kind: 'languages', languages: languagesOf(provider.languages) },
    fields: ['languages', 'languages'],
    quotes: [],
  });
  // Nobody asks for it in as many words.
  return [{ ...judged, need: 'nice' }];
}

interface Wish {
  readonly wanted: Wanted;
  readonly offered: Offered | null;
  readonly fields: readonly [requirement: FactName, capability: FactName];
  readonly quotes: EvidenceRow['quotes'];
}

const row = (clause: string, judgement: Judgement, { wanted, offered, fields, quotes }: Wish): EvidenceRow => ({
  clause,
  need: 'should',
  state: stateOf(judgement),
  confirmed: true,
  wanted,
  offered,
  figures: [],
  gaps: [],
  fields: { requirement: fields[0], capability: offered && fields[1] },
  quotes,
});
