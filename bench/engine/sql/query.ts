import { CRITERIA_VALUES } from './query-criteria.js';
import { GROUND } from './query-ground.js';

/**
 * The lists of one requirement: those capabilities that may stand on the lane's other side and share its ground by tags
 * or by words, each with all criteria. `$1` is the requirement (question.ts), `$2`..`$5` the features of its words.
 * Words are compared only where tags, or a title that echoes, have left a capability in.
 */
export const RANK = `${GROUND}${CRITERIA_VALUES}
scored as materialized (
  select c.*, rounded(coalesce(rounded(j.sum, nullif(j.judged, 0)), q.prior) * x.coverage + q.prior * (10000 - x.coverage), 10000) as score
  from criteria c cross join q
  cross join lateral (select coalesce(sum(w * k) filter (where v is not null), 0)::bigint as judged,
      sum(w * k * v)::bigint as sum, sum(w)::bigint as whole
    from unnest(array[v1, v2, v3, v4, v5, v6, v7, v8], array[k1, k2, k3, k4, k5, k6, k7, k8], q.weights) as one(v, k, w)) j
  cross join lateral (select rounded(j.judged, j.whole) as coverage) x)
(select false as near, ext, score, v1, v2, v3, v4, v5, v6, v7, v8 from scored, q
  where score >= q.threshold and coalesce(failed, 0) = 0 order by score desc, ext limit 50)
union all
(select true, ext, score, v1, v2, v3, v4, v5, v6, v7, v8 from scored, q
  where score >= q.threshold and failed between 1 and 2 order by score desc, ext limit 10)
`;
