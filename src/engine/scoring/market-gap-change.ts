import type { CapabilityFacts, RequirementFacts, SpecValue } from '../facts/index.js';
import { placeOf } from './exclusions.js';
import { offersNear } from './market-gap.js';
import type { Reason } from './reasons.js';
import { scorePair } from './score.js';
import type { ScoringContext } from './score.types.js';

/**
 * Whether what the market lacks for a requirement may be another because one capability changed; false only where
 * `marketGap` would say the very same again.
 * @param gap as `marketGap` said it while the capability was as `before`, whatever the others offer meanwhile
 * @param before null where it was not there, or shut @param after null where it is not there any more, or shut
 */
export function mayChangeGap(
  requirement: RequirementFacts,
  gap: readonly Reason[],
  before: CapabilityFacts | null,
  after: CapabilityFacts | null,
  context: ScoringContext,
): boolean {
  const provides = (one: CapabilityFacts | null): boolean =>
    one !== null && placeOf(requirement, one, context).length === 0;
  const was = provides(before) ? before : null;
  const is = provides(after) ? after : null;
  const [reason] = gap;
  if (was === null && is === null) return false;
  // Whether it was the last that could provide, only the others know.
  if (reason === undefined || is === null || reason.code === 'market-no-provider') return true;
  return (
    mayAnswerTags(requirement, was, is, context) ||
    mayMeetClauses(requirement, was, is, context) ||
    (reason.code === 'market-below-threshold' && mayBeBest(requirement, reason.best, was, is, context))
  );
}

/** A code that comes or goes matters where it is near to one that has to be offered. */
function mayAnswerTags(
  { tags }: RequirementFacts,
  was: CapabilityFacts | null,
  is: CapabilityFacts,
  { hierarchy }: ScoringContext,
): boolean {
  const before = new Set(was?.tags.map(({ code }) => code));
  const after = new Set(is.tags.map(({ code }) => code));
  const moved = [...[...before].filter((code) => !after.has(code)), ...[...after].filter((code) => !before.has(code))];
  return tags.some(
    ({ need, code }) => need === 'must' && moved.some((offered) => hierarchy.similarity(code, offered).value > 0),
  );
}

function mayMeetClauses(
  requirement: RequirementFacts,
  was: CapabilityFacts | null,
  is: CapabilityFacts,
  context: ScoringContext,
): boolean {
  const keys = requirement.clauses.filter(({ need }) => need === 'must').map(({ spec }) => spec);
  const stated = (one: CapabilityFacts | null): readonly (SpecValue | null)[] => {
    const counts = one !== null && keys.some((key) => one.specs[key]) && offersNear(requirement, one, context);
    return keys.map((key) => (counts ? (one.specs[key] ?? null) : null));
  };
  const [before, after] = [stated(was), stated(is)];
  return before.some((value, at) => !areSame(value, after[at] ?? null));
}

function areSame(one: SpecValue | null, other: SpecValue | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.shape === 'text') return other.shape === 'text' && one.text === other.text;
  return other.shape === 'number' && one.min === other.min && one.max === other.max;
}

/** The best score falls only when the best falls. */
function mayBeBest(
  requirement: RequirementFacts,
  best: number,
  was: CapabilityFacts | null,
  is: CapabilityFacts,
  context: ScoringContext,
): boolean {
  if (scorePair(requirement, is, context).score > best) return true;
  return was !== null && scorePair(requirement, was, context).score >= best;
}
