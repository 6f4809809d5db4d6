import { daysAfter, OFFER_DAYS, type TransitionName } from '../engine/introductions/index.js';
import type { IntroductionParty } from './introduction-party.entity.js';
import type { Introduction } from './introduction.entity.js';
import { CURRENT_NDA } from './nda/nda-texts.js';

/** What a transition changes besides the state. */
export interface Effects {
  readonly head?: Partial<Introduction>;
  /** Of the party that acts. */
  readonly own?: Partial<IntroductionParty>;
  /** Of every party. */
  readonly all?: Partial<IntroductionParty>;
}

/** As before any offer; what was answered before stays in the ledger. */
const UNANSWERED: Partial<IntroductionParty> = { consent: 'pending', consentedAt: null, ndaVersion: null, ndaAt: null };

export function effectsOf(transition: TransitionName, head: Introduction, now: Date): Effects {
  switch (transition) {
    case 'offer':
      return { head: { expiresAt: daysAfter(now, OFFER_DAYS) }, all: { offeredAt: now } };
    case 'consent':
      return { own: { consent: 'given', consentedAt: now } };
    case 'decline':
      return { own: { consent: 'declined' } };
    case 'start-nda':
      return { head: { ndaVersion: CURRENT_NDA } };
    case 'acknowledge-nda':
      return { own: { ndaVersion: head.ndaVersion, ndaAt: now } };
    case 'declare-outcome':
      return { head: { concludedAt: head.concludedAt ?? now } };
    case 'recall':
    case 'reopen':
      return { head: { ndaVersion: null, expiresAt: null }, all: UNANSWERED };
    case 'start-review':
    case 'ask-information':
    case 'give-information':
    case 'approve':
    case 'reject':
    case 'expire':
    case 'record-meeting':
    case 'record-no-show':
    case 'start-negotiation':
    case 'confirm-outcome':
    case 'grade-outcome':
    case 'withdraw':
      return {};
  }
}
