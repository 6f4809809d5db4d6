import { aimOf, barOf, type IntroductionState, type TransitionName } from '../introductions/index.js';
import type { ReviewAct } from './acts.js';

/** The transition of an introduction that an act ends in, where the match has one; null for acts that leave it alone. */
const GOAL: Readonly<Record<ReviewAct, TransitionName | null>> = {
  approve: 'approve',
  reject: 'reject',
  exclude: 'reject',
  'ask-information': 'ask-information',
  'adjust-rank': null,
  pin: null,
};

/** Acts that begin an introduction where there is none. */
export const beginsIntroduction = (act: ReviewAct): boolean => act === 'approve' || act === 'ask-information';

/**
 * The transitions that lead an introduction to what the act means, by the table of introductions alone; none where it is
 * there already, null where no way leads there. It can be asked again half-way and tells the rest.
 * @param from where the introduction stands; null where there is none
 */
export function wayTo(act: ReviewAct, from: IntroductionState | null): readonly TransitionName[] | null {
  const goal = GOAL[act];
  if (goal === null || (from === null && !beginsIntroduction(act))) return [];
  const state = from ?? 'suggested';
  if (state === aimOf(goal, state)) return [];
  if (isOpen(goal, state)) return [goal];
  if (!isOpen('start-review', state)) return null;
  return isOpen(goal, aimOf('start-review', state)) ? ['start-review', goal] : null;
}

const isOpen = (name: TransitionName, state: IntroductionState): boolean => barOf(name, state, 'advisor') === null;
