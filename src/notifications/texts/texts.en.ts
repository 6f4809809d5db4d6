import type { IntroductionState, ReminderKind } from '../../engine/introductions/index.js';
import type { MembershipDecision, RecordedTransition } from '../kinds.js';
import type { TellingTexts, Words } from './telling-texts.js';

const MOVED: Readonly<Record<IntroductionState, Words>> = {
  suggested: { title: 'An introduction has been asked for', text: 'Look at the request and begin its review.' },
  'in-review': { title: 'The introduction is in review', text: 'An advisor is reviewing it.' },
  'needs-information': {
    title: 'The review of an introduction needs more from you',
    text: 'Answer the advisor’s question, and the review goes on.',
  },
  approved: { title: 'An introduction has been approved', text: 'It will be offered to both sides soon.' },
  rejected: { title: 'The introduction you asked for was not approved', text: 'Open it to read the reason.' },
  offered: {
    title: 'You have been offered an introduction',
    text: 'See the evidence clause by clause and say whether you agree. Your name and contacts stay hidden until both sides have.',
  },
  'both-consented': {
    title: 'Both sides agreed to the introduction',
    text: 'You can now see who the other company is and how to reach it. The confidentiality terms come next.',
  },
  declined: {
    title: 'An introduction did not come about',
    text: 'The offer was declined, and the introduction has ended.',
  },
  expired: { title: 'An offer has expired', text: 'Not every side answered in time.' },
  nda: {
    title: 'Please read the confidentiality terms',
    text: 'Once both sides accept them, full specifications are shown.',
  },
  disclosed: {
    title: 'Full specifications are open to both sides',
    text: 'Both sides accepted the confidentiality terms. You can now arrange a meeting.',
  },
  'meeting-held': { title: 'The meeting has been recorded', text: 'Start the negotiation to take it further.' },
  'no-show': { title: 'A missed meeting has been recorded', text: 'Read the reason and arrange another date.' },
  'in-negotiation': {
    title: 'The negotiation has begun',
    text: 'Both sides can now propose and accept terms clause by clause.',
  },
  outcome: { title: 'An outcome has been declared', text: 'Please check it.' },
  withdrawn: { title: 'An introduction was withdrawn', text: 'It goes no further.' },
};

const RECORDED: Readonly<Record<RecordedTransition, Words>> = {
  consent: { title: 'One side agreed to the introduction', text: 'The answer of the other side is still to come.' },
  'declare-outcome': { title: 'A further outcome has been declared', text: 'Please check it.' },
  'confirm-outcome': { title: 'An outcome has been confirmed', text: 'The other side confirmed what was declared.' },
  'grade-outcome': { title: 'The proof of an outcome was accepted', text: 'An advisor has checked it.' },
};

const REMINDERS: Readonly<Record<ReminderKind, Words>> = {
  'offer-expires': { title: 'An offer is about to expire', text: 'Say whether you agree before it does.' },
  'check-30': { title: 'How is it going after 30 days?', text: 'Tell us what has come of the introduction so far.' },
  'check-90': { title: 'How is it going after 90 days?', text: 'Tell us what has come of the introduction so far.' },
  'check-180': { title: 'How is it going after 180 days?', text: 'Tell us what has come of the introduction so far.' },
};

const DECIDED: Readonly<Record<MembershipDecision, Words>> = {
  approve: { title: 'You are now a member of the company', text: 'You can see and add to its records.' },
  refuse: {
    title: 'Your request to join the company was refused',
    text: 'Ask an owner of the company if you have questions.',
  },
  remove: { title: 'You are no longer a member of the company', text: 'Its records are closed to you.' },
  'make-owner': {
    title: 'You are now an owner of the company',
    text: 'You can approve requests to join and manage its members.',
  },
  'make-member': { title: 'You are now an ordinary member of the company', text: 'Other owners manage its members.' },
};

