import { type Need, ruleOf, type TransitionName } from './transitions.js';

/** How the rules of compliance stand to an introduction; `overridden`: by as many advisors as the verdict takes. */
export const VERDICT_STATES = ['not-evaluated', 'clear', 'conditions', 'unanswered', 'blocked', 'overridden'] as const;
export type VerdictState = (typeof VERDICT_STATES)[number];

/** What is known at the moment of a transition. */
export interface Circumstances {
  readonly reason: string | undefined;
  readonly verdict: VerdictState;
  readonly unverified: readonly string[];
  /** Parties with as many open offers as a company may have. */
  readonly busy: readonly string[];
  /** Whether the acting party has consented already. */
  readonly consented: boolean;
  readonly acknowledged: boolean;
  /** The NDA that stands in the introduction, and the one that the actor says it has read. */
  readonly ndaVersion: string | null;
  readonly readVersion: string | undefined;
  readonly outcome: boolean;
}

/** What lets an offer pass; null where nothing does. */
export function passOf({ verdict }: Pick<Circumstances, 'verdict'>): VerdictState | null {
  switch (verdict) {
    case 'clear':
    case 'conditions':
    case 'overridden':
      return verdict;
    case 'not-evaluated':
    case 'unanswered':
    case 'blocked':
      return null;
  }
}

const MET: Readonly<Record<Need, (now: Circumstances) => boolean>> = {
  reason: ({ reason }) => reason !== undefined && reason.trim() !== '',
  verdict: (now) => passOf(now) !== null,
  'blocked-verdict': ({ verdict }) => verdict === 'blocked',
  'verified-companies': ({ unverified }) => unverified.length === 0,
  'open-offers-left': ({ busy }) => busy.length === 0,
  'unanswered-offer': ({ consented }) => !consented,
  'unacknowledged-nda': ({ acknowledged }) => !acknowledged,
  'nda-version': ({ ndaVersion, readVersion }) => ndaVersion !== null && ndaVersion === readVersion,
  outcome: ({ outcome }) => outcome,
};

/** What the transition still needs, in the order in which it is told. */
export const unmetBy = (name: TransitionName, now: Circumstances): readonly Need[] =>
  ruleOf(name).needs.filter((need) => !MET[need](now));
