import { type IntroductionState, NAMED_STATES } from '../engine/introductions/index.js';
import type { DatedRecord, MeetingChange, NotificationKind, RecordedTransition, SubjectKind } from './kinds.js';

/** A group of accounts: of a company, of a desk (null: the advisors of no desk, who work everywhere), or one alone. */
export type Audience = 'members' | 'owners' | 'advisors' | 'account';

/** Who is told what because of one change. */
export interface Recipient {
  readonly audience: Audience;
  /** Of the company, the desk or the account. */
  readonly id: string | null;
  readonly kind: NotificationKind;
  readonly subjectKind: SubjectKind;
  readonly subject: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

type Hearing = 'nobody' | 'parties' | 'desk' | 'both';

/** Who hears when an introduction arrives in a state; whoever moved it does not. */
const HEARS: Readonly<Record<IntroductionState, Hearing>> = {
  suggested: 'desk',
  // By what was asked for, by a second beginning, or by an offer that was recalled.
  'in-review': 'both',
  'needs-information': 'parties',
  approved: 'nobody',
  rejected: 'parties',
  offered: 'parties',
  'both-consented': 'both',
  declined: 'both',
  expired: 'both',
  nda: 'parties',
  disclosed: 'both',
  'meeting-held': 'both',
  'no-show': 'parties',
  'in-negotiation': 'both',
  outcome: 'both',
  withdrawn: 'both',
};

/** Who hears of a step that leaves an introduction where it is. One side's consent presses nobody: only the desk hears. */
const HEARS_RECORDED: Readonly<Record<RecordedTransition, Hearing>> = {
  consent: 'desk',
  'declare-outcome': 'both',
  'confirm-outcome': 'both',
  'grade-outcome': 'parties',
};

const heardBy = (who: 'parties' | 'desk', hears: Readonly<Record<string, Hearing>>): string =>
  Object.entries(hears)
    .filter(([, hearing]) => hearing === who || hearing === 'both')
    .map(([what]) => `'${what}'`)
    .join(', ');

/** The beginning of a question: rows for one audience; what they hang on is joined behind it. */
const rows = (
  audience: Audience,
  id: string,
  kind: NotificationKind,
  subjectKind: SubjectKind,
  facts = `'{}'::jsonb`,
): string =>
  `select '${audience}' as audience, (${id})::uuid as id, '${kind}' as kind,
     '${subjectKind}' as "subjectKind", subject, ${facts} as facts from happened`;

/** A company that nobody has offered the introduction to, and that has not asked for it, does not know that it exists. */
const toParties = (kind: NotificationKind, facts?: string): string =>
  `${rows('members', 'p.company_id', kind, 'introduction', facts)} join introduction_party p
   on p.introduction_id = subject and (p.offered_at is not null or p.asked_at is not null)`;
const toDesk = (kind: NotificationKind, facts?: string): string =>
  `${rows('advisors', 'i.desk_id', kind, 'introduction', facts)} join introduction i on i.id = subject`;

const NAMED = NAMED_STATES.map((state) => `'${state}'`).join(', ');
/** Of what the parties write to each other they hear once they may know of each other; the desk reads along before. */
const ofWriting = (kind: NotificationKind): string =>
  `${toParties(kind)} join introduction i on i.id = subject and i.state in (${NAMED})
   union all ${toDesk(kind)}`;

/** Whoever hears of a meeting has agreed to it: before, the two do not know of each other. @param matches of the meetings */
const toThoseWhoMeet = (change: MeetingChange, matches: string): string =>
  `select 'members' as audience, p.company_id as id, 'meeting-changed' as kind,
     'introduction' as "subjectKind", i.id as subject, '{"change": "${change}"}'::jsonb as facts
   from happened join introduction i on i.state in (${NAMED}) and i.match_id in (${matches})
   join introduction_party p on p.introduction_id = i.id`;
/** Those that the change names, of a round that is not over. */
const listedIn = (key: string): string =>
  `select jsonb_array_elements_text(details->'${key}')::uuid from meeting_round r
   where r.id = happened.subject and r.slots[cardinality(r.slots)] > now()`;
/** Those that were announced and are still to come: a round that is over is put away without a word. */
const toCome = (which: string): string =>
  `select m.match_id from meeting m join meeting_round r on r.id = m.round_id
   where m.announced_at is not null and r.slots[m.slot + 1] > now() and ${which}`;
const STANDS = 'm.cancelled_at is null and r.archived_at is null';
const ofRound = (more: string): string => toCome(`r.id = happened.subject and ${more}`);
/** Those whose slot the round has no more. */
const WITHOUT_SLOT = `select m.match_id from meeting m join meeting_round r on r.id = m.round_id and r.id = happened.subject
   where m.announced_at is not null and ${STANDS} and m.slot >= cardinality(r.slots) and r.slots[cardinality(r.slots)] > now()`;
const NAMED_MATCH = `m.match_id = (details->>'match')::uuid`;

const toOwnerOf = (kind: NotificationKind, record: DatedRecord): string =>
  `${rows('members', 'r.company_id', kind, record, `jsonb_build_object('record', '${record}')`)}
   join "${record}" r on r.id = subject`;

const STATE = `jsonb_build_object('to', details->>'to')`;
const hasArrivedFor = (who: 'parties' | 'desk'): string => `details->>'to' in (${heardBy(who, HEARS)})`;
const TRANSITION = `jsonb_build_object('transition', details->>'transition')`;
const isToldTo = (who: 'parties' | 'desk'): string => `details->>'transition' in (${heardBy(who, HEARS_RECORDED)})`;

/**
 * For each topic of the change log the question who is told, asked of `happened`: the subject and the details of one
 * change. A topic that does not stand here is told to nobody.
 */
const QUESTIONS = {
  'membership.requested': `${rows('owners', 'm.company_id', 'membership-requested', 'membership')}
    join identity.membership m on m.id = subject and m.state = 'requested'`,
  'membership.decided': `${rows('account', 'm.user_id', 'membership-decided', 'membership', `jsonb_build_object('decision', details->>'decision')`)}
    join identity.membership m on m.id = subject`,
  'company.verification-requested': `${rows('advisors', 'd.id', 'verification-requested', 'company')}
    join company c on c.id = subject
    join identity.desk d on d.regions = '{}' or c.region = any(d.regions) or c.country = any(d.regions)
    union all ${rows('advisors', 'null', 'verification-requested', 'company')}`,
  'company.verified': rows('members', 'subject', 'company-verified', 'company'),
  'company.verification-refused': rows('members', 'subject', 'verification-refused', 'company'),
  'introduction.moved': `${toParties('introduction-moved', STATE)} where ${hasArrivedFor('parties')}
    union all ${toDesk('introduction-moved', STATE)} where ${hasArrivedFor('desk')}
    union all ${toThoseWhoMeet('set', toCome(STANDS))}
      where i.id = happened.subject and details->>'to' = 'both-consented'`,
  'meeting-round.announced': toThoseWhoMeet('set', listedIn('matches')),
  'meeting-round.planned': toThoseWhoMeet('cancelled', listedIn('gone')),
  'meeting-round.changed': `${toThoseWhoMeet('moved', ofRound(STANDS))} where details->>'moved' = 'true'
    union all ${toThoseWhoMeet('cancelled', WITHOUT_SLOT)} where details->>'moved' = 'true'`,
  'meeting-round.archived': toThoseWhoMeet('cancelled', ofRound('m.cancelled_at is null')),
  'meeting-round.restored': toThoseWhoMeet('set', ofRound(STANDS)),
  'meeting.cancelled': toThoseWhoMeet('cancelled', ofRound(NAMED_MATCH)),
  'meeting.restored': toThoseWhoMeet('set', ofRound(`${NAMED_MATCH} and ${STANDS}`)),
  'introduction.recorded': `${toParties('introduction-recorded', TRANSITION)} where ${isToldTo('parties')}
    union all ${toDesk('introduction-recorded', TRANSITION)} where ${isToldTo('desk')}`,
  'introduction.reminder-due': `${toParties('introduction-reminder', `jsonb_build_object('reminder', details->>'kind')`)}
    and p.company_id = (details->>'company')::uuid`,
  'message.posted': ofWriting('message-posted'),
  'term-sheet.changed': ofWriting('term-sheet-changed'),
  'attachment.added': ofWriting('attachment-added'),
  // Verdicts are on a match or a team, whose introduction says which desk it is.
  'compliance-task.moved': `select 'advisors' as audience, i.desk_id as id, 'task-submitted' as kind,
      'introduction' as "subjectKind", i.id as subject, '{}'::jsonb as facts
    from happened join introduction i on subject in (i.match_id, i.team_id) where details->>'act' = 'submit'`,
  'review.handed-over': `${rows('account', `details->>'to'`, 'review-handed-over', 'review')}
    where details->>'to' is not null`,
  'requirement.still-open-asked': toOwnerOf('still-open-asked', 'requirement'),
  'requirement.expired': toOwnerOf('record-expired', 'requirement'),
  'opportunity.still-open-asked': toOwnerOf('still-open-asked', 'opportunity'),
  'opportunity.expired': toOwnerOf('record-expired', 'opportunity'),
  // It answers on its own page: that of the company that asks is shut to it.
  'guarantee.asked': `select 'members' as audience, guarantor as id, 'guarantee-asked' as kind,
      'company' as "subjectKind", guarantor as subject, '{}'::jsonb as facts
    from happened, lateral (select (details->>'guarantor')::uuid) as named(guarantor)`,
  'guarantee.accepted': rows('members', 'subject', 'guarantee-answered', 'company', `'{"answer": "accepted"}'::jsonb`),
  'guarantee.declined': rows('members', 'subject', 'guarantee-answered', 'company', `'{"answer": "declined"}'::jsonb`),
} as const;

export const notifiedTopics: readonly string[] = Object.keys(QUESTIONS);

/** `$1` is the subject of the change, `$2` its details. */
export const questionOf = (topic: string): string | null =>
  Object.hasOwn(QUESTIONS, topic)
    ? `with happened as (select $1::uuid as subject, $2::jsonb as details) ${QUESTIONS[topic as keyof typeof QUESTIONS]}`
    : null;

/** The accounts of an audience; `$1` is its id. */
export const ACCOUNTS: Readonly<Record<Audience, string>> = {
  members: `select m.user_id as id from identity.membership m where m.company_id = $1 and m.state = 'active'`,
  owners: `select m.user_id as id from identity.membership m
    where m.company_id = $1 and m.state = 'active' and m.role = 'owner'`,
  advisors: `select d.user_id as id from identity.desk_member d where d.desk_id = $1
    union select u.id from identity."user" u
    where u.role = 'advisor' and not exists (select 1 from identity.desk_member d where d.user_id = u.id)`,
  account: `select $1::uuid as id`,
};
