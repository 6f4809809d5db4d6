import type { DealKey } from '../../compliance/deal-key.js';
import { CodedError } from '../../errors/coded-error.js';
import type { Introduction } from '../introduction.entity.js';

type Subject = Pick<Introduction, 'kind' | 'matchId' | 'teamId'>;

/** What the verdict on an introduction is on; null where there is nothing to judge, and so nothing to offer. */
export function dealOf({ matchId, teamId }: Subject): DealKey | null {
  if (matchId !== null) return { kind: 'match', id: matchId };
  return teamId === null ? null : { kind: 'team', id: teamId };
}

/** @throws CodedError `not-found` */
export function requireDeal(head: Subject): DealKey {
  const deal = dealOf(head);
  if (deal === null) throw new CodedError('not-found', { kind: head.kind });
  return deal;
}
