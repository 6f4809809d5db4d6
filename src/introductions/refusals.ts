import {
  aimOf,
  type Bar,
  type IntroductionState,
  type Need,
  ruleOf,
  type TransitionName,
} from '../engine/introductions/index.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import type { StoredIntroduction } from './introductions.service.js';

/** The error for a transition that is not open to somebody from where things stand. */
export function barred(bar: Bar, transition: TransitionName, state: IntroductionState): CodedError {
  if (bar === 'actor') return new CodedError('not-allowed');
  const to = aimOf(transition, state);
  const allowed = ruleOf(transition).from.join(', ');
  return new CodedError('transition-not-allowed', { transition, from: state, ...(to !== state && { to }), allowed });
}

/** The error for a transition that still needs something. */
export function lacking(need: Need, { head }: StoredIntroduction, limit: number): CodedError {
  switch (need) {
    case 'reason':
      return invalidInput({ field: 'reason', code: 'missing' });
    case 'verdict':
      return new CodedError('verdict-missing');
    case 'verified-companies':
      return new CodedError('company-unverified');
    case 'open-offers-left':
      return new CodedError('offer-quota-reached', { limit });
    case 'blocked-verdict':
    case 'unanswered-offer':
    case 'unacknowledged-nda':
      return new CodedError('already-decided', { state: head.state });
    case 'nda-version':
      return invalidInput({ field: 'ndaVersion', code: 'not-one-of', facts: { allowed: head.ndaVersion ?? '' } });
    case 'outcome':
      return invalidInput({ field: 'outcome', code: 'missing' });
  }
}
