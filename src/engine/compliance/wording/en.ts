import type { CompliancePhrases } from './phrases.js';
import { questions, options } from './questions.en.js';
import { reasons } from './reasons.en.js';
import { tasks } from './tasks.en.js';

export const english: CompliancePhrases = {
  outcomes: {
    clear: 'Clear',
    conditions: 'Clear under conditions',
    unanswered: 'Questions open',
    blocked: 'Blocked',
  },
  notApplied: {
    'out-of-scope': 'Does not concern this match.',
    'not-yet': 'Not yet in force on this date.',
    expired: 'No longer in force on this date.',
    suspended: 'Suspended.',
    'switched-off': 'An administrator has switched it off.',
  },
  statuses: { in_force: 'In force', suspended: 'Suspended', announced: 'Announced', unverified: 'Unverified' },
  wouldBlock: 'Would block if the rule were confirmed to be in force.',
  standings: {
    'nothing-further': 'Nothing further is needed from you.',
    'answers-needed': 'Please answer the questions below.',
    'further-clearance': 'Further clearance is needed. Your advisor will tell you what to prepare.',
  },
  notLegalAdvice:
    'This is an automated check against the rules as known on the date shown. It is not legal advice; have counsel confirm it before you act.',
  reasons,
  tasks,
  questions,
  options,
};
