import type { Tier } from '../disclosure/tier.js';
import type { IntroductionState } from './states.js';

/**
 * How much the parties see of each other, see decision 18: 0 teaser, 1 approved and anonymous, 2 identity and contacts,
 * 3 full specs. What has ended without an outcome shows no more than a teaser: consent was given for a purpose that is gone.
 */
export const TIER_OF_STATE: Readonly<Record<IntroductionState, Tier>> = {
  suggested: 0,
  'in-review': 0,
  'needs-information': 0,
  approved: 1,
  rejected: 0,
  offered: 1,
  'both-consented': 2,
  declined: 0,
  expired: 0,
  nda: 2,
  disclosed: 3,
  'meeting-held': 3,
  'no-show': 3,
  'in-negotiation': 3,
  outcome: 3,
  withdrawn: 0,
};

/** States in which the parties know of each other: both have consented, and nothing has ended since. */
export const NAMED_STATES = (Object.keys(TIER_OF_STATE) as IntroductionState[]).filter(
  (state) => TIER_OF_STATE[state] >= 2,
);

/** How much the parties of an introduction see of each other now. */
export const tierOf = ({ state }: { readonly state: IntroductionState }): Tier => TIER_OF_STATE[state];
