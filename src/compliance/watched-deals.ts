import type { EntityManager } from 'typeorm';
import type { DealKey } from './deal-key.js';

/**
 * The matches and teams that somebody works with: those that were judged or that have an introduction, newest first. All
 * others are judged when they are looked at.
 * @param about id of a record or a firm that they rest on; null for all
 */
export const watchedDeals = (
  manager: EntityManager,
  about: string | null,
  limit: number | null = null,
): Promise<DealKey[]> =>
  manager.query<DealKey[]>(
    `select 'match' as kind, m.id from (
       select match_id as id from compliance_verdict
       union select match_id from introduction
     ) watched
     join match m on m.id = watched.id
     join requirement r on r.id = m.requirement_id
     join capability c on c.id = m.capability_id
     where $1::uuid is null or $1 in (r.id, r.company_id, c.id, c.company_id)
     union all
     select 'team', t.id from (
       select team_id as id from compliance_verdict
       union select team_id from introduction
     ) watched
     join team t on t.id = watched.id
     where $1::uuid is null or t.opportunity_id = $1 or $1 = any(t.companies)
       or exists (select 1 from capability c where c.id = $1 and c.company_id = any(t.companies))
     order by id desc limit $2`,
    [about, limit],
  );
