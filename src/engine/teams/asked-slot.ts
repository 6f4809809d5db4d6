import type { Bridge } from '../bridge/index.js';
import type { OpportunityFacts, RequirementFacts, RoleSlot } from '../facts/index.js';
import type { ScoringContext } from '../scoring/index.js';
import { namesThing } from '../scoring/subject.js';
import { roleWords, type RoleWords, SAME_THING, TELLING } from './echo.js';
import { namesService } from './roles.js';
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
  /** Whether nothing but its words tells what it asks for: its tags only say whom it is for. */
  readonly byWords: boolean;
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
  return opportunity.roles.map((slot) => {
    const words = roleWords(slot, bridge);
    return {
      slot,
      market: opportunity.market,
      requirement: slotRequirement(opportunity, slot),
      threshold,
      prior,
      words,
      byWords: words !== null && !namesService(slot) && !saysWhat(slot, context),
    };
  });
}

/** What a person chose or stated is asked for, whatever it is. */
const saysWhat = ({ tags, clauses }: RoleSlot, context: ScoringContext): boolean =>
  clauses.some(({ reading }) => reading === undefined) ||
  tags.some(({ code, need, origin }) => origin === 'chosen' || (need !== 'nice' && namesThing(code, context)));

/** Echo (0..10000) from which on a title and the role speak of one thing. */
export const sameFrom = ({ byWords }: Pick<AskedSlot, 'byWords'>): number => (byWords ? TELLING : SAME_THING);
