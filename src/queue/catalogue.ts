/** What each job is given: ids only, so that the queue never holds a text of a company. */
export interface Jobs {
  /** Bring the match lists that one changed subject touches up to date. */
  'score-subject': { readonly kind: SubjectKind; readonly id: string };
  /** Carry out one match run. */
  'score-run': { readonly runId: string };
  /** Save the lists of one shard of a run that is too large for one job. */
  'score-shard': { readonly runId: string; readonly shard: number };
  /** Let the embedding model read what it has not read; nothing to do while none is on. */
  'embed-records': Record<string, never>;
  /** Ask again for runs that are neither done nor waited for, as after the loss of a queue. */
  'resume-runs': Record<string, never>;
  /** Tell accounts and groups what has happened since the last time. */
  notify: Record<string, never>;
  /** Send the mail that is due. */
  'send-mail': Record<string, never>;
  /** Send what groups are told. */
  'send-webhooks': Record<string, never>;
  /** End offers of introductions whose time is over, and remind of what is due. */
  'introduction-deadlines': Record<string, never>;
  /** Ask about requirements and opportunities that nobody has confirmed for long, and let those expire that got no answer. */
  'ask-still-open': Record<string, never>;
  /** Delete what was told long ago, or to accounts that are gone. */
  'forget-told': Record<string, never>;
  /** Judge the matches and teams anew that somebody works with: those that rest on a changed record; all where `id` is null. */
  'judge-matches': { readonly id: string | null };
  /** Bring the advisors' queue in step with lists and introductions. */
  'queue-reviews': Record<string, never>;
  /** Let decisions of advisors take effect that can no longer be undone. */
  'apply-decisions': Record<string, never>;
  /** Take offers back whose compliance verdict has turned. */
  'recall-offers': Record<string, never>;
  /** Translate messages that their readers would not understand; nothing to do while no translation is on. */
  'translate-messages': Record<string, never>;
  /** Choose the meetings of a round and give them slots and tables. */
  'plan-round': { readonly id: string };
  /** Hold companies against the lists where either has changed since the last time. */
  'screen-companies': Record<string, never>;
  /** Remove bytes of attachments that no attachment has. */
  'remove-unused-blobs': Record<string, never>;
  /** File records by what the words of the newest edition read out of their texts. */
  'read-records-again': { readonly edition: string };
  /** Queue what follows from changes that a crash or an outage left behind. */
  sweep: Record<string, never>;
}

export type SubjectKind = 'requirement' | 'capability' | 'company' | 'opportunity';

export const jobNames = [
  'score-subject',
  'score-run',
  'score-shard',
  'embed-records',
  'resume-runs',
  'notify',
  'send-mail',
  'send-webhooks',
  'forget-told',
  'introduction-deadlines',
  'ask-still-open',
  'judge-matches',
  'recall-offers',
  'translate-messages',
  'queue-reviews',
  'apply-decisions',
  'plan-round',
  'screen-companies',
  'remove-unused-blobs',
  'read-records-again',
  'sweep',
] as const;
export type JobName = (typeof jobNames)[number];

export interface NewJob<N extends JobName = JobName> {
  readonly name: N;
  readonly payload: Jobs[N];
}

/**
 * Each queue is worked by one BullMQ worker a process. Long runs, single subjects, models and upkeep are apart, so that a
 * run of a minute, or a model or a mail server that is slow, holds up neither a posted requirement nor the sweep.
 */
export const queueNames = ['subjects', 'runs', 'models', 'post', 'upkeep'] as const;
export type QueueName = (typeof queueNames)[number];

/** Jobs that one process works on at a time; scoring itself runs in threads. */
export const concurrency: Readonly<Record<QueueName, number>> = { subjects: 2, runs: 1, models: 1, post: 2, upkeep: 1 };

/** The part of a change that decides what it starts. */
export interface Trigger {
  readonly topic: string;
  readonly subject: string;
}

export interface JobEntry<N extends JobName> {
  readonly queue: QueueName;
  /** Tries before the job counts as failed. A killed worker or a shutdown takes none of them. */
  readonly attempts: number;
  readonly backoff: { readonly type: 'exponential' | 'fixed'; readonly delay: number };
  /** How many finished jobs stay to be looked at, and for how many seconds. */
  readonly keep: { readonly completed: Kept; readonly failed: Kept };
  /**
   * Jobs with one id do the same work: while one waits, another is not added; while one is active, the last one that
   * came is added when it ends, because the active one may have read too early.
   */
  readonly deduplication: (payload: Jobs[N]) => string;
  /** Topics of the change log that start the job. Other topics start nothing. */
  readonly startedBy: Readonly<Record<string, (change: Trigger) => Jobs[N]>>;
  /** Milliseconds from a change to the job: lists go before it, and once it takes in what happens meanwhile. */
  readonly after?: number;
  /** Milliseconds between runs of a job that the clock starts. */
  readonly every?: number;
  /** For a job that another one waits for: the work that it is a part of, and whose progress it tells. */
  readonly partOf?: (payload: Jobs[N]) => string;
}

