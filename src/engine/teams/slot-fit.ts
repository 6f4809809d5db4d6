import type { Candidate, CapabilityFacts, RoleSlot } from '../facts/index.js';
import { byCodeUnits } from '../scoring/fixed-point.js';
import { scorePair, type PairScore, type Reason, type ScoringContext } from '../scoring/index.js';
import { sectorsOf } from '../scoring/sectors.js';
import { namesThing, subjectOf } from '../scoring/subject.js';
import { type AskedSlot, sameFrom } from './asked-slot.js';
import { echoOf, TELLING, withEcho } from './echo.js';
import { firmFit, kindReason, placeLacks } from './firm-fit.js';
import type { SlotReason } from './reasons.js';
import { asksCapability, filledByFirms } from './roles.js';
import type { SlotFit } from './team.types.js';
import { servesOthers } from './trade.js';

/**
 * How well a firm fills a role: by the best of its capabilities, ties by id. A role that asks for nothing that a
 * capability could show, and an operator or financier without any capability, are judged by what the firm itself is.
 */
export function slotFit(asked: AskedSlot, candidate: Candidate, context: ScoringContext): SlotFit {
  const { slot } = asked;
  const { capabilities } = candidate;
  if (!(asksCapability(slot) || asked.byWords) || (capabilities.length === 0 && filledByFirms(slot))) {
    return firmFit(asked, candidate, context);
  }
  const fits = capabilities.map((capability) => offerFit(asked, candidate, capability, context));
  return fits.reduce<SlotFit>((best, fit) => (isBetter(fit, best) ? fit : best), {
    score: 0,
    capability: null,
    pair: null,
    reasons: [],
    lacks: [...placeLacks(asked, candidate.company), { code: 'nothing-offered' }],
  });
}

/** One capability against a role. The owner may fill roles of its own opportunity. */
export function offerFit(
  asked: AskedSlot,
  { company }: Candidate,
  capability: CapabilityFacts,
  context: ScoringContext,
): SlotFit {
  const { slot, requirement, threshold, words } = asked;
  const pair = scorePair(requirement, wordless(capability), context);
  const echo = echoOf(words, capability);
  const saysSame = echo >= sameFrom(asked) && mayBeSame(slot, capability, context);
  const isGround = saysSame || namesAsked(slot, capability, context);
  const excluded = pair.exclusions.filter(
    ({ code }) => code !== 'same-company' && !(isGround && code === 'no-common-ground'),
  );
  const fit = saysSame ? Math.max(pair.score, threshold) : pair.score;
  const kind = kindReason(company, slot.partnerKinds);
  // A capability without tags is about nothing that the role names; for a list it would only be unknown. And whom
  // a role is for tells of nobody that it is what the role is.
  const elsewhere = !saysSame && (asked.byWords || (slot.tags.length > 0 && capability.tags.length === 0));
  const lacks: SlotReason[] = [
    ...placeLacks(asked, company),
    // Kinds that the opportunity names are asked for; those that a role usually has are not.
    ...(kind?.code === 'kind-other' ? [kind] : []),
    ...excluded.map((reason) => ({ code: 'scored', reason }) as const),
    ...(worksForOthers(asked, capability, context) ? [{ code: 'sectors-other' } as const] : []),
    ...(elsewhere ? [{ code: 'other-offered' } as const] : []),
    ...(fit < threshold ? [{ code: 'below-threshold', score: fit, threshold } as const] : []),
  ];
  return {
    score: withEcho(fit, echo),
    capability,
    pair,
    reasons: [...reasonsOf(pair), ...(echo < TELLING ? [] : [{ code: 'words-echo' } as const])],
    lacks,
  };
}

/** Works and services are learnt in a sector: who builds clean rooms does not build greenhouses. */
function worksForOthers(
  { slot, requirement }: AskedSlot,
  capability: CapabilityFacts,
  context: ScoringContext,
): boolean {
  const asked = slot.tags.filter(({ code }) => namesThing(code, context));
  if (asked.length === 0 || !asked.every(({ code }) => context.hierarchy.isWithin(code, 'service'))) return false;
  return servesOthers(sectorsOf(requirement, context), sectorsOf(capability, context));
}

/** Words tell of what the taxonomy does not know, on either side, and of which of its things an offer is about. */
function mayBeSame({ tags }: RoleSlot, capability: CapabilityFacts, context: ScoringContext): boolean {
  const asked = tags.filter(({ code, need }) => need !== 'nice' && namesThing(code, context));
  const offered = capability.tags.filter(({ code }) => namesThing(code, context));
  if (asked.length === 0 || offered.length === 0) return true;
  return asked.some((need) => offered.some(({ code }) => context.hierarchy.isWithin(code, need.code)));
}

/**
 * Whether a service is rendered on what the role asks for: a firm that builds palletising cells brings such a cell, which
 * in a list would be another product than the robot in it.
 */
function namesAsked({ tags }: RoleSlot, capability: CapabilityFacts, context: ScoringContext): boolean {
  const { hierarchy } = context;
  const isService = [...subjectOf(capability, context).codes].some((code) => hierarchy.isWithin(code, 'service'));
  if (!isService) return false;
  const asked = tags.filter(({ code, need }) => need === 'must' && namesThing(code, context));
  return capability.tags.some(
    ({ code, quote }) => quote?.field.startsWith('title.') && asked.some((tag) => hierarchy.isWithin(code, tag.code)),
  );
}

const withoutDescription = new WeakMap<CapabilityFacts, CapabilityFacts>();

/** Roles have no texts to compare with, and what a long text could be compared by takes longer to find than the score. */
function wordless(capability: CapabilityFacts): CapabilityFacts {
  const known = withoutDescription.get(capability);
  if (known !== undefined) return known;
  const made = { ...capability, description: {} };
  withoutDescription.set(capability, made);
  return made;
}

/** What of a score speaks for a role: what is offered, what is stated of it and how ready it is. */
const TOLD: ReadonlySet<string> = new Set<Reason['code']>([
  'tag-exact',
  'tag-more-specific',
  'tag-more-general',
  'tag-missing',
  'clause-met',
  'clause-near',
  'clause-failed',
  'clause-unstated',
  'partner-kind-wanted',
  'partner-kind-other',
  'trl',
  'certifications-stated',
  'references-stated',
  'company-verified',
  'card-graded',
]);

const reasonsOf = ({ criteria }: PairScore): SlotReason[] =>
  criteria
    .flatMap(({ reasons }) => reasons)
    // What the supplier wishes of the opportunity's owner says nothing about the role.
    .filter((reason) => TOLD.has(reason.code) && !('side' in reason && reason.side === 'seeker'))
    .map((reason) => ({ code: 'scored', reason }));

/** One that may fill the role comes before one that may not, whatever they score; then one that lacks less. */
export function isBetter(a: SlotFit, b: SlotFit): boolean {
  if ((a.lacks.length === 0) !== (b.lacks.length === 0)) return a.lacks.length === 0;
  if (a.score !== b.score) return a.score > b.score;
  if (a.capability === null || b.capability === null) return a.capability !== null;
  return byCodeUnits(a.capability.id, b.capability.id) < 0;
}
