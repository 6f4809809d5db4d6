import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/**
 * How to find the ids of teams by their companies; a team that nobody has looked at before gets one.
 * @param teams ids of the companies of each, in any order
 */
export async function teamIds(
  manager: EntityManager,
  opportunityId: string,
  teams: readonly (readonly string[])[],
): Promise<(companies: readonly string[]) => string> {
  const keys = teams.map(keyOf);
  const known = await idsOf(manager, opportunityId, keys);
  const unknown = [...new Set(keys.filter((key) => !known.has(key)))];
  if (unknown.length > 0) {
    await manager.query(
      `insert into team (id, opportunity_id, companies)
       select id, $1, string_to_array(companies, ',')::uuid[] from unnest($2::uuid[], $3::text[]) as unknown (id, companies)
       on conflict do nothing`,
      [opportunityId, unknown.map(() => uuidv7()), unknown],
    );
    // Who asks at the same moment may have been first.
    for (const [key, id] of await idsOf(manager, opportunityId, unknown)) known.set(key, id);
  }
  return (companies) => {
    const id = known.get(keyOf(companies));
    if (id === undefined) throw new Error(`the team ${keyOf(companies)} of opportunity ${opportunityId} was not kept`);
    return id;
  };
}

const keyOf = (companies: readonly string[]): string => companies.toSorted().join();

async function idsOf(
  manager: EntityManager,
  opportunityId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; key: string }[]>(
    `select id, array_to_string(companies, ',') as key from team
     where opportunity_id = $1 and array_to_string(companies, ',') = any($2)`,
    [opportunityId, keys],
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}
