import type { Bridge } from '../bridge/index.js';
import type { OpportunityFacts, RequirementFacts, RoleSlot } from '../facts/index.js';
import type { ScoringContext } from '../scoring/index.js';
import { roleWords, type RoleWords } from './echo.js';
import { slotRequirement } from './slot-requirement.js';

/** A role made ready to be asked of many firms. */
export interface AskedSlot {
  readonly slot: RoleSlot;
  readonly market: string;
  readonly requirement: RequirementFacts;
  /** Score (0..10000) below which a firm does not fill it. */
  readonly threshold: number;
  readonly prior: number;
  /** Null where there is nothing to compare titles with. */
  readonly words: RoleWords | null;
}

/**
 * @param bridge that titles are compared over
 * @throws RangeError when the context does not hold the lane that roles are scored in
 */
export function askedSlots(
  opportunity: OpportunityFacts,
  context: ScoringContext,
  bridge: Bridge | undefined = context.bridge,
): readonly AskedSlot[] {
  const lane = context.lanes.find(({ code }) => code === 'third-country');
  if (lane === undefined) throw new RangeError('The scoring context has no lane "third-country"');
  const { threshold, prior } = lane;
  return opportunity.roles.map((slot) => ({
    slot,
    market: opportunity.market,
    requirement: slotRequirement(opportunity, slot),
    threshold,
    prior,
    words: roleWords(slot, bridge),
  }));
}