interface Kept {
  readonly age: number;
  readonly count: number;
}

const DAY = 24 * 3600;

/** A job whose id is that of its work can be added again only when nothing is left of it. */
const NOTHING = { completed: { age: 0, count: 0 }, failed: { age: 0, count: 0 } };

/** What accounts are told of; `notifications/recipients.ts` says who. */
const TOLD_TOPICS = [
  'membership.requested',
  'membership.decided',
  'guarantee.asked',
  'guarantee.accepted',
  'guarantee.declined',
  'company.verification-requested',
  'company.verified',
  'company.verification-refused',
  'introduction.moved',
  'introduction.recorded',
  'introduction.reminder-due',
  'meeting-round.announced',
  'meeting-round.planned',
  'meeting-round.changed',
  'meeting-round.archived',
  'meeting-round.restored',
  'meeting.cancelled',
  'meeting.restored',
  'message.posted',
  'term-sheet.changed',
  'attachment.added',
  'compliance-task.moved',
  'review.handed-over',
  'requirement.still-open-asked',
  'requirement.expired',
  'opportunity.still-open-asked',
  'opportunity.expired',
];

/** What may change a verdict on a match or a team. */
const VERDICT_TOPICS = [
  'company.saved',
  'company.screened',
  'capability.saved',
  'requirement.saved',
  'opportunity.saved',
  'verdict.answered',
  'compliance-task.moved',
  'compliance-rule.set',
  'records.read-again',
];

/** Long enough for the lists of a change, too short for a person to wait. */
const AFTER_LISTS = 500;

const runWork = ({ runId }: { readonly runId: string }): string => `run:${runId}`;

