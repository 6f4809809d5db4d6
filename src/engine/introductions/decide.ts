import type { LedgerKind } from './ledger-kinds.js';
import type { IntroductionActor, IntroductionState } from './states.js';
import { ruleOf, type TransitionName, transitionNames } from './transitions.js';

/** Why a transition cannot happen at all: nobody of that kind may ever do it, or not from where things stand. */
export type Bar = 'actor' | 'state';

/** What a transition leads to. */
export interface Arrival {
  readonly to: IntroductionState;
  /** Entries for the ledger, in their order. */
  readonly writes: readonly LedgerKind[];
}

/** Null when the transition is open to the actor from this state. */
export function barOf(name: TransitionName, state: IntroductionState, actor: IntroductionActor): Bar | null {
  const { by, from } = ruleOf(name);
  if (!by.includes(actor)) return 'actor';
  return from.includes(state) ? null : 'state';
}

/** All that the actor may do from here, in the order of the table. */
export const openTo = (state: IntroductionState, actor: IntroductionActor): readonly TransitionName[] =>
  transitionNames.filter((name) => barOf(name, state, actor) === null);

/** @param allHave whether, with this one, every party has done it; of no matter where one party is enough */
export function arrivalOf(name: TransitionName, state: IntroductionState, allHave: boolean): Arrival {
  const { to, writes, whenAllHave } = ruleOf(name);
  if (to === 'same' || (whenAllHave !== undefined && !allHave)) return { to: state, writes: [writes] };
  return { to, writes: whenAllHave === undefined ? [writes] : [writes, whenAllHave] };
}

/** Where the transition leads when all that it asks for is done; the state itself where it only records. */
export const aimOf = (name: TransitionName, state: IntroductionState): IntroductionState =>
  arrivalOf(name, state, true).to;
