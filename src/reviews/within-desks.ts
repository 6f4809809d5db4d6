import type { Principal } from '../http/principal.js';

/** An advisor of desks sees what is theirs and what is nobody's; an advisor of none, and an administrator, all. */
export const desksOf = ({ role, desks }: Principal): readonly string[] | null =>
  role === 'advisor' && desks.length > 0 ? desks : null;

/** The same as a condition on `review`; `at` is the placeholder for {@link desksOf}. */
export const withinDesks = (at: string): string =>
  `(${at}::uuid[] is null or review.desk_id is null or review.desk_id = any(${at}))`;
