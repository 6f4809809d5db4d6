import type { CapabilityFacts, CompanyFacts, Lane, RequirementFacts, Side } from '../facts/index.js';
import { deniedMusts, silentOnInsisted } from './clauses/certifications.js';
import { judgeAsked } from './clauses/outcome.js';
import { clauseReason, inOrder, statementOf } from './clauses/statement.js';
import { speaksAlike } from './criteria/text-affinity.js';
import { byCodeUnits } from './fixed-point.js';
import type { ExclusionReason } from './reasons.js';
import { laneOf } from './reference.js';
import type { ScoringContext } from './score.types.js';
import { servesOtherSectors } from './sectors.js';
import { sharesGround, worksOnOthers } from './tag-match.js';

/**
 * Why the pair may not be offered, whatever it scores. Only stated facts exclude: a firm of unknown kind passes a lane
 * that names kinds. What is not stated does only where the seeker asks whoever lacks it not to write.
 * @param capabilityFit value of that criterion; null when a side has no tags, which excludes nothing
 */
export function exclusionsOf(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
  capabilityFit: number | null,
): readonly ExclusionReason[] {
  const reasons = [...placeOf(requirement, capability, context), ...sectors(requirement, capability, context)];
  reasons.push(...failedClauses(requirement, capability, context));
  // Words tell what the taxonomy misses; what it knows to be made for others they cannot undo.
  const ground =
    capabilityFit === null ||
    sharesGround(requirement, capability, context) ||
    (speaksAlike(requirement, capability, context) &&
      !servesOtherSectors(requirement, capability, context) &&
      !worksOnOthers(requirement, capability, context));
  if (!ground) reasons.push({ code: 'no-common-ground' });
  return reasons;
}

/** Whether the two may stand on the sides of the lane at all, before any of what is offered is looked at. */
export function placeOf(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): ExclusionReason[] {
  const { company: seeker } = requirement;
  const { company: provider } = capability;
  const lane = laneOf(context, requirement.lane);
  const reasons: ExclusionReason[] = [];
  if (seeker.id === provider.id) reasons.push({ code: 'same-company' });
  if (!allows(lane, seeker, provider)) {
    reasons.push({
      code: 'lane-direction',
      lane: lane.code,
      seekerCountry: seeker.country,
      providerCountry: provider.country,
    });
  }
  if (capability.lanes.length > 0 && !capability.lanes.includes(lane.code)) {
    reasons.push({ code: 'lane-not-offered', lane: lane.code });
  }
  return reasons;
}

/** Whether firms of these countries and kinds may stand on the two sides of the lane. */
export const allows = (lane: Lane, seeker: CompanyFacts, provider: CompanyFacts): boolean =>
  lane.directions.some((direction) => mayStand(direction.seeker, seeker) && mayStand(direction.provider, provider));

const mayStand = ({ countries, kinds }: Side, { country, kind }: CompanyFacts): boolean =>
  (countries.length === 0 || countries.includes(country)) &&
  (kinds.length === 0 || kind === null || kinds.includes(kind));

function sectors(
  { tags }: RequirementFacts,
  { wants }: CapabilityFacts,
  { hierarchy }: ScoringContext,
): ExclusionReason[] {
  return [...new Set(wants.excludedSectors)]
    .filter((sector) => tags.some(({ code }) => hierarchy.isWithin(code, sector)))
    .sort(byCodeUnits)
    .map((sector) => ({ code: 'excluded-sector', sector }));
}

function failedClauses(
  requirement: RequirementFacts,
  capability: CapabilityFacts,
  context: ScoringContext,
): ExclusionReason[] {
  const reasons: ExclusionReason[] = [];
  for (const clause of inOrder(requirement.clauses)) {
    const offered = capability.specs[clause.spec];
    if (offered === undefined && clause.insisted !== true) continue;
    const { outcome, excludes, isConfirmed } = judgeAsked(clause, capability, context);
    if (!excludes) continue;
    const reason =
      offered === undefined || outcome.state === 'no-data'
        ? ({ code: 'clause-insisted', ...statementOf(clause, context) } as const)
        : clauseReason(clause, offered, 'clause-failed', context);
    reasons.push(isConfirmed ? reason : { ...reason, unconfirmed: true });
  }
  for (const certification of deniedMusts(requirement, capability, context))
    reasons.push({ code: 'certification-denied', certification, unconfirmed: true });
  for (const { code: certification, reading } of silentOnInsisted(requirement, capability, context)) {
    const reason = { code: 'certification-insisted', certification } as const;
    reasons.push(reading === undefined ? reason : { ...reason, unconfirmed: true });
  }
  return reasons;
}
