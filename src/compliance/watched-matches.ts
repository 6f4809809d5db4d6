import type { EntityManager } from 'typeorm';

/**
 * The matches that somebody works with: those that were judged or that have an introduction, newest first. All others are
 * judged when they are looked at.
 * @param about id of a record or a firm that the matches rest on; null for all
 */
export async function watchedMatches(
  manager: EntityManager,
  about: string | null,
  limit: number | null = null,
): Promise<string[]> {
  const found = await manager.query<{ id: string }[]>(
    `select m.id from (
       select match_id as id from compliance_verdict
       union select match_id from introduction where match_id is not null
     ) watched
     join match m on m.id = watched.id
     join requirement r on r.id = m.requirement_id
     join capability c on c.id = m.capability_id
     where $1::uuid is null or $1 in (r.id, r.company_id, c.id, c.company_id)
     order by m.id desc limit $2`,
    [about, limit],
  );
  return found.map(({ id }) => id);
}