export const catalogue: { readonly [N in JobName]: JobEntry<N> } = {
  'score-subject': {
    queue: 'subjects',
    attempts: 5,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: 3600, count: 1000 }, failed: { age: 7 * DAY, count: 1000 } },
    deduplication: ({ id }) => `score:${id}`,
    startedBy: {
      'requirement.saved': ({ subject }) => ({ kind: 'requirement', id: subject }),
      'capability.saved': ({ subject }) => ({ kind: 'capability', id: subject }),
      'company.saved': ({ subject }) => ({ kind: 'company', id: subject }),
      'opportunity.saved': ({ subject }) => ({ kind: 'opportunity', id: subject }),
      'match-list.outdated': ({ subject }) => ({ kind: 'requirement', id: subject }),
      'team-list.outdated': ({ subject }) => ({ kind: 'opportunity', id: subject }),
      'requirement.embedded': ({ subject }) => ({ kind: 'requirement', id: subject }),
      'capability.embedded': ({ subject }) => ({ kind: 'capability', id: subject }),
    },
  },
  'score-run': {
    queue: 'runs',
    attempts: 5,
    backoff: { type: 'exponential', delay: 2000 },
    keep: { completed: { age: DAY, count: 200 }, failed: { age: 30 * DAY, count: 1000 } },
    deduplication: runWork,
    startedBy: { 'match-run.requested': ({ subject }) => ({ runId: subject }) },
  },
  'score-shard': {
    queue: 'runs',
    // The run asks again for what is left of it when it is tried again.
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: NOTHING,
    deduplication: ({ runId, shard }) => `shard:${runId}:${shard}`,
    startedBy: {},
    partOf: runWork,
  },
  'embed-records': {
    queue: 'models',
    // The clock asks again anyway; a model that is away needs rest more than tries.
    attempts: 2,
    backoff: { type: 'fixed', delay: 10_000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    // One job reads whatever is unread, whichever change asked for it.
    deduplication: () => 'embed-records',
    startedBy: { 'requirement.saved': () => ({}), 'capability.saved': () => ({}) },
    every: 60_000,
  },
  'resume-runs': {
    queue: 'upkeep',
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: 3600, count: 5 }, failed: { age: DAY, count: 50 } },
    deduplication: () => 'resume-runs',
    startedBy: {},
    every: 60_000,
  },
  notify: {
    queue: 'upkeep',
    attempts: 5,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    // One job tells whatever is untold, whichever change asked for it.
    deduplication: () => 'notify',
    startedBy: Object.fromEntries(TOLD_TOPICS.map((topic) => [topic, () => ({})])),
  },
  'send-mail': {
    queue: 'post',
    // Each mail has its own tries; the clock asks again anyway.
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'send-mail',
    startedBy: { 'mail.put': () => ({}), 'notification.added': () => ({}) },
    every: 60_000,
  },
  'send-webhooks': {
    queue: 'post',
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'send-webhooks',
    startedBy: { 'webhook-message.added': () => ({}) },
    every: 60_000,
  },
  'introduction-deadlines': {
    queue: 'upkeep',
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: 3600, count: 5 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'introduction-deadlines',
    startedBy: {},
    every: 60_000,
  },
  'ask-still-open': {
    queue: 'upkeep',
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: DAY, count: 5 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'ask-still-open',
    startedBy: {},
    every: 3_600_000,
  },
  'forget-told': {
    queue: 'upkeep',
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: DAY, count: 5 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'forget-told',
    startedBy: { 'account.erased': () => ({}) },
    every: DAY * 1000,
  },
  'judge-matches': {
    queue: 'upkeep',
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: ({ id }) => `judge:${id ?? 'all'}`,
    after: AFTER_LISTS,
    startedBy: {
      'company.saved': ({ subject: id }) => ({ id }),
      'company.screened': ({ subject: id }) => ({ id }),
      'capability.saved': ({ subject: id }) => ({ id }),
      'requirement.saved': ({ subject: id }) => ({ id }),
      'opportunity.saved': ({ subject: id }) => ({ id }),
      'compliance-rule.set': () => ({ id: null }),
      'records.read-again': () => ({ id: null }),
    },
  },
  'queue-reviews': {
    queue: 'upkeep',
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    // One job takes in whatever has changed, whichever change asked for it.
    deduplication: () => 'queue-reviews',
    after: AFTER_LISTS,
    startedBy: Object.fromEntries(
      ['match-list.changed', 'introduction.moved', 'requirement.saved', 'capability.saved'].map((topic) => [
        topic,
        () => ({}),
      ]),
    ),
    every: 60_000,
  },
  'apply-decisions': {
    queue: 'upkeep',
    // The next one comes by itself.
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: 3600, count: 5 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'apply-decisions',
    startedBy: {},
    every: 5000,
  },
  'recall-offers': {
    queue: 'upkeep',
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    // One job looks at all offers that are out, whichever change asked for it.
    deduplication: () => 'recall-offers',
    after: AFTER_LISTS,
    startedBy: Object.fromEntries(VERDICT_TOPICS.map((topic) => [topic, () => ({})])),
    // Days change verdicts as well.
    every: 3_600_000,
  },
  'translate-messages': {
    queue: 'models',
    // The clock asks again anyway, as for any other model.
    attempts: 2,
    backoff: { type: 'fixed', delay: 10_000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'translate-messages',
    // Once both sides have consented, what the desk wrote before is open too.
    startedBy: { 'message.posted': () => ({}), 'introduction.moved': () => ({}) },
    every: 60_000,
  },
  'plan-round': {
    // Seconds in a thread of its own for a large round.
    queue: 'runs',
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: DAY, count: 50 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: ({ id }) => `round:${id}`,
    startedBy: { 'meeting-round.plan-asked': ({ subject: id }) => ({ id }) },
  },
  'screen-companies': {
    queue: 'upkeep',
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: 3600, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    // One job screens whoever is unscreened, whichever change asked for it; imports ask for nothing, the clock finds theirs.
    deduplication: () => 'screen-companies',
    startedBy: { 'company.saved': () => ({}), 'screening-list.imported': () => ({}) },
    every: 60_000,
  },
  'remove-unused-blobs': {
    queue: 'upkeep',
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: DAY, count: 5 }, failed: { age: 7 * DAY, count: 50 } },
    deduplication: () => 'remove-unused-blobs',
    startedBy: {},
    every: 3_600_000,
  },
  'read-records-again': {
    // Minutes where records are many: notifications and the sweep do not wait for it.
    queue: 'runs',
    attempts: 5,
    backoff: { type: 'exponential', delay: 1000 },
    keep: { completed: { age: DAY, count: 20 }, failed: { age: 7 * DAY, count: 50 } },
    // One job reads by the newest edition, whichever asked for it.
    deduplication: () => 'read-records-again',
    startedBy: { 'words.published': ({ subject }) => ({ edition: subject }) },
  },
  sweep: {
    queue: 'upkeep',
    // The next one comes by itself; a retry would only run beside it.
    attempts: 1,
    backoff: { type: 'fixed', delay: 1000 },
    keep: { completed: { age: 3600, count: 5 }, failed: { age: DAY, count: 50 } },
    deduplication: () => 'sweep',
    startedBy: {},
    every: 15_000,
  },
};

/** The jobs that follow from changes: one for each piece of work, in the order in which it was last asked for. */
export function jobsOf(changes: readonly Trigger[]): NewJob[] {
  const jobs = new Map<string, NewJob>();
  for (const change of changes) {
    for (const name of jobNames) {
      const { startedBy } = catalogue[name];
      if (!Object.hasOwn(startedBy, change.topic)) continue;
      const payload = startedBy[change.topic]?.(change);
      if (!payload) continue;
      const id = workOf(name, payload);
      jobs.delete(id);
      jobs.set(id, { name, payload });
    }
  }
  return [...jobs.values()];
}

export const isJobName = (name: string): name is JobName => jobNames.some((known) => known === name);

/** The work whose progress a job tells: its own, or the one that it is a part of. */
export function tellsOf<N extends JobName>(name: N, payload: Jobs[N]): string {
  const entry: JobEntry<N> = catalogue[name];
  return entry.partOf?.(payload) ?? entry.deduplication(payload);
}

/** The id of the work that a job does, see {@link JobEntry.deduplication}. */
export function workOf<N extends JobName>(name: N, payload: Jobs[N]): string {
  const entry: JobEntry<N> = catalogue[name];
  return entry.deduplication(payload);
}