export const en: TellingTexts = {
  notifications: {
    'membership-requested': () => ({
      title: 'Somebody asks to join your company',
      text: 'Make sure that you know them, then approve or refuse.',
    }),
    'membership-decided': ({ decision }) => DECIDED[decision],
    'verification-requested': () => ({
      title: 'A company asks to be verified',
      text: 'Check the licence or the proof code that it sent.',
    }),
    'company-verified': () => ({
      title: 'Your company has been verified',
      text: 'It can now send and receive offers of introductions.',
    }),
    'verification-refused': () => ({
      title: 'Your company was not verified',
      text: 'Read the reason and ask again.',
    }),
    'introduction-moved': ({ to }) => MOVED[to],
    'introduction-reminder': ({ reminder }) => REMINDERS[reminder],
    'meeting-changed': ({ change }) => ({
      title: {
        set: 'Your meeting has its time',
        moved: 'Your meeting has another time or place',
        cancelled: 'Your meeting was called off',
      }[change],
      text: {
        set: 'See when and where it is.',
        moved: 'See when and where it is now.',
        cancelled: 'The introduction goes on: you can agree on another time with the other side.',
      }[change],
    }),
    'message-posted': () => ({
      title: 'There is a new message in an introduction',
      text: 'Open it to read and answer.',
    }),
    'term-sheet-changed': () => ({
      title: 'The term sheet has changed',
      text: 'See which clauses changed, then accept them or propose others.',
    }),
    'introduction-recorded': ({ transition }) => RECORDED[transition],
    'still-open-asked': ({ record }) => ({
      title: {
        requirement: 'Is your requirement still open?',
        opportunity: 'Is your third-country project still open?',
      }[record],
      text: 'Confirm it once if it is. Without an answer it expires.',
    }),
    'record-expired': ({ record }) => ({
      title: { requirement: 'Your requirement has expired', opportunity: 'Your third-country project has expired' }[
        record
      ],
      text: 'Open it again if you still need it.',
    }),
    'guarantee-asked': () => ({
      title: 'You are asked to guarantee a delivery',
      text: 'A one-person company named yours as its guarantor. Say whether you accept.',
    }),
    'guarantee-answered': ({ answer }) => ({
      title: { accepted: 'Your guarantor has accepted', declined: 'Your guarantor has declined' }[answer],
      text: 'See it on your company’s evaluation card.',
    }),
    'attachment-added': () => ({
      title: 'There is a new document in an introduction',
      text: 'Open it to see the document.',
    }),
    'task-submitted': () => ({
      title: 'A compliance task has been handed in',
      text: 'Look at what was handed in, then accept it or give it back.',
    }),
    'review-handed-over': () => ({
      title: 'A review has been handed over to you',
      text: 'It is kept for you for a day. Read the note and decide.',
    }),
  },
  accountMails: {
    'verify-email': ({ name }) => ({
      subject: 'Naru: confirm your mail address',
      paragraphs: [
        `Hello ${name}, thank you for signing up.`,
        'Please confirm your mail address with the button below.',
      ],
      action: 'Confirm mail address',
    }),
    'reset-password': ({ name }) => ({
      subject: 'Naru: choose a new password',
      paragraphs: [
        `Hello ${name}, somebody asked to reset your password.`,
        'Choose a new one with the button below. The link works once.',
      ],
      action: 'Choose a new password',
    }),
    'change-email': ({ name }) => ({
      subject: 'Naru: confirm your new mail address',
      paragraphs: [
        `Hello ${name}, somebody asked to make this the mail address of your account.`,
        'The button below changes it. If it was not you, leave this mail be: nothing changes.',
      ],
      action: 'Change mail address',
    }),
    'sign-up-existing': ({ name }) => ({
      subject: 'Naru: you already have an account',
      paragraphs: [
        `Hello ${name}, somebody tried to sign up with your mail address.`,
        'You have an account already, so none was made. Sign in, or reset your password if you have forgotten it.',
      ],
      action: 'Sign in',
    }),
    invitation: ({ company, invitedBy }) => ({
      subject: `Naru: ${company} invites you`,
      paragraphs: [
        `${invitedBy} invites you to act for ${company} on Naru.`,
        'Accept with the button below. The link works once.',
      ],
      action: 'Accept the invitation',
    }),
    'membership-requested': ({ company, name }) => ({
      subject: `Naru: somebody asks to join ${company}`,
      paragraphs: [`${name} asks to act for ${company}.`, 'Make sure that you know them, then approve or refuse.'],
      action: 'See the request',
    }),
    'membership-decided': ({ company, decision }) => ({
      subject: `Naru: your membership of ${company}`,
      paragraphs: [
        {
          approve: `You now act for ${company}: you can see and add to its records.`,
          refuse: `Your request to act for ${company} was refused.`,
          remove: `You no longer act for ${company}.`,
          'make-owner': `You are now an owner of ${company}: you can approve requests to join and manage its members.`,
          'make-member': `You are now an ordinary member of ${company}; other owners manage its members.`,
        }[decision],
      ],
      action: 'Open Naru',
    }),
    'proof-code': ({ company, code }) => ({
      subject: 'Naru: proof code for your company',
      paragraphs: [
        `The proof code for ${company} is ${code}.`,
        'A member enters it on Naru, and the verification of the company goes on.',
      ],
    }),
  },
  several: (count) => `Naru: ${count} notifications`,
  open: 'Open Naru',
  whyThisMail: 'You get this mail because notifications by mail are on for your Naru account.',
  unsubscribe: 'Unsubscribe from notification mail',
  notAsked: 'If you did not ask for this, you can ignore this mail.',
  webhookTest: { title: 'Connected', text: 'Naru’s notifications will appear in this group.' },
  unsubscribePage: {
    question: 'Stop notification mail?',
    explained: 'Mail about sign-in and security still comes, and notifications stay visible in Naru.',
    confirm: 'Stop it',
    done: 'You will get no more notification mail.',
    undo: 'You can switch it on again in your notification settings at any time.',
    badLink:
      'This link does not work. Open the one in the mail again, or sign in and change your notification settings.',
  },
};
