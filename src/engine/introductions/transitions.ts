import type { LedgerKind } from './ledger-kinds.js';
import { type IntroductionActor, type IntroductionState, PARTY_SIDES } from './states.js';

/** What must hold before a transition, beyond the right state and the right actor; {@link ./needs} tells when it does. */
export const NEEDS = [
  'reason',
  'verdict',
  'blocked-verdict',
  'verified-companies',
  'open-offers-left',
  'unanswered-offer',
  'unacknowledged-nda',
  'nda-version',
  'outcome',
] as const;
export type Need = (typeof NEEDS)[number];

export interface TransitionRule {
  readonly from: readonly IntroductionState[];
  /** `same`: it is recorded and the introduction stays where it is. */
  readonly to: IntroductionState | 'same';
  readonly by: readonly IntroductionActor[];
  readonly needs: readonly Need[];
  /** The entry that it adds to the ledger. */
  readonly writes: LedgerKind;
  /** Every party does it for itself; the last one to do it moves the introduction and adds this entry besides. */
  readonly whenAllHave?: LedgerKind;
}

const DESK = ['advisor', 'administrator'] as const;
const ANYBODY = [...PARTY_SIDES, ...DESK] as const;

const rule = (transition: TransitionRule): TransitionRule => transition;

/** The whole way of an introduction. What is not listed here cannot happen. */
export const TRANSITIONS = {
  'start-review': rule({ from: ['suggested'], to: 'in-review', by: DESK, needs: [], writes: 'review-started' }),
  'ask-information': rule({
    from: ['in-review'],
    to: 'needs-information',
    by: DESK,
    needs: ['reason'],
    writes: 'information-asked',
  }),
  'give-information': rule({
    from: ['needs-information'],
    to: 'in-review',
    by: ANYBODY,
    needs: ['reason'],
    writes: 'information-given',
  }),
  approve: rule({ from: ['in-review'], to: 'approved', by: DESK, needs: [], writes: 'approved' }),
  reject: rule({
    from: ['suggested', 'in-review', 'needs-information'],
    to: 'rejected',
    by: DESK,
    needs: ['reason'],
    writes: 'rejected',
  }),
  offer: rule({
    from: ['approved'],
    to: 'offered',
    by: DESK,
    needs: ['verdict', 'verified-companies', 'open-offers-left'],
    writes: 'offered',
  }),
  consent: rule({
    from: ['offered'],
    to: 'both-consented',
    by: PARTY_SIDES,
    needs: ['unanswered-offer', 'verified-companies'],
    writes: 'consent-given',
    whenAllHave: 'all-consented',
  }),
  decline: rule({
    from: ['offered'],
    to: 'declined',
    by: PARTY_SIDES,
    needs: ['unanswered-offer', 'reason'],
    writes: 'declined',
  }),
  expire: rule({ from: ['offered'], to: 'expired', by: ['system'], needs: [], writes: 'expired' }),
  // Back to the desk, with nothing answered: what holds it up may pass, and then it is offered anew.
  recall: rule({
    from: ['offered'],
    to: 'in-review',
    by: ['system'],
    needs: ['blocked-verdict'],
    writes: 'recalled',
  }),
  'start-nda': rule({ from: ['both-consented'], to: 'nda', by: ANYBODY, needs: [], writes: 'nda-started' }),
  'acknowledge-nda': rule({
    from: ['nda'],
    to: 'disclosed',
    by: PARTY_SIDES,
    needs: ['unacknowledged-nda', 'nda-version'],
    writes: 'nda-acknowledged',
    whenAllHave: 'disclosed',
  }),
  'record-meeting': rule({
    from: ['disclosed', 'no-show'],
    to: 'meeting-held',
    by: ANYBODY,
    needs: [],
    writes: 'meeting-held',
  }),
  'record-no-show': rule({ from: ['disclosed'], to: 'no-show', by: DESK, needs: ['reason'], writes: 'no-show' }),
  'start-negotiation': rule({
    from: ['meeting-held'],
    to: 'in-negotiation',
    by: ANYBODY,
    needs: [],
    writes: 'negotiation-started',
  }),
  'declare-outcome': rule({
    from: ['in-negotiation', 'outcome'],
    to: 'outcome',
    by: PARTY_SIDES,
    needs: ['outcome'],
    writes: 'outcome-declared',
  }),
  'confirm-outcome': rule({
    from: ['outcome'],
    to: 'same',
    by: PARTY_SIDES,
    needs: ['outcome'],
    writes: 'outcome-confirmed',
  }),
  'grade-outcome': rule({ from: ['outcome'], to: 'same', by: DESK, needs: ['outcome'], writes: 'outcome-graded' }),
  withdraw: rule({
    from: [
      ...(['suggested', 'in-review', 'needs-information', 'approved', 'offered', 'both-consented'] as const),
      ...(['nda', 'disclosed', 'meeting-held', 'no-show', 'in-negotiation'] as const),
    ],
    to: 'withdrawn',
    by: ANYBODY,
    needs: ['reason'],
    writes: 'withdrawn',
  }),
  reopen: rule({
    from: ['rejected', 'declined', 'expired', 'withdrawn'],
    to: 'in-review',
    by: DESK,
    needs: ['reason'],
    writes: 'reopened',
  }),
} as const;

export type TransitionName = keyof typeof TRANSITIONS;
export const transitionNames = Object.keys(TRANSITIONS) as readonly TransitionName[];

export const ruleOf = (name: TransitionName): TransitionRule => TRANSITIONS[name];
