import type { CapabilityFacts, ClauseFact, RequiredTag, RequirementFacts, SpecValue } from '../facts/index.js';
import { judgeClause, type ClauseOutcome } from './clauses/outcome.js';
import { inOrder, statementOf } from './clauses/statement.js';
import { placeOf } from './exclusions.js';
import { byCodeUnits } from './fixed-point.js';
import type { MarketGapReason } from './reasons.js';
import { laneOf } from './reference.js';
import { scorePair } from './score.js';
import type { ScoringContext } from './score.types.js';
import { matchTags } from './tag-match.js';

const NEAREST_SHOWN = 3;

/** What firms that may stand on the provider's side of a requirement's lane offer together. */
export interface Supply {
  readonly hasProvider: boolean;
  /** Codes that at least one of them offers, each once, in any order. */
  readonly codes: () => readonly string[];
  /** What those who offer anything near to the requirement state for a spec, in the order of their external ids. */
  readonly stated: (spec: string) => readonly SpecValue[];
  /** The best score of any of them, whatever keeps the pair apart. */
  readonly bestScore: () => number;
}

/**
 * What the market lacks for a requirement whose list is empty: needed concepts that nobody offers (with the nearest
 * that are), hard clauses that nobody meets (with the best on offer). Only firms that may stand on the provider's side
 * of the lane count. "Nobody scores enough" is said only when nothing more precise can be.
 * @throws RangeError when the context does not hold the requirement's lane
 */
export function marketGap(
  requirement: RequirementFacts,
  supply: Supply,
  context: ScoringContext,
): readonly MarketGapReason[] {
  const { code: lane, threshold } = laneOf(context, requirement.lane);
  if (!supply.hasProvider) return [{ code: 'market-no-provider', lane }];
  const gaps: MarketGapReason[] = [
    ...missingTags(requirement.tags, supply, context),
    ...unmetClauses(requirement, supply, context),
  ];
  return gaps.length > 0 ? gaps : [{ code: 'market-below-threshold', threshold, best: supply.bestScore() }];
}

/** Asks one capability after another. */
export function supplyOf(
  requirement: RequirementFacts,
  capabilities: readonly CapabilityFacts[],
  context: ScoringContext,
): Supply {
  const providers = [...capabilities]
    .filter((capability) => placeOf(requirement, capability, context).length === 0)
    .sort((a, b) => byCodeUnits(a.id, b.id));
  // Figures of products that have nothing to do with the requirement are left out: a pump's weight says nothing about lidars.
  const alike = providers.filter((capability) => offersNear(requirement, capability, context));
  return {
    hasProvider: providers.length > 0,
    codes: () => [...new Set(providers.flatMap(({ tags }) => tags.map(({ code }) => code)))],
    stated: (spec) => alike.flatMap(({ specs }) => specs[spec] ?? []),
    bestScore: () => Math.max(...providers.map((capability) => scorePair(requirement, capability, context).score)),
  };
}

/** Whether the capability has anything to do with what is asked for. */
export const offersNear = (
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean =>
  requirement.tags.length === 0 || matchTags(requirement, capability, context).some(({ value }) => value > 0);

function missingTags(
  required: readonly RequiredTag[],
  supply: Supply,
  { hierarchy }: ScoringContext,
): MarketGapReason[] {
  const offered = [...supply.codes()].sort(byCodeUnits);
  const wanted = required.filter(({ need }) => need === 'must').map(({ code }) => code);
  return [...new Set(wanted)]
    .filter((code) => !offered.some((offer) => hierarchy.isWithin(offer, code)))
    .sort(byCodeUnits)
    .map((code) => ({ code: 'market-no-tag', required: code, nearest: nearest(code, offered, hierarchy) }));
}

function nearest(required: string, offered: readonly string[], hierarchy: ScoringContext['hierarchy']): string[] {
  return offered
    .map((code) => ({ code, similarity: hierarchy.similarity(required, code).value }))
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || byCodeUnits(a.code, b.code))
    .slice(0, NEAREST_SHOWN)
    .map(({ code }) => code);
}

function unmetClauses(requirement: RequirementFacts, supply: Supply, context: ScoringContext): MarketGapReason[] {
  const gaps: MarketGapReason[] = [];
  for (const clause of inOrder(requirement.clauses)) {
    if (clause.need !== 'must') continue;
    const offer = bestOffer(clause, supply.stated(clause.spec), context);
    if (offer?.state === 'met') continue;
    const tellsHowFar = offer !== null && (offer.offered.shape === 'number' || offer.state === 'near');
    const best = tellsHowFar ? offer.offered : null;
    gaps.push({ code: 'market-no-clause', ...statementOf(clause, context), stated: offer !== null, best });
  }
  return gaps;
}

interface Offer {
  readonly offered: SpecValue;
  readonly state: ClauseOutcome['state'];
}

/** The offer that comes closest to the bound; among equals the first in the order given. */
function bestOffer(clause: ClauseFact, offers: readonly SpecValue[], context: ScoringContext): Offer | null {
  // Judged as a soft clause, so that offers that miss the bound can be told apart.
  const soft: ClauseFact = { ...clause, need: 'should' };
  const judged = offers.map((offered) => ({ offered, ...judgeClause(soft, offered, context) }));
  const known = judged.filter(({ state }) => state !== 'no-data');
  return known.reduce<(typeof known)[number] | null>((best, offer) => {
    if (best === null) return offer;
    const ahead = (offer.value ?? 0) - (best.value ?? 0) || reach(clause, offer.offered) - reach(clause, best.offered);
    return ahead > 0 ? offer : best;
  }, null);
}

/** How far a figure goes in the direction that a one-sided bound asks for. */
function reach({ bound }: ClauseFact, offered: SpecValue): number {
  if (offered.shape === 'text') return 0;
  const { min, max } = offered;
  if (bound.op === '>=') return max ?? min ?? 0;
  return bound.op === '<=' ? -(min ?? max ?? 0) : 0;
}
