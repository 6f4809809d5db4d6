import type { Schemas } from '../../api/client';

export type Review = Schemas['ReviewView'];
export type Wish = Schemas['DecisionDto'];
export type Act = Wish['act'];
export type RejectReason = NonNullable<Wish['reason']>;

/** In the order of the dialog; its figures are their keys. */
export const REJECT_REASONS: readonly RejectReason[] = [
  'wrong-product',
  'specs-not-met',
  'terms-not-met',
  'not-ready',
  'wrong-market',
  'company-doubtful',
  'conflict-of-interest',
  'duplicate',
  'bad-timing',
  'other',
];

/** Acts after which the match is gone from what is to be decided. */
export const TAKES_AWAY: ReadonlySet<Act> = new Set(['approve', 'reject', 'exclude', 'ask-information']);

export const isToDecide = ({ state }: Review): boolean => state === 'open' || state === 'second';
