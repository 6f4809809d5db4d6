/** What an advisor can do with a match in the queue. */
export const REVIEW_ACTS = ['approve', 'reject', 'ask-information', 'adjust-rank', 'pin', 'exclude'] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/**
 * Where a match stands in the queue: `open` waits for an advisor, `second` for another one who reads it blindly after the
 * first, `waiting` for an answer of its owner; `gone` left the lists before anybody decided.
 */
export const REVIEW_STATES = ['open', 'second', 'waiting', 'decided', 'gone'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

interface RejectReason {
  /** Whether the reason speaks of how well the two fit, so that weights may learn from it. */
  readonly ofFit: boolean;
}

/** Why a match is rejected or excluded. */
export const REJECT_REASONS = {
  'wrong-product': { ofFit: true },
  'specs-not-met': { ofFit: true },
  'terms-not-met': { ofFit: true },
  'not-ready': { ofFit: true },
  'wrong-market': { ofFit: true },
  'company-doubtful': { ofFit: false },
  'conflict-of-interest': { ofFit: false },
  duplicate: { ofFit: false },
  'bad-timing': { ofFit: false },
  other: { ofFit: false },
} as const satisfies Readonly<Record<string, RejectReason>>;
export type RejectReasonCode = keyof typeof REJECT_REASONS;
export const rejectReasons = Object.keys(REJECT_REASONS) as readonly RejectReasonCode[];

/** For how long a decision can be taken back; it takes effect when that is over. Milliseconds. */
export const UNDO_MS = 10_000;

/** For how long a match stays with the advisor who opened it and did nothing. Milliseconds. */
export const HOLD_MS = 10 * 60_000;

/** For how long it stays with the one whom it was handed to. Milliseconds. */
export const HANDED_MS = 24 * 3_600_000;

interface ActRule {
  /** What must come with it. */
  readonly needs: readonly ('reason' | 'note' | 'place' | 'side')[];
  /** Where it leaves the match; `same`: in the queue, with a mark on the pair. */
  readonly leaves: ReviewState | 'same';
  /** Whether it says yes or no to the pair, so that a second advisor can say the same or not. */
  readonly judges: 'yes' | 'no' | null;
}

const RULES: Readonly<Record<ReviewAct, ActRule>> = {
  approve: { needs: [], leaves: 'decided', judges: 'yes' },
  reject: { needs: ['reason'], leaves: 'decided', judges: 'no' },
  'ask-information': { needs: ['note', 'side'], leaves: 'waiting', judges: null },
  'adjust-rank': { needs: ['note', 'place'], leaves: 'same', judges: null },
  pin: { needs: ['note'], leaves: 'same', judges: null },
  exclude: { needs: ['reason'], leaves: 'decided', judges: 'no' },
};

export const actRuleOf = (act: ReviewAct): ActRule => RULES[act];
