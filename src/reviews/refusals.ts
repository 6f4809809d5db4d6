import type { IntroductionState } from '../engine/introductions/index.js';
import { actRuleOf, wayTo } from '../engine/reviews/index.js';
import type { FieldErrorCode } from '../errors/codes.js';
import type { Principal } from '../http/principal.js';
import { isHeldByOther } from './queue.service.js';
import type { DecisionDto } from './review.dto.js';
import type { Review } from './review.entity.js';

interface Known {
  /** Undefined where there is none, or it is another desk's. */
  readonly review: Review | undefined;
  /** Who decided first, where the match is to be read a second time. */
  readonly first: string | undefined;
  readonly introduction: IntroductionState | null;
}

/** Why a decision cannot be made now; null where it can. */
export function refusalOf(
  { act }: DecisionDto,
  { review, first, introduction }: Known,
  principal: Principal,
  now: Date,
): FieldErrorCode | null {
  if (!review) return 'not-id';
  if (review.state !== 'open' && review.state !== 'second') return 'decided-already';
  if (isHeldByOther(review, principal, now)) return 'held-by-another';
  if (review.state === 'open') return wayTo(act, introduction) === null ? 'no-way-there' : null;
  if (first === principal.id) return 'own-reading';
  // A second reading only says yes or no.
  return actRuleOf(act).judges === null ? 'decided-already' : null;
}
