import type { IntroductionState, ReminderKind } from '../engine/introductions/index.js';
import type { AccountMailFacts } from '../identity/mail-outbox.js';

/** What can be told, with the codes and numbers that its words name: never a name, an address or a text of anybody. */
export interface NotificationFacts {
  'membership-requested': object;
  'membership-decided': { readonly decision: MembershipDecision };
  'verification-requested': object;
  'company-verified': object;
  'verification-refused': object;
  'introduction-moved': { readonly to: IntroductionState };
  'introduction-recorded': { readonly transition: RecordedTransition };
  'introduction-reminder': { readonly reminder: ReminderKind };
  'meeting-changed': { readonly change: MeetingChange };
  'message-posted': object;
  'term-sheet-changed': object;
  'still-open-asked': { readonly record: DatedRecord };
  'record-expired': { readonly record: DatedRecord };
  'guarantee-asked': object;
  'guarantee-answered': { readonly answer: GuaranteeAnswer };
  'attachment-added': object;
  'task-submitted': object;
  'review-handed-over': object;
}

export type NotificationKind = keyof NotificationFacts;
export type MembershipDecision = AccountMailFacts['membership-decided']['decision'];
/** What is told of the steps that leave an introduction where it is. */
export type RecordedTransition = 'consent' | 'declare-outcome' | 'confirm-outcome' | 'grade-outcome';
/** What somebody has to say is still open. */
export type DatedRecord = 'requirement' | 'opportunity';
/** What has come of the time and the place at which two companies were to meet. */
export type MeetingChange = 'set' | 'moved' | 'cancelled';
export type GuaranteeAnswer = 'accepted' | 'declined';
export type SubjectKind = 'membership' | 'company' | 'introduction' | 'review' | DatedRecord;

/** A kind with its facts. */
export type Told = {
  [K in NotificationKind]: { readonly kind: K; readonly facts: NotificationFacts[K] };
}[NotificationKind];

/** Whether a kind is mailed; the memberships' mails are written by the accounts themselves. */
const MAILED: Readonly<Record<NotificationKind, boolean>> = {
  'membership-requested': false,
  'membership-decided': false,
  'verification-requested': true,
  'company-verified': true,
  'verification-refused': true,
  'introduction-moved': true,
  'introduction-recorded': true,
  'introduction-reminder': true,
  'meeting-changed': true,
  'message-posted': true,
  'term-sheet-changed': true,
  'still-open-asked': true,
  'record-expired': true,
  'guarantee-asked': true,
  'guarantee-answered': true,
  'attachment-added': true,
  'task-submitted': true,
  'review-handed-over': true,
};

/** What happens often and calls for the same look each time is told once a day at most until the account has read of it. */
export const NOT_REPEATED: readonly NotificationKind[] = [
  'message-posted',
  'term-sheet-changed',
  'attachment-added',
  'task-submitted',
];

export const notificationKinds = Object.keys(MAILED) as readonly NotificationKind[];
export const mailedKinds = notificationKinds.filter((kind) => MAILED[kind]);
